import { expect, test, type Browser, type Page } from '@playwright/test';
import { aFinishedOrder } from './support/finished-order.js';
import { fitsWidth, look } from './support/look.js';
import { signIn } from './support/steps.js';
import { aCarrier, aHub, aSecondShipper, dayIn } from './support/yard.js';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Each at the width they work at: the dispatcher at a desk, the driver with a phone. */
async function windowOf(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport });
  return context.newPage();
}

const picture = async (page: Page, step: string): Promise<void> => {
  await fitsWidth(page);
  await look(page, `trip-${step}`);
};

/** From the finished order to proof of delivery in one breath, with a picture and axe at every stop. */
const WHOLE_WAY_MS = 420_000;

const cents = (text: string): number => Math.round(Number(text.replaceAll(/[^\d.]/g, '')) * 100);

test('goods of two shippers go on one vehicle from the finished order to proof of delivery', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(WHOLE_WAY_MS);
  const base = baseURL ?? '';
  const [hub, carrier, order] = await Promise.all([aHub(base), aCarrier(base), aFinishedOrder(base)]);
  const second = await aSecondShipper(base, hub.enterpriseId);
  const shipper = await windowOf(browser, DESK);
  const desk = await windowOf(browser, DESK);
  const phone = await windowOf(browser, PHONE);

  await test.step('the supplier finds the consignment drafted from the order and completes it', async () => {
    await signIn(shipper, order.supplier.person);
    await shipper.goto(`/orders/${order.orderId}?tab=contract`);
    await shipper.getByRole('link', { name: /^CS-/ }).click();
    await expect(shipper.getByText(`先补齐：箱子`)).toBeVisible();
    await picture(shipper, '01-drafted');
    await shipper.getByRole('link', { name: '补充货物信息' }).click();
    for (const [field, value] of [
      ['箱数', '20'],
      ['每箱重 (kg)', '12'],
      ['长 (cm)', '60'],
      ['宽 (cm)', '40'],
      ['高 (cm)', '40'],
      ['颜色', '藏青'],
      ['尺码', 'M'],
      ['每箱件数', '15'],
    ] as const) {
      await shipper
        .getByRole('textbox', { name: `第 1 种箱子 ${field}` })
        .or(shipper.getByRole('spinbutton', { name: `第 1 种箱子 ${field}` }))
        .fill(value);
    }
    await expect(shipper.getByText('共 20 箱，240 千克，1.92 立方米，300 件')).toBeVisible();
    const delivery = shipper.getByLabel('送达时间 · 最早');
    await delivery.fill(`${dayIn(1)}T09:00`);
    await shipper.getByLabel('送达时间 · 最晚').fill(`${dayIn(1)}T21:00`);
    await picture(shipper, '02-cartons');
    await shipper.getByRole('button', { name: '保存草稿' }).click();
    await expect(shipper.getByRole('button', { name: '提交托运' })).toBeEnabled();
    await shipper.getByRole('link', { name: '车次与费用' }).click();
    const rate = shipper.getByRole('row').filter({ hasText: carrier.firm.name });
    await expect(rate.getByText('¥ 715.00')).toBeVisible();
    await picture(shipper, '03-rates');
    await shipper.getByRole('button', { name: '提交托运' }).click();
    const dialog = shipper.getByRole('dialog', { name: '提交托运' });
    await dialog.getByRole('combobox', { name: '集散中心' }).selectOption({ label: hub.firm.name });
    await picture(shipper, '04-book');
    await dialog.getByRole('button', { name: '提交托运' }).click();
    await expect(shipper.getByText('待安排').first()).toBeVisible();
  });
  const consignmentPath = new URL(shipper.url()).pathname;

  await test.step('the dispatcher sends goods via the hub, and directly again', async () => {
    const { number } = second.consignment;
    await signIn(desk, hub.dispatcher);
    await desk.goto('/dispatch');
    await desk.getByRole('button', { name: `${number} 经中心中转` }).click();
    await desk.getByRole('button', { name: '分成两程' }).click();
    await expect(desk.getByRole('heading', { name: '待排的货（3）' })).toBeVisible();
    for (const leg of ['1/2 到中心', '2/2 从中心']) await expect(desk.getByText(leg)).toBeVisible();
    await expect(desk.getByText(/在中心交接/).first()).toBeVisible();
    await picture(desk, '04-via-hub');
    await desk.getByRole('button', { name: `取消 ${number} 的中转` }).click();
    await expect(desk.getByText('1/2 到中心')).toHaveCount(0);
  });

  await test.step('the dispatcher plans the day with one button', async () => {
    await expect(desk.getByRole('heading', { name: '待排的货（2）' })).toBeVisible();
    await expect(desk.locator('.tf-map[data-ready="true"]')).toBeVisible();
    await picture(desk, '05-waiting');
    await desk.getByRole('button', { name: '一键排车' }).click();
    await expect(desk.getByText('当前最好')).toBeVisible();
    await picture(desk, '06-planning');
    await expect(desk.getByText('排好了')).toBeVisible();
    await expect(desk.getByRole('heading', { name: '待排的货（0）' })).toBeVisible();
  });

  await test.step('the trip shows its stops and what each shipper pays', async () => {
    await desk
      .getByRole('button', { name: /^展开 TR-/ })
      .first()
      .click();
    const shares = desk.getByRole('region', { name: '费用分摊' });
    await expect(shares.getByRole('row')).toHaveCount(4);
    await expect(shares.getByText(order.supplier.firm.name)).toBeVisible();
    await expect(shares.getByText(second.firm.name)).toBeVisible();
    // The card is there a day later than the goods have to be, so alone is the vehicle.
    await expect(shares.getByText('同一辆车专程送')).toHaveCount(2);
    for (const row of await shares.locator('tbody tr').all()) {
      const [pays = '', alone = ''] = await row.locator('td').allTextContents();
      expect(cents(pays)).toBeLessThan(cents(alone));
    }
    await picture(desk, '07-trip');
  });

  await test.step('a move says what it brings before it is made, and a locked stop stays', async () => {
    const number = second.consignment.number;
    await desk
      .getByRole('button', { name: `调整 ${number}` })
      .first()
      .click();
    await expect(desk.getByText(/^少 .* 公里$/)).toBeVisible();
    await picture(desk, '08-move');
    await desk.getByRole('button', { name: '取消', exact: true }).click();
    await desk.getByRole('button', { name: `锁定 ${number} 提货` }).click();
    await expect(desk.getByRole('button', { name: `解锁 ${number} 提货` })).toBeVisible();
  });

  await test.step('somebody else is faster: the second is shown what is different', async () => {
    const tripId = new URL(desk.url()).searchParams.get('trip') ?? '';
    const { version } = await hub.client.getTrip({ tripId });
    await hub.client.changeShareRule({ tripId, shareRule: 'shapley' }, { ifMatch: version });
    await desk.getByRole('button', { name: `解锁 ${second.consignment.number} 提货` }).click();
    await expect(desk.getByText('别人刚改过这个车次').first()).toBeVisible();
    await expect(desk.getByRole('cell', { name: /^沙普利值/ })).toBeVisible();
    await picture(desk, '09-stale');
    await desk.getByRole('button', { name: '采用新计划' }).click();
    await expect(desk.getByRole('combobox', { name: '分摊规则' })).toHaveValue('shapley');
  });

  await test.step('the sheet is printed and the trip tendered', async () => {
    await desk.getByRole('link', { name: '行车单' }).click();
    await expect(desk.getByRole('heading', { name: /^行车单 TR-/ })).toBeVisible();
    await picture(desk, '10-sheet');
    await desk.getByRole('button', { name: /^派单给/ }).click();
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /^派单给/ })
      .click();
    await expect(desk.getByText('已派单').first()).toBeVisible();
  });
  const tripId = new URL(desk.url()).pathname.split('/').at(-1) ?? '';

  await test.step('the shipper sees what it pays and what it would have paid alone', async () => {
    await shipper.goto(`${consignmentPath}?tab=trip`);
    await expect(shipper.getByText('与另外 1 票货同车')).toBeVisible();
    await expect(shipper.getByText('谁都不会付得比单独发更多。')).toBeVisible();
    await picture(shipper, '11-share');
  });

  await carrier.client.acceptTrip({ tripId });
  const own = await order.supplier.client.getConsignment({
    consignmentId: consignmentPath.split('/').at(-1) ?? '',
  });
  const other = await second.client.getConsignment({ consignmentId: second.consignment.consignmentId });
  const codes = new Map([own, other].map(({ number, deliveryCode }) => [number, deliveryCode ?? '']));

  await test.step('the driver arrives and loads, partly without coverage', async () => {
    await signIn(phone, carrier.driver);
    await phone.goto('/drives');
    await picture(phone, '12-drives');
    await phone.getByRole('link', { name: '打开' }).click();
    await expect(phone.getByRole('link', { name: /导航/ })).toHaveAttribute(
      'href',
      /^https:\/\/uri\.amap\.com/,
    );
    await picture(phone, '13-next-stop');
    await phone.getByRole('button', { name: '已到达' }).click();
    const { cartons } = await firstStop(carrier, tripId);
    await phone.getByRole('textbox', { name: /^输入箱号/ }).fill(cartons[0] ?? '');
    await phone.getByRole('button', { name: '记入' }).click();
    await expect(phone.getByText(`已扫 1 / ${String(cartons.length)} 箱`)).toBeVisible();
    await phone.getByRole('textbox', { name: /^输入箱号/ }).fill('999999');
    await phone.getByRole('button', { name: '记入' }).click();
    await expect(phone.getByText('这不是本站的箱：999999')).toBeVisible();
    await picture(phone, '14-scan');
    await phone.evaluate(() => navigator.serviceWorker.ready);
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: '全部已核对' }).click();
    await phone.getByRole('button', { name: '装好了' }).click();
    await expect(phone.getByText('没有信号，1 条记录已存在手机里，等待上传')).toBeVisible();
    await phone.getByRole('button', { name: '已到达' }).click();
    await expect(phone.getByText('没有信号，2 条记录已存在手机里，等待上传')).toBeVisible();
    // The phone ran out of battery, and there is still no coverage.
    await phone.reload();
    await expect(phone.getByText('没有信号，2 条记录已存在手机里，等待上传')).toBeVisible();
    await expect(phone.getByRole('button', { name: '装好了' })).toBeVisible();
    await picture(phone, '15-no-coverage');
    await phone.context().setOffline(false);
    await expect(phone.getByText(/等待上传/)).toHaveCount(0);
    await phone.getByRole('button', { name: '全部已核对' }).click();
    await phone.getByRole('button', { name: '装好了' }).click();
  });

  await test.step('the shipper and whoever has the link follow the goods', async () => {
    await shipper.goto(`${consignmentPath}?tab=track`);
    await expect(shipper.getByText('已揽收').first()).toBeVisible();
    await picture(shipper, '16-tracking');
    const track = await windowOf(browser, PHONE);
    await track.goto(`/track/${own.trackingToken ?? ''}`);
    await expect(track.getByRole('heading', { name: `货物轨迹 ${own.number}` })).toBeVisible();
    await picture(track, '17-public');
    await track.context().close();
    await desk.goto(`/dispatch?trip=${tripId}`);
    await expect(desk.getByText('途中').first()).toBeVisible();
    await picture(desk, '18-under-way');
  });

  await test.step('it is delivered: once with a signature, once with the code', async () => {
    await phone.getByRole('button', { name: '已到达' }).click();
    await phone.getByRole('radio', { name: '签名' }).check();
    const pad = phone.getByRole('img', { name: '请收货人在框内签名' });
    const box = await pad.boundingBox();
    if (box === null) throw new Error('there is no pad to sign on');
    await phone.mouse.move(box.x + 40, box.y + 80);
    await phone.mouse.down();
    await phone.mouse.move(box.x + 120, box.y + 30, { steps: 8 });
    await phone.mouse.move(box.x + 220, box.y + 90, { steps: 8 });
    await phone.mouse.up();
    await expect(phone.getByText('已签名')).toBeVisible();
    await phone.getByLabel('签收人').fill('王店长');
    await picture(phone, '19-signature');
    await phone.getByRole('button', { name: '已送达' }).click();
    await phone.getByRole('button', { name: '已到达' }).click();
    const stopText = (await phone.locator('.tf-next-stop').textContent()) ?? '';
    const number = [...codes.keys()].find((each) => stopText.includes(each)) ?? '';
    await phone.getByLabel('收货人的六位签收码').fill(codes.get(number) ?? '');
    await picture(phone, '20-code');
    await phone.getByRole('button', { name: '已送达' }).click();
    await expect(phone.getByText('全部送完')).toBeVisible();
    await picture(phone, '21-done');
  });

  await test.step('everybody learns it: the shipper closes, the order is delivered', async () => {
    await expect(shipper.getByText('已签收').first()).toBeVisible();
    await picture(shipper, '22-delivered');
    await shipper.getByRole('button', { name: '确认无误并关闭' }).click();
    await shipper.getByRole('dialog').getByRole('button', { name: '确认无误并关闭' }).click();
    await expect(shipper.getByText('已关闭').first()).toBeVisible();
    await expect
      .poll(async () => (await order.buyer.client.getOrder({ orderId: order.orderId })).state)
      .toBe('delivered');
  });

  await test.step('the other places stand too', async () => {
    // A plan made after this one must not count on the vehicle.
    await carrier.client.retireVehicle({ vehicleId: carrier.vehicleId });
    for (const [page, path, step] of [
      [shipper, '/consignments', '23-consignments'],
      [shipper, `${consignmentPath}?tab=goods`, '24-goods'],
      [shipper, `${consignmentPath}?tab=papers`, '25-papers'],
      [shipper, `${consignmentPath}?tab=history`, '26-history'],
      [shipper, '/consignments/new', '27-new'],
      [shipper, '/rates?from=30.52,113.08&to=30.571,114.274&kg=240&m3=1.92', '28-rates'],
      [desk, '/troubles', '29-troubles'],
      [phone, '/drives', '30-no-drives'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await picture(page, step);
    }
  });

  await test.step('a driver who signs out leaves no trips on the phone', async () => {
    expect(await phone.evaluate(() => caches.has('driving'))).toBe(true);
    await phone.goto('/me');
    await phone.getByRole('button', { name: '退出登录' }).click();
    await expect(phone).toHaveURL(/sign-in/);
    expect(await phone.evaluate(() => caches.has('driving'))).toBe(false);
  });
});

async function firstStop(
  carrier: {
    client: {
      getDrive: (input: { tripId: string }) => Promise<{
        nextStopId?: string | undefined;
        stops: readonly { stopId: string; cartons: readonly string[] }[];
      }>;
    };
  },
  tripId: string,
): Promise<{ cartons: readonly string[] }> {
  const { stops, nextStopId } = await carrier.client.getDrive({ tripId });
  const stop = stops.find(({ stopId }) => stopId === nextStopId);
  if (stop === undefined) throw new Error('there is no stop ahead');
  return stop;
}
