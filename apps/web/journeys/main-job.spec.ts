import { expect, test, type Browser, type Page } from '@playwright/test';
import { aBrand, aFactory, operator, somebody } from './support/cast.js';
import { fitsWidth, look } from './support/look.js';
import { aRival } from './support/rival.js';
import {
  createEnterprise,
  fillCapability,
  fillOrder,
  shortenBidding,
  signIn,
  signUp,
} from './support/steps.js';

/** Long enough to see the order and bid on it through the page, short enough to wait for. */
const BIDDING_SECONDS = 30;
/** The opening follows the deadline within seconds. */
const OPENING_MS = 60_000;

async function deskOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}

const picture = async (page: Page, step: string): Promise<void> => {
  await fitsWidth(page);
  await look(page, step);
};

test('a supplier is certified, bids under seal, wins and has a contract', async ({ browser, baseURL }) => {
  const title = `雪纺连衣裙 ${Date.now() % 100_000}`;
  const factory = aFactory('天门晴川制衣厂');
  const brand = aBrand('武汉云裳电商');
  const supplier = await deskOf(browser);
  const desk = await deskOf(browser);
  const buyer = await deskOf(browser);

  await test.step('the supplier signs up and creates its enterprise', async () => {
    await supplier.goto('/sign-in');
    await picture(supplier, '01-sign-in');
    await signUp(supplier, somebody('陈师傅'));
    await picture(supplier, '02-welcome');
    await createEnterprise(supplier, factory, '我要接订单（供应）');
    await expect(supplier.getByText('填写产能并提交认证')).toBeVisible();
    await picture(supplier, '03-supplier-home');
  });

  await test.step('it describes its capability and submits it', async () => {
    await supplier.getByRole('link', { name: '填写产能' }).click();
    await fillCapability(supplier);
    await expect(supplier.getByText('完整度 100%')).toBeVisible();
    await supplier.getByRole('button', { name: '保存产能' }).click();
    await expect(supplier.getByText('产能已保存')).toBeVisible();
    await picture(supplier, '04-capability');
    await supplier.getByRole('button', { name: '提交认证' }).click();
    await expect(supplier.getByText('平台已收到，正在排队审核。')).toBeVisible();
  });

  await test.step('the operator certifies it, and the supplier sees it without reloading', async () => {
    await signIn(desk, operator());
    await desk.goto('/review?state=submitted');
    await picture(desk, '05-review-queue');
    await desk.getByRole('searchbox', { name: '企业名称或信用代码' }).fill(factory.uscc);
    await desk.getByRole('button', { name: '搜索', exact: true }).click();
    await desk.getByRole('link', { name: `查看 ${factory.name}` }).click();
    const drawer = desk.getByRole('dialog', { name: factory.name });
    await expect(drawer.getByText('信用代码两位校验码正确')).toBeVisible();
    await drawer.getByRole('button', { name: '开始审核' }).click();
    await expect(supplier.getByText('平台正在审核。')).toBeVisible();
    await drawer.getByRole('button', { name: '通过认证' }).click();
    await drawer.getByRole('radio', { name: 'AA级', exact: true }).check();
    await picture(desk, '06-review-drawer');
    await drawer.getByRole('button', { name: '通过认证' }).last().click();
    await expect(drawer.getByText('已认证').first()).toBeVisible();
    await expect(supplier.getByText('已通过认证，可以报价。')).toBeVisible();
    await picture(supplier, '07-certified');
  });

  const rival = await aRival(baseURL ?? '');

  await test.step('the supplier watches its feed', async () => {
    await supplier.goto('/feed');
    await expect(supplier.getByRole('status').filter({ hasText: '实时' })).toBeVisible();
  });

  const orderUrl = await test.step('the buyer posts an order and sees who suits it', async () => {
    await signUp(buyer, somebody('林掌柜'));
    await createEnterprise(buyer, brand, '我要找工厂（采购）');
    await picture(buyer, '08-buyer-home');
    await buyer.getByRole('link', { name: '发布需求' }).first().click();
    await fillOrder(buyer, title);
    await picture(buyer, '09-post-order');
    await shortenBidding(buyer, BIDDING_SECONDS);
    await buyer.getByRole('button', { name: '发布需求' }).click();
    await expect(buyer.getByRole('heading', { name: title })).toBeVisible();
    await expect(buyer.getByRole('heading', { name: factory.name })).toBeVisible({ timeout: OPENING_MS });
    return new URL(buyer.url()).pathname;
  });

  await test.step('the supplier hears of it at once and bids', async () => {
    await supplier.getByRole('button', { name: /条新内容/ }).click();
    await supplier.getByRole('heading', { name: title }).waitFor();
    await supplier
      .getByRole('listitem')
      .filter({ has: supplier.getByRole('heading', { name: title }) })
      .getByRole('link', { name: '查看并报价' })
      .click();
    await supplier.getByLabel('单价').fill('30.8');
    await supplier.getByLabel('交期').fill('12');
    await supplier.getByRole('button', { name: '提交报价' }).click();
    await expect(supplier.getByRole('heading', { name: '报价已密封' })).toBeVisible();
    await expect(supplier.getByText('只保存在本设备')).toBeVisible();
    await rival.bid(orderUrl.split('/').at(-1) ?? '', '31.25', 1000);
    await picture(supplier, '10-sealed-bid');
  });

  await test.step('until the deadline nobody sees a bid', async () => {
    await picture(buyer, '11-suitable-factories');
    await buyer.getByRole('link', { name: '报价', exact: true }).click();
    await expect(buyer.getByRole('heading', { name: '报价密封中' })).toBeVisible();
    await expect(buyer.getByText('30.8')).toHaveCount(0);
    await picture(buyer, '12-sealed');
  });

  await test.step('the bids open by themselves and the buyer awards the better one', async () => {
    await expect(buyer.getByText('2 家报价，已按单价排序')).toBeVisible({ timeout: OPENING_MS });
    await expect(buyer.getByText('最低价')).toBeVisible();
    await expect(buyer.getByText('与密封时一致')).toHaveCount(2);
    await picture(buyer, '13-compare');
    await buyer.getByRole('button', { name: `选它定标 · ${factory.name}` }).click();
    const dialog = buyer.getByRole('dialog', { name: '确认定标' });
    await expect(dialog.getByText('人民币叁万零捌佰元整')).toBeVisible();
    await picture(buyer, '14-award');
    await dialog.getByRole('button', { name: '确认定标，签订合同' }).click();
    await expect(buyer.getByText(/已定标|已签合同/).first()).toBeVisible({ timeout: OPENING_MS });
    await buyer.goto(`${orderUrl}?tab=contract`);
    await expect(buyer.getByText('人民币叁万零捌佰元整')).toBeVisible();
    await picture(buyer, '15-contract-buyer');
  });

  await test.step('both sides have the contract and the news', async () => {
    await expect(supplier.getByText('恭喜，您已中标').first()).toBeVisible();
    await supplier.goto('/contracts');
    await expect(supplier.getByText(title)).toBeVisible();
    await picture(supplier, '16-contract-supplier');
    for (const [page, step] of [
      [supplier, '17-notices-supplier'],
      [buyer, '18-notices-buyer'],
    ] as const) {
      await page.goto('/notifications');
      await expect(page.getByText(/^(未读 )?合同 CT-/).first()).toBeVisible();
      await picture(page, step);
    }
  });

  await test.step('the supplier has the goods ready and the buyer confirms their receipt', async () => {
    await supplier.goto(orderUrl);
    await supplier.getByRole('button', { name: '货已备好' }).click();
    const dialog = supplier.getByRole('dialog', { name: '货已备好' });
    await expect(dialog.getByLabel('提货地址')).toHaveValue(/天门市/);
    await dialog.getByLabel('箱数').fill('25');
    await picture(supplier, '30-goods-ready');
    await dialog.getByRole('button', { name: '货已备好' }).click();
    await expect(supplier.getByText(/货已备好，等待提货/)).toBeVisible();
    await picture(supplier, '31-goods-marked');
    await buyer.goto(orderUrl);
    await expect(buyer.getByText('25 箱')).toBeVisible();
    await buyer.getByRole('button', { name: '确认收货' }).click();
    const receipt = buyer.getByRole('dialog', { name: '确认收货' });
    await expect(receipt.getByText('还没有送达记录')).toBeVisible();
    await picture(buyer, '32-receipt');
    await receipt.getByRole('button', { name: '确认收货' }).click();
    await expect(buyer.getByText('全部完成')).toBeVisible();
    await picture(buyer, '33-completed');
  });

  await test.step('the other places of the app stand too', async () => {
    for (const [page, path, step] of [
      [supplier, '/market', '19-market'],
      [supplier, '/bids', '20-bids'],
      [supplier, '/members', '21-members'],
      [supplier, '/api-keys', '22-api-keys'],
      [supplier, '/me', '23-me'],
      [buyer, '/orders', '24-orders'],
      [buyer, `${orderUrl}?tab=details`, '25-order-details'],
      [buyer, `${orderUrl}?tab=misfits`, '26-misfits'],
      [buyer, '/factories', '27-factories'],
      [desk, '/platform', '28-platform'],
      [desk, '/', '29-operator-home'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await picture(page, step);
    }
  });
});
