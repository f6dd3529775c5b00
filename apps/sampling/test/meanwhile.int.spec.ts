import {
  bookSample,
  changeBooking,
  changeResource,
  confirmBooking,
  findAbsences,
  getBooking,
  reportAbsence,
  withdrawAbsence,
} from '@tianfu/contracts';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { aResource, aService, aStep, TestSampling, type TestCentre } from './centre.js';

const HOUR_MS = 3_600_000;

let sampling: TestSampling;
beforeAll(async () => {
  sampling = await TestSampling.start();
});
afterAll(() => sampling.stop());

/** One at whom every piece more takes an hour more. */
async function oneSewer(): Promise<{ centre: TestCentre; serviceId: string; sewerId: string }> {
  const centre = await sampling.aCentre();
  const { resourceId: sewerId } = await centre.resource({ name: '李车工', kind: 'sewer' });
  const step = aStep({ step: 1, kind: 'sew', minutesPerExtraPiece: 60 });
  const { serviceId } = await centre.service(aService({ steps: [step] }));
  return { centre, serviceId, sewerId };
}

/** Holds a booking's row while something happens. */
async function whileHeld(bookingId: string, meanwhile: () => Promise<void>): Promise<void> {
  const holder = await sampling.harness.admin.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM sampling.booking WHERE booking_id = $1 FOR UPDATE', [bookingId]);
    await meanwhile();
  } finally {
    await holder.query('COMMIT');
    holder.release();
  }
}

const somebodyWaits = (): Promise<boolean> =>
  eventually(async () => {
    const blocked = 'SELECT FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0';
    return (await sampling.sql(blocked)).length === 1;
  });

const inTwoDays = { materialsReadyOn: addDays(shanghaiDate(new Date()), 2) };
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

it('an absence that was withdrawn does not come back with a late repeat of its report', async () => {
  const { centre, sewerId } = await oneSewer();
  const { centreId } = centre;
  const span = { from: inHours(1), until: inHours(5) };
  const report = () =>
    centre.staff.call(
      reportAbsence,
      { centreId, resourceId: sewerId, kind: 'illness', ...span },
      { idempotencyKey: 'ill-today' },
    );
  const { absence } = await report();
  await centre.staff.call(withdrawAbsence, { centreId, absenceId: absence.absenceId });
  expect((await report()).absence).toEqual(absence);
  expect((await centre.staff.call(findAbsences, { centreId, ...span })).data).toEqual([]);
});

describe('a slot', () => {
  it('whose sewer has fallen ill since it was quoted is taken by nobody', async () => {
    const { centre, serviceId, sewerId } = await oneSewer();
    const customer = sampling.aCustomer();
    const { quoteId } = await centre.quote(customer, serviceId, inTwoDays);
    const { bookingId } = await centre.booking(customer, serviceId, {
      hold: false,
      confirm: false,
      needs: inTwoDays,
    });
    const at = { centreId: centre.centreId, resourceId: sewerId };
    const illness = { kind: 'illness', from: inHours(1), until: inHours(100) };
    await centre.staff.call(reportAbsence, { ...at, ...illness });
    expect(await refusalOf(customer.call(bookSample, { quoteId, title: '初样' }))).toBe('SLOT_TAKEN');
    expect(await refusalOf(customer.call(confirmBooking, { bookingId }))).toBe('SLOT_TAKEN');
    // Who can do it as well does it, in the same time.
    await centre.resource({ name: '张车工', kind: 'sewer' });
    expect((await customer.call(confirmBooking, { bookingId })).stepList[0]?.resources).toEqual(['张车工']);
  });

  it('whose sewer has left since it was quoted is taken by nobody', async () => {
    const { centre, serviceId, sewerId } = await oneSewer();
    const customer = sampling.aCustomer();
    const { quoteId } = await centre.quote(customer, serviceId, inTwoDays);
    await centre.resource({ name: '张车工', kind: 'sewer' });
    const left = { ...aResource({ name: '李车工', kind: 'sewer' }), active: false };
    const at = { centreId: centre.centreId, resourceId: sewerId };
    await centre.owner.call(changeResource, { ...at, ...left }, { ifMatch: 0 });
    const { stepList } = await customer.call(bookSample, { quoteId, title: '初样' });
    expect(stepList[0]?.resources).toEqual(['张车工']);
  });
});

describe('a quoted booking', () => {
  it('that is confirmed when the time of its slot has passed gets no slot in the past, but hears of the next', async () => {
    const { centre, serviceId } = await oneSewer();
    const customer = sampling.aCustomer();
    const { bookingId } = await centre.booking(customer, serviceId, { hold: false, confirm: false });
    await sampling.sql(
      `UPDATE sampling.booking SET starts_at = starts_at - interval '3 hours', planned_at = planned_at - interval '3 hours',
         promised_at = promised_at - interval '3 hours', content = jsonb_set(jsonb_set(content,
           '{slot,0,startMinute}', to_jsonb((content->'slot'->0->>'startMinute')::integer - 180)),
           '{slot,0,endMinute}', to_jsonb((content->'slot'->0->>'endMinute')::integer - 180))
       WHERE booking_id = $1`,
      [bookingId],
    );
    const confirmed = customer.call(confirmBooking, { bookingId });
    await expect(confirmed).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
    const { quoteId } = await centre.quote(customer, serviceId, { bookingId });
    const { version } = await customer.call(getBooking, { bookingId });
    await customer.call(changeBooking, { bookingId, quoteId }, { ifMatch: version });
    const { state, promisedAt } = await customer.call(confirmBooking, { bookingId });
    expect(state).toBe('confirmed');
    expect(Date.parse(String(promisedAt))).toBeGreaterThan(Date.now());
  });

  it('that a colleague changes while it is confirmed does not get the slot of what it was before', async () => {
    const { centre, serviceId } = await oneSewer();
    const customer = sampling.aCustomer();
    const colleague = sampling.aCustomer(customer.enterpriseId);
    const { bookingId, version } = await centre.booking(customer, serviceId, { hold: false, confirm: false });
    const { quoteId } = await centre.quote(colleague, serviceId, { bookingId, pieces: 4 });
    const answers: Promise<string>[] = [];
    await whileHeld(bookingId, async () => {
      answers.push(refusalOf(colleague.call(changeBooking, { bookingId, quoteId }, { ifMatch: version })));
      await somebodyWaits();
      answers.push(refusalOf(customer.call(confirmBooking, { bookingId })));
      // Answered behind it: by then the confirmation has read the booking, too.
      await customer.call(getBooking, { bookingId });
    });
    expect(await Promise.all(answers)).toEqual(['accepted', 'TRY_AGAIN']);
    const { stepList } = await customer.call(confirmBooking, { bookingId });
    const [sewing] = stepList;
    const planned = Date.parse(String(sewing?.plannedUntil)) - Date.parse(String(sewing?.plannedFrom));
    expect(planned).toBe(4 * HOUR_MS);
  });
});
