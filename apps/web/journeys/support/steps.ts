import { expect, type Page } from '@playwright/test';
import type { Firm, Person } from './cast.js';

export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('姓名').fill(person.name);
  await page.getByLabel('手机号或邮箱').fill(person.contact);
  await page.getByLabel('密码', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: '注册' }).click();
  await expect(page.getByRole('heading', { name: `您好，${person.name}` })).toBeVisible();
}

export async function signIn(page: Page, { contact, password }: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('手机号或邮箱').fill(contact);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { name: /，您好$/ })).toBeVisible();
}

/** Types a wrong code first: the page says which place is wrong before anything is sent. */
export async function createEnterprise(page: Page, firm: Firm, purpose: string): Promise<void> {
  const wrongLast = firm.uscc.slice(0, 17) + (firm.uscc.endsWith('0') ? '1' : '0');
  await page.getByLabel('企业名称').fill(firm.name);
  await page.getByLabel('统一社会信用代码').fill(wrongLast);
  await page.getByLabel('统一社会信用代码').blur();
  await expect(page.getByText('第 18 位（校验码）不对')).toBeVisible();
  await page.getByLabel('统一社会信用代码').fill(firm.uscc);
  await page.getByLabel('统一社会信用代码').blur();
  await expect(page.getByText('两位校验码都正确')).toBeVisible();
  await page.getByRole('checkbox', { name: purpose }).check();
  await page.getByRole('button', { name: '创建企业' }).click();
  await expect(page.getByText(firm.name).first()).toBeVisible();
}

export async function fillCapability(page: Page): Promise<void> {
  for (const name of ['连衣裙', '雪纺', '涤纶', '裁剪', '车缝', '后道', '整烫', '包装', '来料加工']) {
    await page.getByRole('checkbox', { name, exact: true }).check();
  }
  await page.getByRole('button', { name: '加一种设备' }).click();
  await page.getByRole('combobox', { name: '设备类型' }).selectOption('平缝机');
  await page.getByLabel('台数').fill('40');
  await page.getByLabel('工人数').fill('50');
  await page.getByLabel('效率').fill('60');
  await page.getByLabel('起订量').fill('100');
  await page.getByLabel('排期').fill('5');
  await page.getByLabel('地址').fill('天门市岳口镇健康大道（近似位置）');
  await page.getByRole('button', { name: '用天门市中心' }).click();
  await expect(page.getByText('日产能 14,400 标准分钟')).toBeVisible();
}

/** The shortest preset is two minutes; a journey has no time for that, so the page's own request is shortened. */
export async function shortenBidding(page: Page, seconds: number): Promise<void> {
  await page.route('**/v1/orders', async (route) => {
    const sent: unknown = route.request().postDataJSON();
    if (route.request().method() !== 'POST' || typeof sent !== 'object' || sent === null)
      return route.fallback();
    const biddingDeadline = new Date(Date.now() + seconds * 1000).toISOString();
    return route.continue({ postData: { ...sent, biddingDeadline } });
  });
}

export async function fillOrder(page: Page, title: string): Promise<void> {
  await page.getByLabel('标题').fill(title);
  await page.getByRole('radio', { name: '连衣裙', exact: true }).check();
  await page.getByRole('checkbox', { name: '雪纺', exact: true }).check();
  await page.getByText('按比例填').click();
  await page.getByLabel('尺码比例').fill('1:2:2:1');
  await page.getByLabel('每色总件数').fill('600');
  await page.getByRole('button', { name: '填入各色' }).click();
  await page.getByRole('button', { name: '加一个颜色' }).click();
  await page.getByLabel('第 2 个颜色的名称').fill('米白');
  await page.getByLabel('米白 M 件数').fill('400');
  await expect(page.getByText('共 1,000 件')).toBeVisible();
  await page.getByLabel('交货日期').fill(dateIn(30));
  await page.getByLabel('送达地址').fill('武汉市江汉区汉正街（生成）');
  await page.getByRole('radio', { name: '武汉' }).check();
  await page.getByLabel('目标单价').fill('32.5');
  await page.getByRole('radio', { name: '1 小时' }).check();
}

const DAY_MS = 86_400_000;
const dateIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** A small chequered picture, to be handed in as if a camera had taken it. */
export const aPhoto = (name: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAIAAADYYG7QAAAAVUlEQVR42u3VsQkAIAwEQLdxDfdzSwsncAD7WAoK4SDlQ676L2OucLX1cC8zBQgoHejv+zMDBJQPpIeAgGwZEJAtU4xAQLYMCMiWKUYgW6YYgYAuMhshPY/xnVvJKwAAAABJRU5ErkJggg==',
    'base64',
  ),
});
