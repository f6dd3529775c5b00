import { jest } from '@jest/globals';
import { confirmBooking, getBooking, getQuote, replanCentre } from '@tianfu/contracts';
import { refusalOf } from '@tianfu/testing';
import { aService, aStep, TestSampling, type TestCentre } from './centre.js';

const DAY_MS = 86_400_000;
let sampling: TestSampling;
let centre: TestCentre;
let serviceId: string;
beforeAll(async () => {
  sampling = await TestSampling.start();
  centre = await sampling.aCentre();
  await centre.resource({ name: '李车工', kind: 'sewer' });
  ({ serviceId } = await centre.service(aService({ steps: [aStep({ step: 1, kind: 'sew' })] })));
});
afterEach(() => {
  jest.useRealTimers();
});
afterAll(() => sampling.stop());

/** The clock of the service's process alone; its timers go on. */
function jump(days: number): void {
  jest.useFakeTimers({
    now: Date.now() + days * DAY_MS,
    advanceTimers: true,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}

describe('the clock of a service that jumps', () => {
  it('ahead ends no quote and no hold, and makes nothing late: the database says what time it is', async () => {
    const customer = sampling.aCustomer();
    const quote = await centre.quote(customer, serviceId);
    const held = await centre.booking(customer, serviceId, { confirm: false });
    jump(3);
    expect((await customer.call(getQuote, { quoteId: quote.quoteId })).promise).toEqual(quote.promise);
    const confirmed = await customer.call(confirmBooking, { bookingId: held.bookingId });
    expect(confirmed).toMatchObject({ state: 'confirmed', promisedAt: held.promisedAt });
    const repair = await centre.staff.call(replanCentre, { centreId: centre.centreId, budgetMs: 100 });
    expect(repair.promises).toEqual([]);
    const { stepList } = await customer.call(getBooking, { bookingId: held.bookingId });
    expect(stepList[0]?.plannedFrom).toBe(held.stepList[0]?.plannedFrom);
    const later = await centre.quote(sampling.aCustomer(), serviceId);
    expect(Date.parse(String(later.promise.steps[0]?.from))).toBeLessThan(Date.now() - 2 * DAY_MS);
  });

  it('back keeps no hold alive that is over', async () => {
    const customer = sampling.aCustomer();
    const { bookingId } = await centre.booking(customer, serviceId, { confirm: false });
    await sampling.sql(`UPDATE sampling.booking SET hold_until = clock_timestamp() WHERE booking_id = $1`, [
      bookingId,
    ]);
    jump(-3);
    expect(await refusalOf(customer.call(confirmBooking, { bookingId }))).toMatch(
      /HOLD_EXPIRED|TRANSITION_REFUSED/,
    );
  });
});
