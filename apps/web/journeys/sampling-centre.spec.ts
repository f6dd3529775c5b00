import { readFileSync } from 'node:fs';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { expect, test, type Page } from '@playwright/test';
import { aCentre, aCustomer, aBusyLaser, aSample, makeSample, type Centre } from './support/centre.js';
import { fitsWidth, look } from './support/look.js';
import { signIn } from './support/steps.js';

const picture = async (page: Page, step: string): Promise<void> => {
  await fitsWidth(page);
  await look(page, `centre-${step}`);
};

test('a customer books directly, takes another way, and waits where there is no slot', async ({
  browser,
  baseURL,
}) => {
  const centre = await aCentre(baseURL ?? '');
  const { person } = await aCustomer(baseURL ?? '');
  const customer = await (await browser.newContext()).newPage();
  await signIn(customer, person);

  await test.step('from what a centre offers to a slot, cheaper and later', async () => {
    await customer.goto(`/samples/centres/${centre.centreId}`);
    await customer.locator('summary', { hasText: '预约规则' }).click();
    await expect(customer.getByText('定金 30%')).toBeVisible();
    await picture(customer, '01-centre');
    await customer.getByRole('link', { name: '报价' }).click();
    await customer.getByRole('radio', { name: '衬衫', exact: true }).check();
    await customer.getByRole('button', { name: '看价格和交期' }).click();
    await expect(customer.getByText('¥ 360.00').first()).toBeVisible();
    await customer
      .getByRole('listitem')
      .filter({ hasText: '便宜 20%' })
      .getByRole('button', { name: '看这个方案' })
      .click();
    await expect(customer.getByText('¥ 288.00').first()).toBeVisible();
    await customer.getByText('价格明细').click();
    await customer.getByText('工序安排').click();
    await picture(customer, '02-other-way');
    await customer.getByLabel('样衣名称').fill('亚麻衬衫 初样');
    await customer.getByRole('button', { name: '占住时段' }).click();
    await expect(customer.getByRole('heading', { name: '亚麻衬衫 初样' })).toBeVisible();
  });

  await test.step('its date goes into the calendar of one’s own', async () => {
    await customer.getByRole('link', { name: '要求与费用' }).click();
    const download = customer.waitForEvent('download');
    await customer.getByRole('button', { name: '下载 .ics' }).click();
    expect((await download).suggestedFilename()).toMatch(/^SB-.*\.ics$/);
    await customer.getByRole('button', { name: '订阅我的打样日历' }).click();
    const address = await customer.getByLabel('日历地址').inputValue();
    const feed = await fetch(address);
    expect(await feed.text()).toContain('BEGIN:VEVENT');
    await picture(customer, '03-calendar');
  });

  await test.step('where all is booked there is a place in the queue, and a slot once somebody cancels', async () => {
    const laser = await aBusyLaser(centre, await aCustomer(baseURL ?? ''));
    await customer.goto(`/samples/new?centre=${centre.centreId}&service=${laser.serviceId}&sampleType=fit`);
    await customer.getByRole('radio', { name: '连衣裙', exact: true }).check();
    await customer.getByRole('button', { name: '看价格和交期' }).click();
    await expect(customer.getByRole('heading', { name: '没有空档？加入候补' })).toBeVisible();
    await picture(customer, '04-no-slot');
    await customer.getByRole('button', { name: '加入候补' }).click();
    await expect(customer.getByText('候补中')).toBeVisible();
    await picture(customer, '05-waiting');
    await laser.free();
    await expect(customer.getByText('有空档')).toBeVisible();
    await customer.getByRole('link', { name: '查看并确认' }).click();
    await expect(customer.getByText('时段已为您占住')).toBeVisible();
    await picture(customer, '06-offered');
  });

  await customer.goto('/samples');
  await expect(customer.getByRole('listitem').filter({ hasText: '亚麻衬衫 初样' })).toBeVisible();
  await picture(customer, '07-bookings');
});

