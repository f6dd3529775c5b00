import { confirmBooking, Refusal } from '@tianfu/contracts';
import { aStep, TestSampling, aService, type TestCentre } from './centre.js';

/** The figure is 1,000 rounds of 200; as many as fit below a minute run every time. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 3);
const CONFIRMS = Number(process.env.RACE_CONFIRMS ?? 200);
const ROUND_MS = 60_000;
/** A full run takes long: it says how far it is. */
const TELL_EVERY = 20;

let sampling: TestSampling;
let centre: TestCentre;
let serviceId: string;
beforeAll(async () => {
  sampling = await TestSampling.start();
  // What has not begun in its time is planned anew, at the end of the plan: into the slot that is raced for. So nothing is
  // due while the race lasts.
  centre = await sampling.aCentre({ policy: { horizonDays: 100, normalLeadHours: 72 } });
  await centre.knowDays(110);
  ({ serviceId } = await centre.service(aService({ steps: [aStep({ step: 1, kind: 'sew', minutes: 30 })] })));
  await centre.resource({ name: '唯一的车工', kind: 'sewer' });
});
afterAll(() => sampling.stop());

/** Bookings that were all quoted the same last slot. */
async function quotedAlike(): Promise<{ bookingId: string; confirm: () => Promise<unknown> }[]> {
  const customer = sampling.aCustomer();
  const booked = await centre.booking(customer, serviceId, { hold: false, confirm: false });
  const { bookingId } = booked;
  // Copies of one quoted booking, each of a firm of its own.
  const firms = Array.from({ length: CONFIRMS - 1 }, () => sampling.aCustomer());
  const rows = await sampling.sql<{ booking_id: string; enterprise_id: string }>(
    `WITH copy AS (
       INSERT INTO sampling.booking (booking_id, number, enterprise_id, enterprise_name, centre_id,
         centre_enterprise_id, state, title, content, promised_at, first_promised_at, planned_at, starts_at, version)
       SELECT gen_random_uuid(), 'SB-RACE-' || nextval('sampling.booking_number'), firm, 'race', b.centre_id,
         b.centre_enterprise_id, b.state, b.title, b.content, b.promised_at, b.first_promised_at, b.planned_at,
         b.starts_at, 1
       FROM sampling.booking b, unnest($2::uuid[]) AS firm WHERE b.booking_id = $1 RETURNING booking_id, enterprise_id),
     steps AS (INSERT INTO sampling.booking_step (booking_id, step, round, kind, state, minutes, content)
       SELECT copy.booking_id, s.step, s.round, s.kind, s.state, s.minutes, s.content
       FROM copy, sampling.booking_step s WHERE s.booking_id = $1)
     SELECT booking_id, enterprise_id FROM copy`,
    [bookingId, firms.map(({ enterpriseId }) => enterpriseId)],
  );
  const byFirm = new Map(firms.map((firm) => [firm.enterpriseId, firm]));
  return [
    {
      bookingId,
      confirm: () => customer.call(confirmBooking, { bookingId }, { deadlineMs: Date.now() + 60_000 }),
    },
    ...rows.map((row) => ({
      bookingId: row.booking_id,
      confirm: async () =>
        byFirm
          .get(row.enterprise_id)
          ?.call(confirmBooking, { bookingId: row.booking_id }, { deadlineMs: Date.now() + 60_000 }),
    })),
  ];
}

async function outcomeOf(confirm: () => Promise<unknown>): Promise<string> {
  try {
    await confirm();
    return 'won';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isTold = error.code === 'SLOT_TAKEN' && /^\d{4}-/.test(String(error.params.nextAt));
    return isTold ? 'lost, and told the next slot' : error.code;
  }
}

function counted(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

it(
  `of ${CONFIRMS} who confirm the last slot at once exactly one gets it, ${ROUNDS} times`,
  async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const rivals = await quotedAlike();
      const outcomes = await Promise.all(rivals.map(({ confirm }) => outcomeOf(confirm)));
      expect(counted(outcomes)).toEqual({ won: 1, 'lost, and told the next slot': rivals.length - 1 });
      // What the rivals leave behind would make the next round slower.
      await sampling.sql(
        `UPDATE sampling.booking SET state = 'expired' WHERE state = 'quoted' AND centre_id = $1`,
        [centre.centreId],
      );
      if ((round + 1) % TELL_EVERY === 0) process.stderr.write(`${round + 1} rounds\n`);
    }
    expect(await sampling.doubleBookings()).toBe(0);
  },
  ROUNDS * ROUND_MS,
);
