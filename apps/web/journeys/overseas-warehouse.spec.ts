import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { fitsWidth, look } from './support/look.js';
import { signIn } from './support/steps.js';
import { agedBy, anExporter, aWarehouse } from './support/warehouse.js';
import { dayIn } from './support/yard.js';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const WHOLE_WAY_MS = 240_000;
/** So old that storing is no longer free: the last two days are charged. */
const MONTH_DAYS = 33;

const cents = (money: string): number => Math.round(Number(money.replaceAll(/[^\d.]/g, '')) * 100);

/** The owner at a desk, the warehouse's staff with a phone. */
async function windowOf(
  browser: Browser,
  viewport: { width: number; height: number },
  locale = 'zh-CN',
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale });
  return context.newPage();
}

const picture = async (page: Page, step: string): Promise<void> => {
  await fitsWidth(page);
  await look(page, `warehouse-${step}`);
};

test('goods go to a warehouse abroad, out to a buyer and back, and the books balance', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(WHOLE_WAY_MS);
  const base = baseURL ?? '';
  const [warehouse, shipper] = await Promise.all([aWarehouse(base), anExporter(base)]);
  const { consignmentId, number } = shipper.consignment;
  const desk = await windowOf(browser, DESK);
  const phone = await windowOf(browser, PHONE);
  await Promise.all([signIn(desk, shipper.person), signIn(phone, warehouse.person)]);

  await test.step('the shipper declares to customs: what is wrong is marked where it is', async () => {
    await desk.goto(`/consignments/${consignmentId}?tab=customs`);
    await desk.getByRole('link', { name: '填写报关资料' }).click();
    for (const [field, value] of [
      ['术语地点', 'Shanghai'],
      ['装运港', 'cnsha'],
      ['中文品名', '雪纺连衣裙'],
      ['英文品名', "Women's chiffon dress"],
      ['成分', '涤纶 95, 氨纶 5'],
      ['HS 编码', '610443'],
      ['单价', '9.5'],
      ['净重 (kg)', '250'],
    ] as const) {
      await desk.getByLabel(field).fill(value);
    }
    await desk.getByRole('combobox', { name: '品类' }).selectOption({ label: '连衣裙' });
    await desk.getByRole('combobox', { name: '面料' }).selectOption({ label: '雪纺' });
    const importer = desk.getByRole('region', { name: '进口方' });
    await importer.getByLabel('名称').fill('Example Fashion Inc.');
    await importer.getByLabel('国家或地区').fill('us');
    await expect(desk.getByText('总额 US$ 2,850.00')).toBeVisible();
    await desk.getByRole('button', { name: '检查', exact: true }).click();
    const goods = desk.getByRole('region', { name: '品项 1' });
    await expect(goods.getByText('面料结构与税则不符：应归第 62 章，而非第 61 章。')).toBeVisible();
    await expect(goods.getByText('净重大于毛重。')).toBeVisible();
    await picture(desk, '01-customs-wrong');
    await desk.getByLabel('HS 编码').fill('620443');
    await desk.getByLabel('净重 (kg)').fill('210');
    await desk.getByRole('button', { name: '保存', exact: true }).click();
    await expect(desk.getByText('检查通过，没有问题')).toBeVisible();
    for (const paper of ['商业发票', '报关装箱单']) {
      const saved = desk.waitForEvent('download');
      await desk.getByRole('button', { name: new RegExp(paper) }).click();
      expect((await saved).suggestedFilename()).toContain(number);
    }
    await picture(desk, '02-customs');
  });

  await test.step('the shipper announces the goods to the warehouse', async () => {
    await desk.goto('/warehouses');
    await expect(desk.getByText('还没有入库预报')).toBeVisible();
    await desk.getByRole('link', { name: '提交入库预报' }).first().click();
    await desk.getByRole('combobox', { name: '仓库' }).selectOption({ label: warehouse.name });
    await desk.getByLabel('预计到仓').fill(dayIn(25));
    await paste(
      desk.getByLabel('第 1 行 款号'),
      'LYQ-2601\t藏青\tM\tPO-7\t若干\t6.4\nLYQ 2601\t\tL\tPO-7\t120',
    );
    await expect(desk.getByText('第 1 行 件数：“若干”不是大于 0 的数')).toBeVisible();
    await expect(desk.getByText('第 2 行 颜色：没有填')).toBeVisible();
    await picture(desk, '03-pasted-wrong');
    await paste(
      desk.getByLabel('第 1 行 款号'),
      'LYQ-2601\t藏青\tM\tPO-7\t170\t6.4\nLYQ-2601\t藏青\tL\tPO-7\t120',
    );
    await expect(desk.getByText('已读入 2 行')).toBeVisible();
    await expect(desk.getByLabel('第 2 行 件数')).toHaveValue('120');
    await desk.getByRole('combobox', { name: '随托运单' }).selectOption(consignmentId);
    await desk.getByRole('button', { name: '用托运单的箱内明细填写' }).click();
    await expect(desk.getByText('共 2 行，300 件，1.92 立方米')).toBeVisible();
    await picture(desk, '03-announce');
    await desk.getByRole('button', { name: '发送预报' }).click();
    await expect(desk.getByRole('heading', { name: /^IN-/ })).toBeVisible();
  });

  await test.step('the warehouse counts them in: three short, two damaged', async () => {
    await phone.goto('/');
    await expect(phone.getByRole('link', { name: '去清点' })).toBeVisible();
    await picture(phone, '04-home');
    await phone.goto('/warehouses');
    await picture(phone, '05-notices');
    await phone.getByRole('link', { name: /^IN-/ }).click();
    await phone.getByRole('button', { name: '按预报填满' }).click();
    await phone.getByLabel('第 1 行 本次完好').fill('175');
    await phone.getByLabel('第 1 行 本次残损').fill('2');
    await expect(phone.getByText('预报 300 件，清点后 297 件，少 3 件')).toBeVisible();
    await picture(phone, '06-count');
    await phone.getByRole('button', { name: '清点完毕' }).click();
    await phone.getByRole('dialog').getByRole('button', { name: '清点完毕' }).click();
    await expect(phone.getByText('已收货').first()).toBeVisible();
  });

  await test.step('the owner sees the variance, and its stock by batch and age', async () => {
    await desk.reload();
    await expect(
      desk.getByRole('row').filter({ hasText: 'LYQ-2601 藏青 M' }).getByText('少 3 件'),
    ).toBeVisible();
    await picture(desk, '07-variance');
    await desk.goto('/warehouses?tab=stock');
    await expect(desk.getByRole('row').filter({ hasText: '藏青 M' })).toContainText('175');
    await expect(desk.getByRole('heading', { name: '库龄分布' })).toBeVisible();
    await picture(desk, '08-stock');
  });

  await test.step('the owner has pieces sent; they are reserved at once', async () => {
    await desk.getByRole('link', { name: '安排出库' }).click();
    await desk.getByRole('combobox', { name: '仓库' }).selectOption({ label: warehouse.name });
    await desk.getByLabel('LYQ-2601 藏青 M 出库件数').fill('5');
    await desk.getByLabel('LYQ-2601 藏青 L 出库件数').fill('2');
    await desk.getByLabel('收件地址').fill('1 Example St, Pasadena');
    await desk.getByLabel('联系人').fill('A. Buyer');
    await desk.getByLabel('店铺订单号').fill('SHOP-1001');
    await expect(desk.getByText('共 7 件')).toBeVisible();
    await picture(desk, '09-send-out');
    await desk.getByRole('button', { name: '提交出库单' }).click();
    await expect(desk.getByRole('heading', { name: /^OUT-/ })).toBeVisible();
  });
  const outboundPath = new URL(desk.url()).pathname;

  await test.step('the warehouse picks and ships', async () => {
    await phone.goto('/warehouses?tab=outbound');
    await phone.getByRole('link', { name: /^OUT-/ }).click();
    await phone.getByRole('button', { name: '拣货完成' }).click();
    await picture(phone, '10-pick');
    await phone.getByRole('dialog').getByRole('button', { name: '拣货完成' }).click();
    await phone.getByRole('button', { name: '发货出库' }).click();
    const dialog = phone.getByRole('dialog', { name: '发货出库' });
    await dialog.getByLabel('快递公司').fill('Example Parcel');
    await dialog.getByLabel('运单号').fill('EP-1001');
    await dialog.getByRole('button', { name: '发货出库' }).click();
    await expect(phone.getByText('已发出').first()).toBeVisible();
  });

  await test.step('two come back, one of them damaged', async () => {
    await phone.getByRole('button', { name: '退货入库' }).click();
    const dialog = phone.getByRole('dialog', { name: '退货入库' });
    await dialog.getByLabel(/藏青 M .* 退回完好$/).fill('1');
    await dialog.getByLabel(/藏青 M .* 退回残损$/).fill('1');
    await picture(phone, '11-return');
    await dialog.getByRole('button', { name: '退货入库' }).click();
    await expect(dialog).toHaveCount(0);
    await picture(phone, '12-returned');
    await desk.goto(outboundPath);
    await expect(desk.getByText('EP-1001')).toBeVisible();
  });

  await test.step('the ledger balances, and the fees are known', async () => {
    await desk.goto('/warehouses?tab=stock');
    await desk.getByRole('button', { name: /^LYQ-2601 藏青 M .*库存流水$/ }).click();
    // 177 came in, 5 went out, 2 came back.
    await expect(desk.getByText('借贷相等：仓内结存 174 件，等于净入库件数。')).toBeVisible();
    await expect(desk.getByRole('row').filter({ hasText: '结存' }).getByRole('cell')).toHaveText([
      '',
      '171',
      '0',
      '3',
      '−174',
    ]);
    await picture(desk, '13-ledger');
    await desk.goto('/warehouses?tab=fees');
    await expect(desk.getByText('费用按日结算，当天的费用第二天出现。')).toBeVisible();
    await expect(desk.getByText('库龄 31 天起：US$ 0.50')).toBeVisible();
  });

  await test.step('after a month both read the same statement, and its lines add up', async () => {
    await agedBy(MONTH_DAYS, warehouse.warehouseId);
    await desk.getByLabel('从', { exact: true }).fill(dayIn(-MONTH_DAYS - 1));
    const lines = desk.getByRole('region', { name: '费用明细' }).locator('tbody tr');
    // 297 received, 7 sent in one order, 2 returned; 292 of 6.4 litres stay, from the 31st day on for money.
    for (const [fee, amount] of [
      ['收货', 'US$ 14.85'],
      ['出库', 'US$ 1.70'],
      ['退货', 'US$ 0.40'],
      ['仓储', 'US$ 0.93'],
    ] as const) {
      await expect(lines.filter({ hasText: fee }).first()).toContainText(amount);
    }
    await picture(desk, '14-fees');
    await phone.goto(`/warehouses?tab=fees&side=house&from=${dayIn(-MONTH_DAYS - 1)}`);
    const total = phone.getByRole('region', { name: '合计' }).locator('dd').first();
    await expect(total).toBeVisible();
    const amounts = await lines.locator('td:last-child').allTextContents();
    expect(cents((await total.textContent()) ?? '')).toBe(
      amounts.reduce((sum, amount) => sum + cents(amount), 0),
    );
    await picture(phone, '14-fees-phone');
  });

  await test.step('both read it at the other width and in English', async () => {
    const english = await windowOf(browser, DESK, 'en-GB');
    const englishPhone = await windowOf(browser, PHONE, 'en-GB');
    await english.context().addCookies((await phone.context().storageState()).cookies);
    await englishPhone.context().addCookies((await desk.context().storageState()).cookies);
    for (const [page, path, step] of [
      [english, '/warehouses?tab=stock', '15-en-stock'],
      [english, outboundPath, '16-en-order'],
      [englishPhone, '/warehouses?tab=stock', '17-en-stock'],
      [englishPhone, `/consignments/${consignmentId}/customs`, '18-en-customs'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await picture(page, step);
    }
  });
});

/** As if it had been copied in a spreadsheet. */
const paste = (cell: Locator, text: string): Promise<void> =>
  cell.evaluate((input, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
