import { expect, test } from '@playwright/test';
import { fitsWidth, look } from './support/look.js';
import { aBuyer, aSupplier } from './support/rival.js';
import { signIn } from './support/steps.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const day = (inDays: number): string => new Date(Date.now() + inDays * DAY_MS).toISOString().slice(0, 10);

test('a bid is revised, confirmed after the conditions changed, and withdrawn', async ({
  browser,
  baseURL,
}) => {
  const [buying, selling] = [await aBuyer(baseURL ?? ''), await aSupplier(baseURL ?? '')];
  const title = '雪纺连衣裙（变更）';
  const { orderId } = await buying.client.postOrder({
    title,
    category: 'dress',
    fabrics: ['chiffon'],
    processes: ['cutting', 'sewing'],
    matrix: [{ colour: '黑', size: 'M', quantityPieces: 500 }],
    quantityPieces: 500,
    deliveryDate: day(40),
    destination: { address: '武汉市江汉区汉正街（生成）', position: { lat: 30.5928, lng: 114.3055 } },
    mode: 'cmt',
    biddingDeadline: new Date(Date.now() + 2 * HOUR_MS).toISOString(),
  });
  const buyer = await (await browser.newContext()).newPage();
  const supplier = await (await browser.newContext()).newPage();
  await signIn(buyer, buying.person);
  await signIn(supplier, selling.person);

  await test.step('the supplier bids and revises', async () => {
    await supplier.goto(`/orders/${orderId}?tab=bids`);
    await supplier.getByLabel('单价').fill('30.8');
    await supplier.getByLabel('交期').fill('12');
    await supplier.getByRole('button', { name: '提交报价' }).click();
    await expect(supplier.getByText('第 1 版')).toBeVisible();
    await supplier.getByRole('button', { name: '修改报价' }).click();
    await supplier.getByLabel('单价').fill('29.5');
    await supplier.getByRole('button', { name: '提交修改' }).click();
    await expect(supplier.getByText('第 2 版')).toBeVisible();
    await look(supplier, 'changed-01-revised');
  });

  await test.step('the buyer changes the conditions and sees beforehand what will change', async () => {
    await buyer.goto(`/orders/${orderId}`);
    await buyer.getByRole('button', { name: '修改需求' }).click();
    await buyer.getByLabel('交货日期').fill(day(60));
    await buyer.getByLabel('变更原因').fill('客户推迟上架');
    await expect(buyer.getByRole('table', { name: '将要变更的内容' }).getByText(day(60))).toBeVisible();
    await fitsWidth(buyer);
    await look(buyer, 'changed-02-amend');
    await buyer.getByRole('button', { name: '确认变更' }).click();
    await expect(buyer.getByRole('heading', { name: '需求变更' })).toBeVisible();
    await look(buyer, 'changed-03-history');
  });

  await test.step('the supplier reads old and new and confirms its bid', async () => {
    await supplier.goto('/');
    await expect(supplier.getByText('需求已变更，报价须重新确认')).toBeVisible();
    await supplier.getByRole('link', { name: '去确认' }).click();
    await expect(supplier.getByRole('table', { name: '需求变更' }).getByText(day(60))).toBeVisible();
    await fitsWidth(supplier);
    await look(supplier, 'changed-04-confirm');
    await supplier.getByRole('button', { name: '确认报价继续有效' }).click();
    await expect(supplier.getByRole('heading', { name: '需求已变更，请重新确认报价' })).toHaveCount(0);
    await expect(supplier.getByText('第 2 版')).toBeVisible();
  });

  await test.step('and then withdraws it', async () => {
    await supplier.getByRole('button', { name: '撤回报价' }).click();
    await supplier.getByRole('dialog').getByRole('button', { name: '撤回报价' }).click();
    await expect(supplier.getByText('已撤回').first()).toBeVisible();
    await look(supplier, 'changed-05-withdrawn');
  });
});