/** In quarters of an hour: sooner than what comes before a pressing can be made. */
const SIX_HOURS = 24;

test('the centre sets itself up, moves its plan by hand and key, and sees how it does', async ({
  browser,
  baseURL,
}) => {
  const centre = await aCentre(baseURL ?? '');
  const customer = await aCustomer(baseURL ?? '');
  const [made, first, second] = [
    await aSample(customer, centre, '已完成的样衣'),
    await aSample(customer, centre, '羊毛大衣'),
    await aSample(customer, centre, '真丝旗袍'),
  ];
  await makeSample(centre, made);
  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, centre.owner);
  const home = `/centre/${centre.centreId}`;

  await test.step('resources, shifts, holidays, services, rules', async () => {
    await setUp(desk, centre, home);
  });

  await test.step('a step is dragged: what that brings is said before it is dropped', async () => {
    await desk.goto(`${home}/schedule?span=week`);
    const block = desk.getByRole('button', { name: /^真丝旗袍，整烫，/ });
    await expect(block).toBeVisible();
    await picture(desk, '20-week');
    await dragBy(desk, block, 40);
    await expect(desk.getByText('可以移动')).toBeVisible();
    await picture(desk, '21-dragged');
    await desk.getByRole('button', { name: '移动并冻结' }).click();
    await expect(desk.getByRole('button', { name: /^真丝旗袍，整烫，.*已冻结/ })).toBeVisible();
    expect((await centre.client.getBooking({ bookingId: second })).stepList.at(-1)).toMatchObject({
      frozen: true,
    });
  });

  await test.step('by key too, and what cannot be is refused with the next free slot', async () => {
    const pressing = desk.getByRole('button', { name: /^羊毛大衣，整烫，/ });
    await pressing.focus();
    for (let press = 0; press < SIX_HOURS; press += 1) await desk.keyboard.press('ArrowLeft');
    await expect(desk.getByText('不能移到这里')).toBeVisible();
    await expect(desk.getByText('前一道工序还没做完')).toBeVisible();
    await picture(desk, '22-refused');
    await desk.keyboard.press('Escape');
    await pressing.focus();
    for (let press = 0; press < 2; press += 1) await desk.keyboard.press('ArrowRight');
    await expect(desk.getByText('可以移动')).toBeVisible();
    await pressing.press('Enter');
    await desk.getByRole('button', { name: '就这样移动' }).focus();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('可以移动')).toBeHidden();
    await desk.getByRole('button', { name: '重新排程' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '重新排程' }).click();
    await expect(desk.getByRole('dialog').getByText('排程已修复')).toBeVisible();
    await desk.getByRole('dialog').getByRole('button', { name: '知道了' }).click();
    const [before, after] = [second, first].map((bookingId) => centre.client.getBooking({ bookingId }));
    expect((await before)?.stepList.at(-1)?.frozen).toBe(true);
    expect((await after)?.stepList.at(-1)?.frozen).toBe(false);
    await desk.goto(`${home}/schedule?span=day&from=${addDays(shanghaiDate(new Date()), 1)}`);
    await expect(desk.getByRole('heading', { name: '排程' })).toBeVisible();
    await picture(desk, '23-day');
    await desk.goto(`${home}/schedule?span=week&view=table`);
    await expect(desk.getByRole('cell', { name: /真丝旗袍/ }).first()).toBeVisible();
    await picture(desk, '24-table');
  });

  await test.step('bookings and figures', async () => {
    await desk.goto(`${home}/bookings`);
    await expect(desk.getByRole('heading', { name: '真丝旗袍' })).toBeVisible();
    await picture(desk, '25-bookings');
    await desk.goto(`${home}/figures`);
    await expect(desk.getByText('1 件').first()).toBeVisible();
    for (const twin of await desk.getByText('看表格').all()) await twin.click();
    await expect(desk.getByRole('rowheader', { name: shanghaiDate(new Date()) }).first()).toBeVisible();
    await picture(desk, '26-figures');
  });
});

