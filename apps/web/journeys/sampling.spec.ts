import { expect, test, type Page } from '@playwright/test';
import { aCentre, aCustomer } from './support/centre.js';
import { fitsWidth, look } from './support/look.js';
import { signIn } from './support/steps.js';

const picture = async (page: Page, step: string): Promise<void> => {
  await fitsWidth(page);
  await look(page, step);
};

test('a customer books a sample from its order, and an illness moves it', async ({ browser, baseURL }) => {
  const centre = await aCentre(baseURL ?? '');
  const { person, orderId, orderTitle } = await aCustomer(baseURL ?? '');
  const customer = await (await browser.newContext()).newPage();
  const desk = await (await browser.newContext()).newPage();
  const home = `/centre/${centre.centreId}`;

  await test.step('the customer looks at what the centres offer', async () => {
    await signIn(customer, person);
    await customer.goto('/samples');
    await expect(customer.getByText('还没有打样预约')).toBeVisible();
    await picture(customer, 'sampling-01-no-bookings');
    await customer.goto(`/samples/centres?q=${encodeURIComponent(centre.name)}`);
    await expect(customer.getByRole('heading', { name: centre.name })).toBeVisible();
    await picture(customer, 'sampling-02-centres');
    await customer.getByRole('link', { name: centre.name }).click();
    await customer.getByText('工序与价格').click();
    await expect(customer.getByRole('rowheader', { name: /^3\. 车缝/ })).toBeVisible();
    await picture(customer, 'sampling-03-catalogue');
  });

  await test.step('it books from the order page: kind, category, ask', async () => {
    await customer.goto(`/orders/${orderId}`);
    await customer.getByRole('link', { name: '预约打样' }).click();
    await expect(customer.getByText(`用于需求：${orderTitle}`)).toBeVisible();
    await customer.goto(`/samples/new?order=${orderId}&category=dress&centre=${centre.centreId}`);
    await customer.getByRole('radio', { name: '初样', exact: true }).check();
    await expect(customer.getByRole('radio', { name: '连衣裙', exact: true })).toBeChecked();
    await picture(customer, 'sampling-04-wizard');
    await customer.getByRole('button', { name: '看价格和交期' }).click();
    await expect(customer.getByText('承诺完成')).toBeVisible();
    await picture(customer, 'sampling-05-quote');
    await customer.getByRole('button', { name: '占住时段' }).click();
    await expect(customer.getByText('时段已为您占住')).toBeVisible();
    await expect(customer.getByText(/请先向中心支付定金/)).toBeVisible();
    await picture(customer, 'sampling-06-held');
  });
  const bookingPath = new URL(customer.url()).pathname;

  await test.step('the centre records the deposit and the customer confirms', async () => {
    await signIn(desk, centre.owner);
    await desk.goto(bookingPath);
    await desk.getByRole('button', { name: '登记定金' }).click();
    const dialog = desk.getByRole('dialog', { name: '登记定金' });
    await dialog.getByLabel('收据或转账号').fill('收 2026-0001');
    await picture(desk, 'sampling-07-deposit');
    await dialog.getByRole('button', { name: '登记定金' }).click();
    await customer.getByRole('button', { name: '确认预约' }).click();
    await customer.getByRole('dialog').getByRole('button', { name: '确认预约' }).click();
    await expect(customer.getByText(/在打样中心：/)).toBeVisible();
    await picture(customer, 'sampling-08-confirmed');
    await customer.goto(`${bookingPath}?tab=terms`);
    await expect(customer.getByRole('heading', { name: '费用', exact: true })).toBeVisible();
    await picture(customer, 'sampling-09-terms');
    await customer.getByRole('button', { name: '取消预约' }).click();
    await expect(customer.getByText(/现在取消/)).toBeVisible();
    await picture(customer, 'sampling-10-cancel-fee');
    await customer.getByRole('button', { name: '不取消' }).click();
  });

  await test.step('an illness moves the sewing, and the customer is told', async () => {
    await desk.goto(`${home}/schedule`);
    await desk.getByRole('button', { name: '登记缺勤' }).click();
    const dialog = desk.getByRole('dialog', { name: '登记缺勤' });
    await dialog.getByRole('combobox', { name: '谁或什么' }).selectOption({ label: '张样衣 · 样衣车工' });
    await dialog.getByRole('button', { name: '明天下班' }).click();
    await picture(desk, 'sampling-11-absence');
    await dialog.getByRole('button', { name: '登记并修复排程' }).click();
    await expect(dialog.getByText('排程已修复')).toBeVisible();
    await expect(dialog.getByText('已通知这些客户')).toBeVisible();
    await picture(desk, 'sampling-12-repaired');
    await dialog.getByRole('button', { name: '知道了' }).click();
    await customer.goto('/notifications');
    await expect(customer.getByText(/的交期由 .* 改为/).first()).toBeVisible();
    await picture(customer, 'sampling-13-told');
    await customer.goto(bookingPath);
    await expect(customer.getByText(/^交期由 .* 改为/)).toBeVisible();
    await picture(customer, 'sampling-14-promise-moved');
    await desk.getByRole('button', { name: '撤销 张样衣' }).click();
    await expect(desk.getByText('这段时间没有缺勤')).toBeVisible();
  });
});
