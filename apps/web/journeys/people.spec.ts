import { expect, test } from '@playwright/test';
import { aFactory, operator, somebody } from './support/cast.js';
import { fitsWidth, look } from './support/look.js';
import { aBuyer, aSupplier } from './support/rival.js';
import { signIn } from './support/steps.js';
import { aParty, dayIn } from './support/yard.js';

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

test('a carrier is certified for what it carries', async ({ browser, baseURL }) => {
  const { person, firm, client } = await aParty(baseURL ?? '', '彭经理', aFactory('天门捷运物流'), 'carrier');
  const { dossierId } = await client.getOwnDossier();
  const carrier = await (await browser.newContext()).newPage();
  await signIn(carrier, person);
  await carrier.goto('/capability');
  await expect(carrier.getByRole('heading', { name: '运输能力与认证' })).toBeVisible();
  await carrier.getByRole('checkbox', { name: '零担' }).check();
  await carrier.getByLabel('运到哪里').fill('湖北全省');
  await carrier.getByLabel('车辆数').fill('6');
  await carrier.getByLabel('许可证号').fill('鄂交运管许可天字 429006000001');
  await carrier.getByLabel('许可证有效期至').fill('2020-01-01');
  await carrier.getByRole('button', { name: '用天门市中心' }).click();
  await carrier.getByRole('button', { name: '保存运输能力' }).click();
  await expect(carrier.getByText('不能早于现在').first()).toBeVisible();
  await carrier.getByLabel('许可证有效期至').fill(dayIn(400));
  await carrier.getByRole('button', { name: '保存运输能力' }).click();
  await expect(carrier.getByText('运输能力已保存')).toBeVisible();
  await fitsWidth(carrier);
  await look(carrier, 'people-04-carrier');
  await carrier.getByRole('button', { name: '提交认证' }).click();

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, operator());
  await desk.goto(`/review?dossier=${dossierId}`);
  const drawer = desk.getByRole('dialog', { name: firm.name });
  await expect(drawer.getByText('许可证在有效期内，请核对证号')).toBeVisible();
  await look(desk, 'people-05-carrier-review');
  await drawer.getByRole('button', { name: '通过认证' }).click();
  await drawer.getByRole('button', { name: '通过认证' }).last().click();
  await expect(carrier.getByText('已通过认证，可以发布运价、承接车次。')).toBeVisible();
  await look(carrier, 'people-06-carrier-certified');
});
