import { expect, test, type Browser, type Page } from '@playwright/test';
import { aCentre, aCustomer } from './support/centre.js';
import { fitsWidth, look } from './support/look.js';
import { signIn } from './support/steps.js';

async function windowOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}

const picture = async (page: Page, step: string): Promise<void> => {
  await fitsWidth(page);
  await look(page, step);
};

/** Who does which step, in the order of the service. */
const STEPS = [
  ['王版师 · 制版师', '制版'],
  ['李裁剪 · 裁剪师', '裁剪'],
  ['张样衣 · 样衣车工', '车缝'],
  ['周整烫 · 整烫工', '整烫'],
] as const;

/** From the quote to the hand-over in one breath, with a picture and axe at every stop. */
const WHOLE_LIFE_MS = 420_000;

test('a customer books a sample, an illness moves it, and staff make it and hand it over', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(WHOLE_LIFE_MS);
  const centre = await aCentre(baseURL ?? '');
  const { person, orderId, orderTitle } = await aCustomer(baseURL ?? '');
  const customer = await windowOf(browser);
  const desk = await windowOf(browser);
  const staff = await browser.newContext({ viewport: { width: 390, height: 844 } }).then((c) => c.newPage());
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

  await test.step('the schedule shows it; a move by key says what it brings before it is made', async () => {
    await desk.goto(`${home}/schedule?span=week`);
    const block = desk.getByRole('button', { name: /整烫，/ }).first();
    await expect(block).toBeVisible();
    await picture(desk, 'sampling-11-schedule');
    await block.focus();
    await desk.keyboard.press('ArrowLeft');
    await desk.keyboard.press('ArrowLeft');
    await desk.keyboard.press('ArrowLeft');
    await expect(desk.getByText('不能移到这里')).toBeVisible();
    await picture(desk, 'sampling-12-move-refused');
    await block.focus();
    for (let press = 0; press < 7; press += 1) await desk.keyboard.press('ArrowRight');
    await expect(desk.getByText('可以移动')).toBeVisible();
    await picture(desk, 'sampling-13-move-possible');
    await desk.getByRole('button', { name: '就这样移动' }).click();
    await expect(desk.getByText('可以移动')).toBeHidden();
    await desk.goto(`${home}/schedule?span=day&view=table`);
    await picture(desk, 'sampling-14-table');
  });

  await test.step('an illness moves the sewing, and the customer is told', async () => {
    await desk.goto(`${home}/schedule`);
    await desk.getByRole('button', { name: '登记缺勤' }).click();
    const dialog = desk.getByRole('dialog', { name: '登记缺勤' });
    await dialog.getByRole('combobox', { name: '谁或什么' }).selectOption({ label: '张样衣 · 样衣车工' });
    await dialog.getByRole('button', { name: '明天下班' }).click();
    await picture(desk, 'sampling-15-absence');
    await dialog.getByRole('button', { name: '登记并修复排程' }).click();
    await expect(dialog.getByText('排程已修复')).toBeVisible();
    await expect(dialog.getByText('已通知这些客户')).toBeVisible();
    await picture(desk, 'sampling-16-repaired');
    await dialog.getByRole('button', { name: '知道了' }).click();
    await customer.goto('/notifications');
    await expect(customer.getByText(/的交期由 .* 改为/).first()).toBeVisible();
    await picture(customer, 'sampling-17-told');
    await customer.goto(bookingPath);
    await expect(customer.getByText(/^交期由 .* 改为/)).toBeVisible();
    await picture(customer, 'sampling-18-promise-moved');
    await desk.getByRole('button', { name: '撤销 张样衣' }).click();
    await expect(desk.getByText('这段时间没有缺勤')).toBeVisible();
  });

  await test.step('staff check the material in and make the sample, step by step, on a phone', async () => {
    await signIn(staff, centre.owner);
    await staff.goto(`${home}/next`);
    await expect(staff.getByText('请选择您是谁').last()).toBeVisible();
    await picture(staff, 'sampling-19-who');
    for (const [who, step] of STEPS) {
      await staff.getByRole('combobox', { name: '谁的工序' }).selectOption(who);
      await expect(staff.getByRole('heading', { name: step })).toBeVisible();
      if (step === '制版') {
        await staff.getByRole('button', { name: '签收物料' }).click();
        const dialog = staff.getByRole('dialog', { name: '签收物料' });
        await dialog.getByLabel('物料', { exact: true }).fill('雪纺面料 藏青');
        await dialog.getByLabel('数量').fill('6.5');
        await dialog.getByLabel('放在哪里').fill('A 架 3 层');
        await picture(staff, 'sampling-20-check-in');
        await dialog.getByRole('button', { name: '签收并出标签' }).click();
        await expect(staff.getByText('物料已到')).toBeVisible();
      }
      await staff.getByRole('button', { name: '开始' }).click();
      await expect(staff.getByRole('button', { name: '暂停' })).toBeVisible();
      if (step === '车缝') {
        await picture(staff, 'sampling-21-under-way');
        await staff.getByRole('button', { name: '有问题' }).click();
        const dialog = staff.getByRole('dialog', { name: '遇到什么问题' });
        await dialog.getByRole('radio', { name: '耗时超出' }).check();
        await dialog.getByRole('radio', { name: '+ 1 小时' }).check();
        await picture(staff, 'sampling-22-problem');
        await dialog.getByRole('button', { name: '上报问题' }).click();
        await staff.getByRole('button', { name: '继续' }).click();
      }
      await staff.getByRole('button', { name: '完成', exact: true }).click();
      await staff.getByRole('dialog').getByRole('button', { name: '完成', exact: true }).click();
      await expect(staff.getByText('没有等着您的工序')).toBeVisible();
    }
    await picture(staff, 'sampling-23-all-done');
  });

  await test.step('it is measured, commented, approved and collected', async () => {
    await staff.goto(`${bookingPath}?tab=rounds`);
    await staff.getByRole('button', { name: '录入尺寸' }).click();
    const sheet = staff.getByRole('dialog', { name: '录入尺寸' });
    await sheet.getByText('粘贴表格').click();
    await sheet
      .getByRole('textbox', { name: '粘贴表格' })
      .fill('胸围\tM\t92\t1\t1\t93.5\n衣长\tM\t64.5\t0.5\t0.5\t64.4');
    await sheet.getByRole('button', { name: '填入' }).click();
    await picture(staff, 'sampling-24-measure');
    await sheet.getByRole('button', { name: '保存尺寸表' }).click();
    await expect(staff.getByText('1 个部位超出公差')).toBeVisible();
    await customer.goto(`${bookingPath}?tab=rounds`);
    await customer.getByRole('button', { name: '加批注' }).click();
    const comment = customer.getByRole('dialog', { name: '加批注' });
    await comment.getByRole('combobox', { name: '针对' }).selectOption('胸围');
    await comment.getByLabel('意见').fill('大货胸围收 1 厘米，其余不动。');
    await comment.getByRole('button', { name: '提交批注' }).click();
    await expect(customer.getByText('大货胸围收 1 厘米')).toBeVisible();
    await picture(customer, 'sampling-25-round');
    await customer.getByRole('button', { name: '确认合格' }).click();
    await customer.getByRole('dialog').getByRole('button', { name: '确认合格' }).click();
    await expect(customer.getByText(/确认合格/).first()).toBeVisible();
    await staff.getByRole('button', { name: '客户自提' }).click();
    const handOver = staff.getByRole('dialog', { name: '客户自提' });
    await handOver.getByLabel('提取人').fill('林掌柜');
    await picture(staff, 'sampling-26-collect');
    await handOver.getByRole('button', { name: '确认已自提' }).click();
    await expect(customer.getByText('样衣已自提').first()).toBeVisible();
    await customer.goto(`${bookingPath}?tab=progress`);
    await picture(customer, 'sampling-27-collected');
    await staff.goto(`${bookingPath}?tab=goods`);
    await staff.getByRole('button', { name: '打印标签' }).click();
    await expect(staff.getByRole('img', { name: /的二维码/ })).toBeVisible();
    await picture(staff, 'sampling-28-label');
  });

  await test.step('the other places of the centre stand too', async () => {
    for (const [page, path, step] of [
      [customer, '/samples', '29-bookings'],
      [customer, '/samples/waitlist', '30-waitlist'],
      [desk, `${home}/bookings`, '31-centre-bookings'],
      [desk, `${home}/figures`, '32-figures'],
      [desk, `${home}/set-up`, '33-resources'],
      [desk, `${home}/set-up?tab=resources&resource=new`, '34-resource'],
      [desk, `${home}/set-up?tab=calendar`, '35-calendar'],
      [desk, `${home}/set-up?tab=services`, '36-services'],
      [desk, `${home}/services/new`, '37-service'],
      [desk, `${home}/set-up?tab=rules`, '38-rules'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await picture(page, `sampling-${step}`);
    }
  });
});
