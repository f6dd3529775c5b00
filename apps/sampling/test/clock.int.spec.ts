import { jest } from '@jest/globals';
import {
  cancelBooking,
  confirmBooking,
  findWaitlist,
  getBooking,
  getQuote,
  joinWaitlist,
  replanCentre,
  type WaitlistView,
} from '@tianfu/contracts';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { eventually, refusalOf, type TestClient } from '@tianfu/testing';
import { aService, aStep, TestSampling, type TestCentre } from './centre.js';

const DAY_MS = 86_400_000;
/** More than are looked at together. */
const IN_A_HURRY = 21;
/** Late steps are looked for every twenty seconds. */
const SWEPT_MS = 30_000;
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

it('a centre whose plan can not be written now holds up the plan of no other', async () => {
  const [busy, other] = [await sampling.aCentre(), await sampling.aCentre()];
  const late: string[] = [];
  for (const one of [busy, other]) {
    await one.resource({ name: '李车工', kind: 'sewer' });
    const { serviceId: sewing } = await one.service(aService({ steps: [aStep({ step: 1, kind: 'sew' })] }));
    const { bookingId } = await one.booking(sampling.aCustomer(), sewing);
    late.push(bookingId);
  }
  // They should have begun two hours ago.
  await sampling.sql(
    `UPDATE sampling.allocation SET work = tstzrange(lower(work) - interval '2 hours', upper(work) - interval '2 hours'),
       during = tstzrange(lower(during) - interval '2 hours', upper(during) - interval '2 hours')
     WHERE booking_id = ANY ($1)`,
    [late],
  );
  const holder = await sampling.harness.admin.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM sampling.centre WHERE centre_id = $1 FOR UPDATE', [busy.centreId]);
    const ahead = 'SELECT FROM sampling.allocation WHERE booking_id = $1 AND upper(work) > clock_timestamp()';
    await eventually(async () => (await sampling.sql(ahead, [late[1]])).length === 1, {
      timeoutMs: SWEPT_MS,
    });
  } finally {
    await holder.query('COMMIT');
    holder.release();
  }
});

describe('a waiting list', () => {
  it('offers a slot that has become free to whoever waits longest of those it is in time for, held for them', async () => {
    const full = await sampling.aCentre({ policy: { horizonDays: 1 } });
    await full.resource({ name: '李车工', kind: 'sewer' });
    const { serviceId: sewing } = await full.service(
      aService({ steps: [aStep({ step: 1, kind: 'sew', minutes: 240 })] }),
    );
    const today = shanghaiDate(new Date());
    const blockers = [];
    for (let isFull = false; !isFull;) {
      try {
        blockers.push(await full.booking(sampling.aCustomer(), sewing));
      } catch {
        isFull = true;
      }
    }
    const waiting = sampling.aCustomer();
    expect(await refusalOf(full.quote(waiting, sewing))).toBe('NO_SLOT');
    const join = (customer: TestClient, wantedBy: string): Promise<WaitlistView> =>
      customer.call(joinWaitlist, {
        centreId: full.centreId,
        serviceId: sewing,
        category: 'dress',
        difficulty: 'normal',
        pieces: 1,
        urgency: 'normal',
        materials: [],
        fileIds: [],
        title: '候补的裙子',
        wantedBy,
      });
    // What becomes free is tomorrow: too late for all who stand before.
    for (let count = 0; count < IN_A_HURRY; count += 1) await join(sampling.aCustomer(), today);
    const joined = await join(waiting, addDays(today, 2));
    expect(joined).toMatchObject({ state: 'waiting', position: IN_A_HURRY + 1 });
    const last = blockers.at(-1);
    await full.staff.call(cancelBooking, { bookingId: String(last?.bookingId), reason: '机器让出' });
    const offered = await eventually(async () => {
      const { data } = await waiting.call(findWaitlist, {});
      return data[0]?.state === 'offered' && data[0];
    });
    const { bookingId } = offered;
    const confirmed = await waiting.call(confirmBooking, { bookingId: String(bookingId) });
    expect(confirmed).toMatchObject({ state: 'confirmed', title: '候补的裙子' });
    expect(await sampling.doubleBookings()).toBe(0);
  });
});
