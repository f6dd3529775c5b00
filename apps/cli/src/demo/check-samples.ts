/** Looks at the plan and the bookings a run left behind at the centre. */
import type { AllocationView, BookingView } from '@tianfu/sdk';
import type { RuleVerdict } from './check-rules.js';
import { inParallel } from './in-parallel.js';
import { SAMPLE_STEPS, type SampleCentre } from './sample-centre.js';
import type { BookedSample } from './samples.js';

const DAY_MS = 86_400_000;
/** The most one look at the schedule may span is 62. */
const DAYS_AHEAD = 60;
const WIDTH = 4;
const NOTICE_TIMEOUT_MS = 20_000;
const POLL_MS = 250;
const PROMISE_CHANGED = 'sampling.booking.promise-changed.v1';

type Taken = Pick<
  AllocationView,
  'allocationId' | 'resourceId' | 'unit' | 'blockedFrom' | 'blockedUntil' | 'bookingNumber'
>;

/** Allocations that begin on their unit before another one ends there. */
export function doubleBooked(allocations: readonly Taken[]): string[] {
  const byUnit = new Map<string, Taken[]>();
  for (const one of allocations) {
    const unit = `${one.resourceId} ${String(one.unit)}`;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), one]);
  }
  return [...byUnit].flatMap(([unit, all]) => {
    const sorted = all.toSorted((a, b) => Date.parse(a.blockedFrom) - Date.parse(b.blockedFrom));
    let takenUntil = Number.NEGATIVE_INFINITY;
    return sorted.flatMap(({ blockedFrom, blockedUntil, bookingNumber }) => {
      const overlaps = Date.parse(blockedFrom) < takenUntil;
      takenUntil = Math.max(takenUntil, Date.parse(blockedUntil));
      return overlaps ? [`${bookingNumber} overlaps on unit ${unit} at ${blockedFrom}`] : [];
    });
  });
}

/** Rule 3 over every allocation; every confirmed sample has its place; a promise is kept, or told anew. */
export async function checkSamples(
  samples: readonly BookedSample[],
  { client, centreId }: SampleCentre,
): Promise<RuleVerdict[]> {
  const now = Date.now();
  const { allocations } = await client.getSchedule({
    centreId,
    from: new Date(now - DAY_MS).toISOString(),
    until: new Date(now + DAYS_AHEAD * DAY_MS).toISOString(),
  });
  const bookings = await inParallel(samples, WIDTH, async (sample) => ({
    sample,
    booking: await sample.buyer.client.getBooking({ bookingId: sample.bookingId }),
  }));
  const open = bookings.filter(({ booking: { state } }) => state === 'confirmed' || state === 'in-progress');
  const silent = await inParallel(bookings, WIDTH, ({ sample, booking }) => brokenPromise(sample, booking));
  return [
    verdict('3 no resource is double booked', doubleBooked(allocations), allocations.length),
    verdict(
      '3 every confirmed sample has its steps in the plan',
      open.flatMap(({ booking }) => unplaced(booking, allocations)),
      open.length,
    ),
    verdict(
      "3 a sample's promise is kept, or told anew",
      silent.flatMap((one) => one ?? []),
      bookings.length,
    ),
  ];
}

function unplaced({ bookingId, number, stepList }: BookingView, all: readonly AllocationView[]): string[] {
  return stepList.flatMap(({ step, state }) => {
    const needed = SAMPLE_STEPS.find((known) => known.step === step)?.requires.length ?? 0;
    const placed = all.filter((one) => one.bookingId === bookingId && one.step === step).length;
    return state === 'done' || placed === needed
      ? []
      : [`${number} step ${String(step)} has ${String(placed)} of ${String(needed)} places`];
  });
}

/** What is wrong with a booking's promise; undefined when it holds, or the customer was told the one that stands. */
async function brokenPromise(
  { bookingId, buyer }: BookedSample,
  { number, promisedAt, plannedAt, firstPromisedAt }: BookingView,
): Promise<string | undefined> {
  if (promisedAt === undefined || plannedAt === undefined) return `${number} has no promise`;
  if (plannedAt > promisedAt) return `${number} is planned for ${plannedAt}, promised for ${promisedAt}`;
  if (promisedAt === firstPromisedAt) return undefined;
  const giveUpAt = Date.now() + NOTICE_TIMEOUT_MS;
  while (!(await wasTold(buyer.client, bookingId, promisedAt))) {
    if (Date.now() > giveUpAt) return `${number} moved to ${promisedAt} and its customer was not told`;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return undefined;
}

async function wasTold(
  client: BookedSample['buyer']['client'],
  bookingId: string,
  promisedAt: string,
): Promise<boolean> {
  let cursor: string | undefined;
  do {
    const { data, page } = await client.findNotifications({
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    // The event's payload names the booking and the promise that now stands.
    const told = data.some(({ subject, payload }) => {
      const { bookingId: of, promisedAt: at } = payload as { bookingId?: string; promisedAt?: string };
      return subject === PROMISE_CHANGED && of === bookingId && at === promisedAt;
    });
    if (told) return true;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return false;
}

const verdict = (rule: string, broken: readonly string[], checked: number): RuleVerdict => ({
  rule,
  holds: broken.length === 0 && checked > 0,
  detail: broken.length > 0 ? broken.slice(0, 3).join('; ') : `${String(checked)} checked`,
});
