/** What goes wrong on the way: a tenth of the time in making, at least two hours. */
const ALLOWANCE_SHARE = 0.1;
const MIN_ALLOWANCE_MINUTES = 120;
/** Promises are told to the half hour. */
const ROUND_MINUTES = 30;

/** Eight in ten until the centre has a record of its own: ten imagined samples weigh as much as ten real ones. */
const PRIOR_SAMPLES = 10;
const PRIOR_ON_TIME = 8;

/** The minute that is promised for a plan from its first step to its end. */
export function promiseFor(startMinute: number, endMinute: number): number {
  const allowance = Math.max(MIN_ALLOWANCE_MINUTES, (endMinute - startMinute) * ALLOWANCE_SHARE);
  return Math.ceil((endMinute + allowance) / ROUND_MINUTES) * ROUND_MINUTES;
}

/**
 * The promise after a re-plan: what still holds stays as it was given, so nobody is told of a date that may slip
 * again; what does not hold is given anew.
 */
export const promiseAfter = (
  promised: number,
  plan: { readonly startMinute: number; readonly endMinute: number },
): number => (plan.endMinute <= promised ? promised : promiseFor(plan.startMinute, plan.endMinute));

/**
 * Whether a plan whose beginning has passed may still be ready as promised: at most as late as the promise allows for.
 * All in minutes.
 */
export const keepsPromise = (
  now: number,
  { startsAt, plannedAt, promisedAt }: Readonly<Record<'startsAt' | 'plannedAt' | 'promisedAt', number>>,
): boolean => now - startsAt <= promisedAt - plannedAt;

/** How many of a hundred promises held, by the centre's record of finished samples. */
export const confidencePercent = (onTime: number, samples: number): number =>
  Math.round((100 * (onTime + PRIOR_ON_TIME)) / (samples + PRIOR_SAMPLES));
