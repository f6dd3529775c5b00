import { finishStep, getBooking, replanCentre, startStep, type BookingView } from '@tianfu/contracts';
import { aService, aStep, TestSampling, type TestCentre } from './centre.js';

const MINUTE_MS = 60_000;
const CLEANUP_MINUTES = 60;

let sampling: TestSampling;
beforeAll(async () => {
  sampling = await TestSampling.start();
});
afterAll(() => sampling.stop());

/** A machine that cools for an hour after each piece of work. */
async function aLaser(capacity = 1): Promise<{ centre: TestCentre; serviceId: string }> {
  const centre = await sampling.aCentre();
  await centre.resource({ name: '激光裁床', kind: 'laser', capacity, cleanupMinutes: CLEANUP_MINUTES });
  const step = aStep({ step: 1, kind: 'cut', minutes: 240, anyOf: ['laser'] });
  const { serviceId } = await centre.service(aService({ steps: [step] }));
  return { centre, serviceId };
}

/** What was planned to begin now began half an hour ago, and is done. */
async function made(centre: TestCentre, { bookingId }: BookingView): Promise<void> {
  await sampling.sql(
    `UPDATE sampling.allocation SET
       work = tstzrange(lower(work) - interval '30 minutes', upper(work) - interval '30 minutes'),
       during = tstzrange(lower(during) - interval '30 minutes', upper(during) - interval '30 minutes')
     WHERE booking_id = $1`,
    [bookingId],
  );
  await centre.staff.call(startStep, { bookingId, step: 1 });
  await centre.staff.call(finishStep, { bookingId, step: 1, fileIds: [] });
}

const minutesUntil = (instant: string | undefined): number =>
  (Date.parse(String(instant)) - Date.now()) / MINUTE_MS;

describe('what cools after a step that is done early', () => {
  it('is planned again for the time after', async () => {
    const { centre, serviceId } = await aLaser();
    const first = await centre.booking(sampling.aCustomer(), serviceId);
    const customer = sampling.aCustomer();
    const { bookingId } = await centre.booking(customer, serviceId);
    await made(centre, first);
    const { movedSteps } = await centre.staff.call(replanCentre, {
      centreId: centre.centreId,
      budgetMs: 200,
    });
    expect(movedSteps).toBe(1);
    const { stepList } = await customer.call(getBooking, { bookingId });
    expect(minutesUntil(stepList[0]?.plannedFrom)).toBeGreaterThan(CLEANUP_MINUTES - 1);
    expect(minutesUntil(stepList[0]?.plannedFrom)).toBeLessThan(CLEANUP_MINUTES + 4);
    expect(await sampling.doubleBookings()).toBe(0);
  });

  it('is quoted and booked for the time after', async () => {
    const { centre, serviceId } = await aLaser();
    await made(centre, await centre.booking(sampling.aCustomer(), serviceId));
    const { stepList } = await centre.booking(sampling.aCustomer(), serviceId);
    expect(minutesUntil(stepList[0]?.plannedFrom)).toBeGreaterThan(CLEANUP_MINUTES - 1);
    expect(minutesUntil(stepList[0]?.plannedFrom)).toBeLessThan(CLEANUP_MINUTES + 4);
  });

  it('leaves the others of its pool free', async () => {
    const { centre, serviceId } = await aLaser(2);
    await made(centre, await centre.booking(sampling.aCustomer(), serviceId));
    const { stepList } = await centre.booking(sampling.aCustomer(), serviceId);
    expect(minutesUntil(stepList[0]?.plannedFrom)).toBeLessThan(2);
    await centre.staff.call(replanCentre, { centreId: centre.centreId, budgetMs: 200 });
    expect(await sampling.doubleBookings()).toBe(0);
  });
});
