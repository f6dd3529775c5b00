import { fileURLToPath } from 'node:url';
import { getBooking, promiseChanged, reportAbsence, type BookingView } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, startServiceProcess, type ServiceProcess } from '@tianfu/testing';
import { samplingService } from '../src/index.js';
import { aService, aStep, TestSampling, type TestCentre } from './centre.js';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const HOUR_MS = 3_600_000;
const GIVE_UP_MS = 30_000;

/** The plan of a centre as PostgreSQL has it. */
const PLAN = `SELECT booking_id, step, resource_id, unit, during::text, work::text FROM sampling.allocation
  WHERE centre_id = $1 ORDER BY booking_id, step, need, unit`;

describe('a service that is killed while it plans', () => {
  let sampling: TestSampling;
  let centre: TestCentre;
  let sewerId: string;
  let bookings: { customer: ReturnType<TestSampling['aCustomer']>; booking: BookingView }[];
  let child: ServiceProcess | undefined;

  beforeAll(async () => {
    sampling = await TestSampling.start();
  });
  afterAll(() => sampling.stop());
  beforeEach(async () => {
    centre = await sampling.aCentre();
    ({ resourceId: sewerId } = await centre.resource({ name: '李车工', kind: 'sewer' }));
    const { serviceId } = await centre.service(
      aService({ steps: [aStep({ step: 1, kind: 'sew', minutes: 240 })] }),
    );
    bookings = [];
    for (let count = 0; count < 3; count += 1) {
      const customer = sampling.aCustomer();
      bookings.push({ customer, booking: await centre.booking(customer, serviceId) });
    }
    // Only the copy that will be killed answers.
    await Promise.all(sampling.harness.services.map((service) => service.stop()));
  });
  afterEach(() => {
    child?.kill('SIGKILL');
  });

  const plan = (): Promise<object[]> => sampling.sql(PLAN, [centre.centreId]);
  const told = async (): Promise<number> => {
    const events = bookings.map(({ booking }) => sampling.emitted(promiseChanged, booking.bookingId));
    return (await Promise.all(events)).flat().length;
  };

  const idempotencyKey = newId<string>();
  const from = new Date().toISOString();
  const report = () =>
    centre.staff.call(
      reportAbsence,
      {
        centreId: centre.centreId,
        resourceId: sewerId,
        kind: 'illness',
        from,
        until: new Date(Date.parse(from) + 48 * HOUR_MS).toISOString(),
      },
      { idempotencyKey, deadlineMs: Date.now() + GIVE_UP_MS },
    );
  const start = (crashAt?: string) =>
    startServiceProcess(sampling.harness, { name: 'sampling', main: MAIN }, crashAt);

  /** The repeated call of whoever was not answered, to a copy that lives. */
  async function repairsWhenAskedAgain(): Promise<void> {
    await sampling.harness.startCopy(samplingService);
    await report();
    for (const { customer, booking } of bookings) {
      const { bookingId } = booking;
      const after = await customer.call(getBooking, { bookingId });
      expect(Date.parse(String(after.stepList[0]?.plannedFrom))).toBeGreaterThan(
        Date.parse(from) + 47 * HOUR_MS,
      );
      // Told once, however often it was tried.
      expect(await sampling.emitted(promiseChanged, bookingId)).toHaveLength(1);
    }
    expect(await sampling.doubleBookings()).toBe(0);
  }

  it('in the middle of its search leaves the old plan, whole', async () => {
    const before = await plan();
    child = await start();
    report().catch(() => undefined);
    await eventually(async () => {
      const reported = 'SELECT 1 FROM sampling.absence WHERE centre_id = $1';
      return (await sampling.sql(reported, [centre.centreId])).length === 1;
    });
    child.kill('SIGKILL');
    expect(await child.ended).toBe('SIGKILL');
    const after = await plan();
    // The kill comes right behind the report, before a search has ended; were it late, the new plan would be whole.
    expect(await told()).toBe(JSON.stringify(after) === JSON.stringify(before) ? 0 : bookings.length);
    await repairsWhenAskedAgain();
  });

  it('before the new plan is committed leaves the old one, and has told nobody', async () => {
    const before = await plan();
    child = await start('before-commit');
    report().catch(() => undefined);
    expect(await child.ended).toBe('SIGKILL');
    expect(await plan()).toEqual(before);
    expect(await told()).toBe(0);
    await repairsWhenAskedAgain();
  });

  it('after the commit has the new plan, whole, with what is to be told', async () => {
    child = await start('after-commit');
    report().catch(() => undefined);
    expect(await child.ended).toBe('SIGKILL');
    for (const { booking } of bookings)
      expect(await sampling.emitted(promiseChanged, booking.bookingId)).toHaveLength(1);
    await repairsWhenAskedAgain();
  });
});
