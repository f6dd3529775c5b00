import { expect, test, type Browser, type Page } from '@playwright/test';
import { fitsWidth, look } from './support/look.js';
import { signIn } from './support/steps.js';
import { aCarrier, aHub, aSecondShipper, dayIn, tomorrowAt } from './support/yard.js';

/** As long as both need to get their quotes in beside other work; the waiting itself costs nothing. */
const QUOTING_MS = 14_000;
const OPENING_MS = 30_000;
/** Dearer than what other journeys plan their days with. */
const DEAR = '900.00';
const BEIJING_MS = 8 * 3_600_000;

const picture = async (page: Page, step: string): Promise<void> => {
  await fitsWidth(page);
  await look(page, `quotes-${step}`);
};

const windowOf = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

/** As a field for a time in Beijing holds it, to the second. */
const fieldIn = (ms: number): string => new Date(Date.now() + BEIJING_MS + ms).toISOString().slice(0, 19);

test('a shipper asks, carriers quote sealed, one declines what it won and the next one gets it', async ({
  browser,
  baseURL,
}) => {
  const base = baseURL ?? '';
  const [hub, own, rival] = await Promise.all([aHub(base), aCarrier(base, DEAR), aCarrier(base, DEAR)]);
  const shipper = await aSecondShipper(base, hub.enterpriseId);
  const { title, consignmentId } = shipper.consignment;
  const [desk, yard] = [await windowOf(browser), await windowOf(browser)];
  await Promise.all([signIn(desk, shipper.person), signIn(yard, own.person)]);

  await test.step('the shipper asks two carriers until a deadline', async () => {
    await desk.goto(`/quotes/new?consignment=${consignmentId}`);
    await desk.getByRole('radio', { name: '自己选择' }).check();
    for (const { firm } of [own, rival]) await desk.getByRole('checkbox', { name: firm.name }).check();
    await desk.getByLabel('说明').fill('需要尾板');
    await picture(desk, '01-ask');
    await desk.getByLabel('报价截止').fill(fieldIn(QUOTING_MS));
    await desk.getByRole('button', { name: '发出询价' }).click();
    await expect(desk.getByText('报价中')).toBeVisible();
  });
  const requestId = new URL(desk.url()).pathname.split('/').at(-1) ?? '';

  await test.step('a carrier finds it among what waits and places a sealed quote', async () => {
    await yard.goto('/');
    await yard.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: '去报价' }).click();
    await yard.getByLabel('总价').fill('620.50');
    await yard.getByRole('combobox', { name: '车辆' }).selectOption(own.plate);
    await yard.getByLabel('提货时间').fill(`${dayIn(1)}T09:00:30`);
    await yard.getByLabel('送达时间').fill(`${dayIn(1)}T15:00`);
    await yard.getByRole('button', { name: '提交报价' }).click();
    await expect(yard.getByText('已密封').first()).toBeVisible();
    await rival.client.placeCarriageQuote({
      requestId,
      price: { amount: '580.00', currency: 'CNY' },
      vehicleId: rival.vehicleId,
      pickUpAt: tomorrowAt('10:00'),
      deliverAt: tomorrowAt('16:00'),
      validUntil: tomorrowAt('08:00'),
    });
    await yard.getByRole('button', { name: '修改报价' }).click();
    await expect(yard.getByLabel('提货时间')).toHaveValue(`${dayIn(1)}T09:00:30`);
    await picture(yard, '02-revise');
  });

  await test.step('until the deadline the shipper sees none of them, then both side by side', async () => {
    await expect(desk.getByText('580.00')).toHaveCount(0);
    await picture(desk, '03-sealed');
    const compared = desk.getByRole('region', { name: '报价对比' });
    await expect(compared.getByRole('row')).toHaveCount(3, { timeout: QUOTING_MS + OPENING_MS });
    await expect(compared.getByText('¥ 620.50')).toBeVisible();
    await expect(compared.getByText('最低价')).toBeVisible();
    await expect(compared.getByText(`${dayIn(1)} 09:00:30`)).toBeVisible();
    await picture(desk, '04-compared');
  });

  await test.step('it awards the cheaper one, whose carrier declines', async () => {
    await award(desk, rival.firm.name);
    await expect(desk.getByText(`已交给 ${rival.firm.name}，车次已派出`)).toBeVisible();
    await expect(yard.getByText('未中标，感谢报价')).toBeVisible();
    const { award: won } = await shipper.client.getCarriageRequest({ requestId });
    await rival.client.declineTrip({ tripId: won?.tripId ?? '', reason: '车辆故障' });
    await expect(desk.getByText('已退单')).toBeVisible();
    await picture(desk, '05-declined');
  });

  await test.step('it awards the next one, whose carrier finds the tender', async () => {
    await desk.goto('/');
    await desk.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: '去比价' }).click();
    await award(desk, own.firm.name);
    await picture(desk, '06-awarded');
    await expect(yard.getByText('恭喜，您已中标')).toBeVisible();
    await yard.getByRole('link', { name: '去派单' }).click();
    await expect(yard.getByText('¥ 620.50')).toBeVisible();
    await picture(yard, '07-tender');
  });

  // A plan made after this one must not count on the vehicles.
  for (const { client, vehicleId } of [own, rival]) await client.retireVehicle({ vehicleId });
});

async function award(desk: Page, carrier: string): Promise<void> {
  await desk.getByRole('button', { name: `选它定标 · ${carrier}` }).click();
  const dialog = desk.getByRole('dialog', { name: '确认定标' });
  await expect(dialog.getByText(carrier)).toBeVisible();
  await dialog.getByRole('button', { name: '确认定标' }).click();
  await expect(dialog).toBeHidden();
}
