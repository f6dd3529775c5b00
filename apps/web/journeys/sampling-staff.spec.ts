import { expect, test, type Page } from '@playwright/test';
import { aCentre, aCustomer, aSample, makeSample } from './support/centre.js';
import { fitsWidth, look } from './support/look.js';
import { aPhoto, signIn } from './support/steps.js';

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

test('staff make a sample on a phone, from its material to its hand-over', async ({ browser, baseURL }) => {
  const centre = await aCentre(baseURL ?? '');
  const buyer = await aCustomer(baseURL ?? '');
  const bookingId = await aSample(buyer, centre, '雪纺连衣裙 初样');
  const bookingPath = `/samples/${bookingId}`;
  const customer = await (await browser.newContext()).newPage();
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const staff = await phone.newPage();
  await signIn(customer, buyer.person);

  await test.step('staff check the material in and make the sample, step by step, on a phone', async () => {
    await signIn(staff, centre.staff);
    await staff.getByRole('link', { name: '打样中心' }).click();
    await expect(staff.getByRole('heading', { name: '制版' })).toBeVisible();
    await picture(staff, 'staff-01-next');
    for (const [who, step] of STEPS) {
      await staff.getByRole('combobox', { name: '谁的工序' }).selectOption(who);
      await expect(staff.getByRole('heading', { name: step })).toBeVisible();
      if (step === '制版') {
        await staff.getByRole('button', { name: '签收物料' }).click();
        const dialog = staff.getByRole('dialog', { name: '签收物料' });
        await dialog.getByLabel('照片', { exact: true }).setInputFiles(aPhoto('面料.png'));
        await expect(dialog.getByText('面料.png')).toBeVisible();
        await dialog.getByLabel('物料', { exact: true }).fill('雪纺面料 藏青');
        await dialog.getByLabel('数量').fill('6.5');
        await dialog.getByLabel('放在哪里').fill('A 架 3 层');
        await picture(staff, 'staff-02-check-in');
        await dialog.getByRole('button', { name: '签收并出标签' }).click();
        await expect(staff.getByText('物料已到')).toBeVisible();
      }
      // What else the page reads again after the start comes late once, as on a slow line.
      const letThrough = step === '裁剪' ? await holdBack(staff, '**/resources?*') : undefined;
      await staff.getByRole('button', { name: '开始' }).click();
      await expect(staff.getByRole('button', { name: '暂停' })).toBeVisible();
      if (step === '车缝') {
        await picture(staff, 'staff-03-under-way');
        await staff.getByRole('button', { name: '有问题' }).click();
        const dialog = staff.getByRole('dialog', { name: '遇到什么问题' });
        await dialog.getByRole('radio', { name: '耗时超出' }).check();
        await dialog.getByRole('radio', { name: '+ 1 小时' }).check();
        await picture(staff, 'staff-04-problem');
        await dialog.getByRole('button', { name: '上报问题' }).click();
        await staff.getByRole('button', { name: '继续' }).click();
      }
      await staff.getByRole('button', { name: '完成', exact: true }).click();
      await expect(staff.getByRole('dialog')).toBeVisible();
      await letThrough?.();
      await staff.getByRole('dialog').getByRole('button', { name: '完成', exact: true }).click();
      await expect(staff.getByText('没有等着您的工序')).toBeVisible();
    }
    await picture(staff, 'staff-05-all-done');
  });

  await test.step('it is measured, and what is too large goes into a second round', async () => {
    await staff.goto(`${bookingPath}?tab=rounds`);
    await measure(staff, '胸围\tM\t92\t1\t1\t93.5\n衣长\tM\t64.5\t0.5\t0.5\t64.4', 'staff-06-measure');
    await expect(staff.getByText('1 个部位超出公差')).toBeVisible();
    await picture(staff, 'staff-07-measured');
    await customer.goto(`${bookingPath}?tab=rounds`);
    await customer.getByRole('button', { name: '申请改样' }).click();
    const wishes = customer.getByRole('dialog', { name: '申请改样' });
    await wishes.getByRole('combobox', { name: '针对' }).selectOption('胸围');
    await wishes.getByLabel('意见').fill('胸围收 1 厘米，其余不动。');
    await picture(customer, 'staff-08-revise');
    await wishes.getByRole('button', { name: '申请改样' }).click();
    // On both sides only once the centre has it.
    for (const page of [customer, staff]) {
      await expect(page.getByRole('heading', { name: '第 2 轮' })).toBeVisible();
    }
    await expect(customer.getByText('胸围收 1 厘米')).toBeVisible();
    await makeSample(centre, bookingId);
    await measure(staff, '胸围\tM\t92\t1\t1\t92.3');
    await expect(staff.getByText('1 个部位全部在公差内')).toBeVisible();
    await customer.getByRole('button', { name: '确认合格' }).click();
    await customer.getByRole('dialog').getByRole('button', { name: '确认合格' }).click();
    await expect(customer.getByRole('button', { name: '确认合格' })).toHaveCount(0);
    await expect(customer.getByText(/确认合格$/).first()).toBeVisible();
    await picture(customer, 'staff-09-rounds');
  });

  await test.step('its label is printed, it is stored and collected; both see who had it', async () => {
    await staff.goto(`${bookingPath}?tab=goods`);
    await staff.getByRole('button', { name: '打印标签' }).first().click();
    await expect(staff.getByRole('img', { name: /的二维码/ })).toBeVisible();
    await picture(staff, 'staff-10-label');
    await staff.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await staff.getByRole('button', { name: '登记交接' }).click();
    const custody = staff.getByRole('dialog', { name: '登记交接' });
    await custody.getByLabel('放在哪里').fill('样衣架 2');
    await picture(staff, 'staff-11-custody');
    await custody.getByRole('button', { name: '登记交接' }).click();
    await expect(staff.getByText(/样衣架 2/)).toBeVisible();
    await staff.getByRole('button', { name: '客户自提' }).click();
    const handOver = staff.getByRole('dialog', { name: '客户自提' });
    await handOver.getByLabel('提取人').fill('林掌柜');
    await picture(staff, 'staff-12-collect');
    await handOver.getByRole('button', { name: '确认已自提' }).click();
    await expect(customer.getByText('样衣已自提').first()).toBeVisible();
    await customer.goto(`${bookingPath}?tab=goods`);
    await expect(customer.getByText('雪纺面料 藏青')).toBeVisible();
    await picture(customer, 'staff-13-custody-log');
  });
});

/** Answers to what is asked there wait until they are let through. */
async function holdBack(page: Page, url: string): Promise<() => Promise<void>> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route(url, async (route) => {
    const response = await route.fetch();
    await opened;
    await route.fulfill({ response });
  });
  return async () => {
    open();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

/** Pastes a sheet as it comes out of Excel. */
async function measure(page: Page, lines: string, shot?: string): Promise<void> {
  // The button moves when the page learns that the sample is ready; a press that begins before and ends after is lost.
  await expect(page.getByText('样衣已完成，等待自提或交物流')).toBeVisible();
  await page.getByRole('button', { name: '录入尺寸' }).click();
  const sheet = page.getByRole('dialog', { name: '录入尺寸' });
  await sheet.getByText('粘贴表格').click();
  await sheet.getByRole('textbox', { name: '粘贴表格' }).fill(lines);
  await sheet.getByRole('button', { name: '填入' }).click();
  if (shot !== undefined) await picture(page, shot);
  await sheet.getByRole('button', { name: '保存尺寸表' }).click();
  await expect(sheet).toBeHidden();
}
