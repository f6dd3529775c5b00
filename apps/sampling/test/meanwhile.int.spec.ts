import { changeBooking, confirmBooking, getBooking } from '@tianfu/contracts';
import { eventually, refusalOf } from '@tianfu/testing';
import { aService, aStep, TestSampling, type TestCentre } from './centre.js';

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

describe('a quoted booking', () => {
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
