import { expect, test } from '@playwright/test';
import { aBrand, somebody } from './support/cast.js';
import { fitsWidth, look } from './support/look.js';

test.use({ locale: 'en-GB' });

test('an English reader signs up, posts a draft and finds it again', async ({ page }) => {
  const person = somebody('Jane Buyer');
  const firm = aBrand('Cloud Wear');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in to Tianfu' })).toBeVisible();
  await look(page, 'en-01-sign-in');
  await page.getByRole('link', { name: 'Sign up' }).click();
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('Mobile number or e-mail').fill(person.contact);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByLabel('Enterprise name').fill(firm.name);
  await page.getByLabel('Unified social credit code').fill(firm.uscc);
  await page.getByRole('checkbox', { name: 'I look for factories (buyer)' }).check();
  await page.getByRole('button', { name: 'Create an enterprise' }).click();
  await expect(page.getByText(firm.name).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: `Hello, ${person.name}` })).toBeVisible();
  await fitsWidth(page);
  await look(page, 'en-02-home');

  await page.getByRole('link', { name: 'Post an order' }).first().click();
  await page.getByLabel('Title').fill('Linen shirt, spring');
  await page.getByRole('radio', { name: 'Shirt', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Linen', exact: true }).check();
  await page.getByLabel('Pieces of Black M').fill('300');
  await page.getByLabel('Delivery date').fill('2027-03-01');
  await page.getByLabel('Deliver to').fill('Hangzhou, generated address');
  await fitsWidth(page);
  await look(page, 'en-03-post-order');
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Linen shirt, spring');
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByRole('heading', { name: 'Linen shirt, spring' })).toBeVisible();
  await look(page, 'en-04-draft');

  await page.goto('/orders?state=draft&q=Linen');
  await expect(page.getByRole('heading', { name: 'Linen shirt, spring' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Draft' })).toHaveAttribute('aria-pressed', 'true');
  await look(page, 'en-05-orders');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Search and commands' }).press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('Linen');
  await expect(page.getByRole('option', { name: /^Linen shirt, spring · PO-/ })).toBeVisible();
  await look(page, 'en-06-palette');
  await page.getByRole('combobox', { name: 'Search and commands' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Linen shirt, spring' })).toBeVisible();
});