async function setUp(desk: Page, centre: Centre, home: string): Promise<void> {
  await desk.goto(`${home}/set-up`);
  await expect(desk.getByRole('heading', { name: '张样衣' })).toBeVisible();
  await picture(desk, '10-resources');
  await desk.getByRole('button', { name: '添加人员或设备' }).click();
  const drawer = desk.getByRole('dialog', { name: '新的人员或设备' });
  await drawer.getByLabel('名称').fill('刘样衣');
  await drawer.getByLabel('技能').fill('针织、皮革');
  await drawer.getByRole('button', { name: '加一个班次' }).click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText(/重叠（周一）/)).toBeVisible();
  await picture(desk, '11-overlap');
  await drawer.getByRole('button', { name: '周一至周六 8:00–12:00、13:00–18:00' }).click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(desk.getByRole('heading', { name: '刘样衣' })).toBeVisible();

  const download = desk.waitForEvent('download');
  await desk.getByRole('button', { name: '导出 Excel' }).click();
  const workbook = await (await download).path();
  await desk.getByRole('button', { name: '导入 Excel' }).click();
  const excel = desk.getByRole('dialog', { name: '导入 Excel' });
  await excel.getByLabel('选择 .xlsx 文件').setInputFiles({
    name: '坏文件.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a workbook'),
  });
  await expect(excel.getByRole('alert')).toBeVisible();
  await excel.getByLabel('选择 .xlsx 文件').setInputFiles({
    name: '人员设备.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(workbook),
  });
  await expect(excel.getByText('预览：还没有保存')).toBeVisible();
  await picture(desk, '16-excel');
  await excel.getByRole('button', { name: '导入', exact: true }).click();
  await expect(excel.getByText('已导入')).toBeVisible();

  await desk.goto(`${home}/set-up?tab=calendar`);
  const sunday = nextSunday(shanghaiDate(new Date()));
  if (sunday.slice(0, 7) !== shanghaiDate(new Date()).slice(0, 7)) {
    await desk.getByRole('button', { name: '下个月' }).click();
  }
  await desk.getByRole('button', { name: new RegExp(`^${sunday} `) }).click();
  await desk.getByRole('textbox', { name: '说明' }).fill('赶货');
  await desk.getByRole('button', { name: '设为上班' }).click();
  await expect(desk.getByRole('button', { name: new RegExp(`^${sunday} 上班（本中心设置）`) })).toBeVisible();
  await picture(desk, '12-calendar');

  await desk.goto(`${home}/services/new`);
  await desk.getByLabel('服务名称').fill('连衣裙试身样');
  await picture(desk, '13-service');
  await desk.getByRole('button', { name: '发布服务' }).click();
  await expect(desk.getByRole('heading', { name: '连衣裙试身样' })).toBeVisible();
  await picture(desk, '14-services');
  expect((await centre.client.findServices({ centreId: centre.centreId })).data).toHaveLength(2);

  await desk.goto(`${home}/set-up?tab=rules`);
  await desk.getByLabel('电话').fill('0728-5220000');
  await desk.getByRole('button', { name: '保存' }).click();
  await expect(desk.getByText('已保存')).toBeVisible();
  await picture(desk, '15-rules');
}

const DAY_MS = 86_400_000;
const nextSunday = (today: string): string => {
  const weekday = new Date(Date.parse(today)).getUTCDay();
  return new Date(Date.parse(today) + (7 - weekday) * DAY_MS).toISOString().slice(0, 10);
};

/** Takes it in its middle and leaves it so many pixels to the right, in steps as a hand does. */
async function dragBy(page: Page, block: ReturnType<Page['getByRole']>, pixels: number): Promise<void> {
  const box = await block.boundingBox();
  if (box === null) throw new Error('it is not on the page');
  const [x, y] = [box.x + Math.min(box.width / 2, 5), box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 4 });
  await page.mouse.up();
}
