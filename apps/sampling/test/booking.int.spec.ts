import {
  bookSample,
  bookingConfirmed,
  cancelBooking,
  changeBooking,
  confirmBooking,
  findBookings,
  findCentres,
  findCentreBookings,
  getBooking,
  getCentre,
  recordDeposit,
  type BookingView,
} from '@tianfu/contracts';
import { addDays, newId, shanghaiDate } from '@tianfu/kernel';
import { schemaDrift } from '@tianfu/service';
import { eventually, refusalOf } from '@tianfu/testing';
import { samplingService } from '../src/index.js';
import { aService, aStep, TestSampling, type TestCentre } from './centre.js';

let sampling: TestSampling;
beforeAll(async () => {
  sampling = await TestSampling.start();
});
afterAll(() => sampling.stop());

async function aWorkingCentre(policy = {}): Promise<{ centre: TestCentre; serviceId: string }> {
  const centre = await sampling.aCentre({ policy });
  await centre.resource({ name: '王师傅', kind: 'pattern-maker' });
  await centre.resource({ name: '李车工', kind: 'sewer' });
  const { serviceId } = await centre.service();
  return { centre, serviceId };
}

describe('a quote', () => {
  it('has a price with its reasons, a date, and alternatives that can be booked', async () => {
    const { centre, serviceId } = await aWorkingCentre();
    const customer = sampling.aCustomer();
    const quote = await centre.quote(customer, serviceId, {
      pieces: 2,
      materials: [{ material: '白坯布', quantity: 3 }],
    });
    // Two steps at 100, a second piece at 20 each, three metres at 12.50.
    expect(quote.price.total).toEqual({ amount: '277.50', currency: 'CNY' });
    expect(quote.promise.steps).toHaveLength(2);
    expect(quote.promise.promisedAt > quote.promise.plannedAt).toBe(true);
    expect(quote.promise).toMatchObject({ confidencePercent: 80, basedOnSamples: 0 });
    const cheaper = quote.alternatives.find(({ kind }) => kind === 'later-cheaper');
    expect(cheaper).toMatchObject({ urgency: 'relaxed', total: { amount: '229.50' } });
    const booked = await customer.call(bookSample, { quoteId: String(cheaper?.quoteId), title: '更便宜' });
    expect(booked.state).toBe('held');
  });

  it('names another centre that is sooner', async () => {
    const { centre, serviceId } = await aWorkingCentre();
    const other = await sampling.aCentre();
    await other.resource({ name: '制版', kind: 'pattern-maker' });
    await other.resource({ name: '车缝', kind: 'sewer' });
    await other.service({ sampleType: 'size-set', name: '别处' });
    const slow = await centre.service({ sampleType: 'size-set' });
    for (let count = 0; count < 3; count += 1) await centre.booking(sampling.aCustomer(), serviceId);
    const { alternatives } = await centre.quote(sampling.aCustomer(), slow.serviceId);
    expect(alternatives).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'other-centre', centreId: other.centreId })]),
    );
  });
});

it('the tables are what the entities describe', async () => {
  expect(await schemaDrift(samplingService, sampling.harness.database.urlOf('sampling'))).toEqual([]);
});

it('a centre shows how much of its people’s week is taken', async () => {
  const { centre } = await aWorkingCentre();
  await centre.resource({ name: '平缝机', kind: 'lockstitch' });
  const load = async (): Promise<number | undefined> =>
    (await sampling.aCustomer().call(getCentre, { centreId: centre.centreId })).loadPercent;
  expect(await load()).toBe(0);
  const { serviceId } = await centre.service(
    aService({ steps: [aStep({ step: 1, kind: 'sew', minutes: 1_440 })] }),
  );
  await centre.booking(sampling.aCustomer(), serviceId);
  // One day of the fourteen that two people work in a week.
  expect(await load()).toBeCloseTo(100 / 14, 0);
  const { data } = await sampling.aCustomer().call(findCentres, { limit: 100 });
  expect(data.find(({ centreId }) => centreId === centre.centreId)?.loadPercent).toBeCloseTo(100 / 14, 0);
});

