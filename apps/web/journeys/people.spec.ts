import { expect, test } from '@playwright/test';
import { operator, somebody } from './support/cast.js';
import { fitsWidth, look } from './support/look.js';
import { aBuyer, aSupplier } from './support/rival.js';
import { signIn } from './support/steps.js';

test('a colleague joins by an invitation and changes the password', async ({ browser, baseURL }) => {
  const { person: boss, firm } = await aBuyer(baseURL ?? '');
  const colleague = somebody('采购小周');
  const [owner, newcomer] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ];
  await signIn(owner, boss);
  await owner.goto('/members');
  await owner.getByLabel('邀请谁').fill(colleague.name);
  await owner.getByRole('checkbox', { name: '采购' }).check();
  await owner.getByRole('button', { name: '邀请成员' }).click();
  const link = await owner.getByLabel('邀请链接').inputValue();
  await expect(owner.getByRole('button', { name: '撤销邀请' })).toBeVisible();
  await fitsWidth(owner);
  await look(owner, 'people-01-invited');

  await newcomer.goto(link);
  await expect(newcomer.getByText(`邀请您加入 ${firm.name}`)).toBeVisible();
  await look(newcomer, 'people-02-invitation');
  await newcomer.getByRole('link', { name: '注册后加入' }).click();
  await newcomer.getByLabel('姓名').fill(colleague.name);
  await newcomer.getByLabel('手机号或邮箱').fill(colleague.contact);
  await newcomer.getByLabel('密码', { exact: true }).fill(colleague.password);
  await newcomer.getByRole('button', { name: '注册' }).click();
  await newcomer.getByRole('button', { name: '加入企业' }).click();
  await expect(newcomer.getByRole('heading', { name: `${colleague.name}，您好` })).toBeVisible();

  await owner.reload();
  await expect(owner.getByRole('heading', { name: colleague.name })).toBeVisible();
  await expect(owner.getByText('没有待接受的邀请')).toBeVisible();

  await newcomer.goto('/me');
  await newcomer.getByRole('main').getByRole('button', { name: '修改密码' }).click();
  const dialog = newcomer.getByRole('dialog');
  await dialog.getByLabel('当前密码').fill(colleague.password);
  await dialog.getByLabel('新密码').fill('another sentence of mine');
  await dialog.getByRole('button', { name: '修改密码' }).click();
  await expect(dialog.getByText('密码已修改')).toBeVisible();
  await look(newcomer, 'people-03-password');
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, { ...colleague, password: 'another sentence of mine' });
});

test('an operator suspends a certificate, its supplier reads why, and it stands again', async ({
  browser,
  baseURL,
}) => {
  const { person, firm, dossierId } = await aSupplier(baseURL ?? '');
  const [desk, supplier] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ];
  await signIn(supplier, person);
  await supplier.goto('/capability');
  await expect(supplier.getByText('A级').first()).toBeVisible();
  await signIn(desk, operator());
  await desk.goto(`/review?dossier=${dossierId}`);
  const drawer = desk.getByRole('dialog', { name: firm.name });
  await drawer.getByRole('button', { name: '暂停认证' }).click();
  await drawer.getByRole('button', { name: '收到质量投诉，核查期间暂停。' }).click();
  await drawer.getByRole('button', { name: '暂停认证' }).last().click();
  await expect(desk.getByText('暂停后立即不能报价和中标，可以恢复。')).toBeVisible();
  await look(desk, 'standing-01-asked-again');
  await desk.getByRole('dialog').last().getByRole('button', { name: '暂停认证' }).click();
  await expect(drawer.getByText('已暂停', { exact: true })).toBeVisible();

  await expect(supplier.getByText('收到质量投诉，核查期间暂停。').first()).toBeVisible();
  await fitsWidth(supplier);
  await look(supplier, 'standing-02-suspended');

  await drawer.getByRole('button', { name: '恢复认证' }).click();
  await drawer.getByRole('button', { name: '问题已解决，恢复认证。' }).click();
  await drawer.getByRole('button', { name: '恢复认证' }).last().click();
  await expect(drawer.getByText('已认证', { exact: true })).toBeVisible();
  await expect(supplier.getByText('已认证', { exact: true }).first()).toBeVisible();
});
