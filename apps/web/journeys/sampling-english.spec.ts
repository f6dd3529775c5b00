import { expect, test } from '@playwright/test';
import { aCentre, aCustomer, aSample, makeSample } from './support/centre.js';
import { fitsWidth, look } from './support/look.js';

test.use({ locale: 'en-GB' });

test('an English reader finds the way about a sample-making centre', async ({ browser, baseURL }) => {
  const centre = await aCentre(baseURL ?? '');
  const customer = await aCustomer(baseURL ?? '');
  const made = await aSample(customer, centre, 'Chiffon dress, first sample');
  await makeSample(centre, made);
  const booked = await aSample(customer, centre, 'Silk dress, second sample');
  const home = `/centre/${centre.centreId}`;
  const [buyer, owner] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ];
  for (const [page, { contact, password }] of [
    [buyer, customer.person],
    [owner, centre.owner],
  ] as const) {
    await page.goto('/sign-in');
    await page.getByLabel('Mobile number or e-mail').fill(contact);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: /^Hello, / })).toBeVisible();
  }
  for (const [page, path, step, words] of [
    [buyer, '/samples', '01-bookings', 'My samples'],
    [buyer, `/samples/centres/${centre.centreId}`, '02-centre', 'Services and prices'],
    [buyer, `/samples/new?centre=${centre.centreId}`, '03-wizard', 'Book a sample'],
    [buyer, `/samples/${booked}`, '04-booking', 'Silk dress, second sample'],
    [buyer, `/samples/${booked}?tab=terms`, '05-terms', 'Cost'],
    [owner, `${home}/next?resource=${centre.resourceIds.get('王版师') ?? ''}`, '06-next', 'Pattern'],
    [owner, `${home}/bookings`, '07-centre-bookings', 'Bookings'],
    [owner, `${home}/schedule?span=week`, '08-schedule', 'Schedule'],
    [owner, `${home}/figures`, '09-figures', 'Figures'],
    [owner, `${home}/set-up`, '10-resources', 'Set-up'],
    [owner, `${home}/set-up?tab=calendar`, '11-calendar', 'Set-up'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: words }).first()).toBeVisible();
    // Names people gave are theirs; every other word is English, and none is a key.
    await expect(page.getByText(/预约|工序|承诺|北京时间|sampling\.\w/)).toHaveCount(0);
    await fitsWidth(page);
    await look(page, `sampling-en-${step}`);
  }
});