describe('a booking', () => {
  it('holds its slots, is confirmed after its deposit, and everybody hears of it', async () => {
    const { centre, serviceId } = await aWorkingCentre({ depositPercent: 30 });
    const customer = sampling.aCustomer();
    const held = await centre.booking(customer, serviceId, { confirm: false });
    const { bookingId } = held;
    expect(held).toMatchObject({ state: 'held', depositRecorded: false, due: { amount: '60.00' } });
    expect(held.actions).toEqual(expect.arrayContaining(['confirm', 'cancel', 'change']));
    expect(await refusalOf(customer.call(confirmBooking, { bookingId }))).toBe('DEPOSIT_MISSING');
    await centre.staff.call(recordDeposit, {
      bookingId,
      amount: { amount: '60.00', currency: 'CNY' },
      reference: '收据 7',
    });
    const confirmed = await customer.call(confirmBooking, { bookingId });
    expect(confirmed).toMatchObject({ state: 'confirmed', due: { amount: '140.00' } });
    expect(await sampling.emitted(bookingConfirmed, bookingId)).toHaveLength(1);
    const found = await customer.call(findBookings, { q: held.number });
    expect(found.data.map((one) => one.bookingId)).toEqual([bookingId]);
    const atCentre = await centre.staff.call(findCentreBookings, { centreId: centre.centreId });
    expect(atCentre.data.map((one) => one.bookingId)).toEqual([bookingId]);
  });

  it('is put after the one before: nothing is booked twice', async () => {
    const { centre, serviceId } = await aWorkingCentre();
    const bookings = [];
    for (let count = 0; count < 4; count += 1)
      bookings.push(await centre.booking(sampling.aCustomer(), serviceId));
    const begins = bookings.map(({ stepList }) => stepList[0]?.plannedFrom);
    expect(new Set(begins).size).toBe(4);
    expect(await sampling.doubleBookings()).toBe(0);
  });

  it('whose slot went to somebody else gets another one that keeps its promise, by one and the same call', async () => {
    const { centre, serviceId } = await aWorkingCentre();
    await centre.resource({ name: '另一位制版', kind: 'pattern-maker' });
    await centre.resource({ name: '另一位车工', kind: 'sewer' });
    const [first, second] = [sampling.aCustomer(), sampling.aCustomer()];
    const quotes = [await centre.quote(first, serviceId), await centre.quote(second, serviceId)];
    expect(quotes[1]?.promise).toEqual(quotes[0]?.promise);
    await first.call(bookSample, { quoteId: String(quotes[0]?.quoteId), title: '先到' });
    const late = { quoteId: String(quotes[1]?.quoteId), title: '后到' };
    const idempotencyKey = newId<string>();
    const booked = await second.call(bookSample, late, { idempotencyKey });
    expect(booked.promisedAt).toBe(quotes[1]?.promise.promisedAt);
    const again = await second.call(bookSample, late, { idempotencyKey });
    expect(again.bookingId).toBe(booked.bookingId);
    expect(await sampling.doubleBookings()).toBe(0);
  });

  it('finds room in a pool where others have to change units, which nobody notices', async () => {
    const centre = await sampling.aCentre();
    const { resourceId } = await centre.resource({ name: '平缝机', kind: 'lockstitch', capacity: 2 });
    const hours = async (count: number): Promise<BookingView> => {
      const step = aStep({ step: 1, kind: 'sew', minutes: 60 * count, anyOf: ['lockstitch'] });
      const { serviceId } = await centre.service(aService({ steps: [step] }));
      return centre.booking(sampling.aCustomer(), serviceId, { hold: false });
    };
    const two = await hours(2);
    await hours(4);
    const later = await hours(4);
    // Three hours later on its unit: one is free for two hours more, the other two hours on, and for four hours neither.
    await sampling.sql(
      `UPDATE sampling.allocation SET work = tstzrange(lower(work) + interval '3 hours', upper(work) + interval '3 hours'),
         during = tstzrange(lower(during) + interval '3 hours', upper(during) + interval '3 hours')
       WHERE booking_id = $1`,
      [later.bookingId],
    );
    const between = await hours(4);
    expect(between.stepList[0]?.plannedFrom).toBe(two.stepList[0]?.plannedUntil);
    const units = await sampling.sql<{ unit: number }>(
      'SELECT DISTINCT unit FROM sampling.allocation WHERE resource_id = $1',
      [resourceId],
    );
    expect(units).toHaveLength(2);
    expect(await sampling.doubleBookings()).toBe(0);
  });

  it('that is only quoted takes its slot with the confirmation', async () => {
    const { centre, serviceId } = await aWorkingCentre();
    const customer = sampling.aCustomer();
    const quoted = await centre.booking(customer, serviceId, { hold: false, confirm: false });
    expect(quoted.stepList[0]?.plannedFrom).toBeUndefined();
    const confirmed = await customer.call(confirmBooking, { bookingId: quoted.bookingId });
    expect(confirmed.state).toBe('confirmed');
    expect(confirmed.stepList[0]?.plannedFrom).toBeDefined();
  });

  it('is changed to another quote under the version that was seen', async () => {
    const { centre, serviceId } = await aWorkingCentre();
    const customer = sampling.aCustomer();
    const { bookingId, version } = await centre.booking(customer, serviceId);
    const quote = await centre.quote(customer, serviceId, { bookingId, pieces: 3 });
    const change = { bookingId, quoteId: quote.quoteId };
    expect(await refusalOf(customer.call(changeBooking, change, { ifMatch: version - 1 }))).toBe(
      'VERSION_STALE',
    );
    const changed = await customer.call(changeBooking, change, { ifMatch: version });
    expect(changed).toMatchObject({ total: { amount: '280.00' }, due: { amount: '280.00' } });
    expect(await sampling.doubleBookings()).toBe(0);
  });

  it('costs a share of its price when it is cancelled late, by the ladder it was made under', async () => {
    const { centre, serviceId } = await aWorkingCentre({
      cancellation: [
        { hoursBefore: 2, feePercent: 50 },
        { hoursBefore: 240, feePercent: 10 },
      ],
    });
    const customer = sampling.aCustomer();
    const soon = await centre.booking(customer, serviceId);
    expect(soon.cancellation).toMatchObject({ feePercent: 50, feeNow: { amount: '100.00' } });
    const cancelled = await customer.call(cancelBooking, { bookingId: soon.bookingId, reason: '不做了' });
    expect(cancelled).toMatchObject({ state: 'cancelled', due: { amount: '100.00' } });
    const again = await centre.booking(customer, serviceId);
    expect(again.stepList[0]?.plannedFrom && soon.stepList[0]?.plannedFrom).toBeDefined();
    const late = await centre.booking(customer, serviceId, { needs: { urgency: 'relaxed' } });
    expect(late.cancellation).toMatchObject({ feePercent: 10 });
  });

  it('that is held and not confirmed in time gives its slots back', async () => {
    const { centre, serviceId } = await aWorkingCentre();
    const customer = sampling.aCustomer();
    const { bookingId } = await centre.booking(customer, serviceId, { confirm: false });
    await sampling.sql(`UPDATE sampling.booking SET hold_until = clock_timestamp() WHERE booking_id = $1`, [
      bookingId,
    ]);
    expect(await refusalOf(customer.call(confirmBooking, { bookingId }))).toMatch(
      /HOLD_EXPIRED|TRANSITION_REFUSED/,
    );
    await eventually(async () => (await customer.call(getBooking, { bookingId })).state === 'expired');
    const left = await sampling.sql('SELECT 1 FROM sampling.allocation WHERE booking_id = $1', [bookingId]);
    expect(left).toEqual([]);
  });

  it('counts against the fair share of its firm in the week', async () => {
    const { centre, serviceId } = await aWorkingCentre({ fairShareBookings: 1 });
    const customer = sampling.aCustomer();
    // From a Tuesday on: what is booked late on a Sunday may begin in the week after.
    const needs = { materialsReadyOn: nextTuesday() };
    await centre.booking(customer, serviceId, { needs });
    expect(await refusalOf(centre.booking(customer, serviceId, { needs }))).toBe('FAIR_SHARE_REACHED');
    expect((await centre.booking(sampling.aCustomer(), serviceId, { needs })).state).toBe('confirmed');
  });

  it('is nobody else’s business', async () => {
    const { centre, serviceId } = await aWorkingCentre();
    const { bookingId } = await centre.booking(sampling.aCustomer(), serviceId);
    const stranger = sampling.aCustomer();
    const otherCentre = await sampling.aCentre();
    for (const client of [stranger, otherCentre.staff]) {
      expect(await refusalOf(client.call(getBooking, { bookingId }))).toBe('NOT_FOUND');
      expect(await refusalOf(client.call(cancelBooking, { bookingId, reason: '试试' }))).toBe('NOT_FOUND');
    }
    expect(await refusalOf(stranger.call(confirmBooking, { bookingId: newId() }))).toBe('NOT_FOUND');
    const elsewhere = { centreId: centre.centreId };
    expect(await refusalOf(otherCentre.staff.call(findCentreBookings, elsewhere))).toBe('NOT_FOUND');
  });
});

describe('a certified small firm', () => {
  it('pays less, as often a month as the centre’s rules say', async () => {
    const { centre } = await aWorkingCentre({ subsidyPercent: 50, subsidisedBookings: 1 });
    const { serviceId } = await centre.service(aService({ steps: [aStep({ step: 1, kind: 'sew' })] }));
    const customer = sampling.aCustomer();
    await sampling.certified(customer.enterpriseId);
    const quote = await eventually(async () => {
      const made = await centre.quote(customer, serviceId);
      return made.price.lines.some(({ kind }) => kind === 'subsidy') && made;
    });
    expect(quote.price.total.amount).toBe('50.00');
    const second = await centre.quote(customer, serviceId);
    await customer.call(bookSample, { quoteId: quote.quoteId, title: '第一件' });
    expect((await centre.quote(customer, serviceId)).price.total.amount).toBe('100.00');
    const late = customer.call(bookSample, { quoteId: second.quoteId, title: '第二件', hold: false });
    expect(await refusalOf(late)).toBe('QUOTE_EXPIRED');
  });
});

const TUESDAY = 2;

function nextTuesday(): string {
  const today = shanghaiDate(new Date());
  return addDays(today, (TUESDAY - new Date(today).getUTCDay() + 7) % 7 || 7);
}
