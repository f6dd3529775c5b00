import { seededRandom, type SeededRandom } from '@tianfu/kernel';
import type { CentreJob, CentreProblem, CentreResource, CentreStep, Need, OpenWindow } from '../model.js';
import { CENTRE_POSTS, type Post, SAMPLE_STEPS } from './sample-steps.js';

const DAY_MINUTES = 1_440;
/** 08:00–12:00 and 13:30–17:30, Monday to Saturday. */
const SHIFTS: readonly OpenWindow[] = [
  { startMinute: 480, endMinute: 720 },
  { startMinute: 810, endMinute: 1_050 },
];
const WORK_DAYS_PER_WEEK = 6;
const ABSENT_SHARE = 0.05;

export interface GeneratedCentre {
  readonly seed: number;
  /** Each has one step for every kind in `SAMPLE_STEPS`. */
  readonly jobs: number;
  readonly days: number;
}

/** A sample centre with 60 resources and generated bookings, for tests and benchmarks: nothing in it is a real firm's. */
export function generateCentre({ seed, jobs, days }: GeneratedCentre): CentreProblem {
  const random = seededRandom(seed);
  const resources = CENTRE_POSTS.flatMap((post) =>
    Array.from({ length: post.count }, (_, place) => aResource(post, place, days, random)),
  );
  return {
    resources,
    jobs: Array.from({ length: jobs }, (_, index) => generateJob(`booking-${index + 1}`, random)),
    startMinute: 0,
    horizonMinute: days * DAY_MINUTES,
  };
}

/** One booking more of the same kind. */
export function generateJob(id: string, random: SeededRandom): CentreJob {
  const difficulty = Math.exp(random.normal(0, 0.35));
  const releaseMinute = random.integer(0, 5 * DAY_MINUTES);
  const steps = SAMPLE_STEPS.map((kind, place): CentreStep => {
    const before = SAMPLE_STEPS[place - 1];
    const minutes = kind.minutes * difficulty * Math.exp(random.normal(0, 0.4));
    return {
      id: kind.id,
      workMinutes: stepMinutes(minutes, kind.isInterruptible),
      needs: kind.needs.map((posts) => needOf(posts, random)),
      ...(before === undefined
        ? {}
        : { after: [{ stepId: before.id, minLagMinutes: kind.restMinutes, ...kind.maxLag }] }),
      interruptible: kind.isInterruptible,
    };
  });
  const work = steps.reduce((sum, { workMinutes }) => sum + workMinutes, 0);
  return {
    id,
    releaseMinute,
    // Eight open hours in a day of 1,440 minutes, and some air.
    dueMinute: releaseMinute + Math.round(work * 3 * (1.2 + 1.3 * random.next())) + DAY_MINUTES,
    weight: random.pick([1, 1, 1, 2, 4]),
    steps,
  };
}

/** In fives; what may not pause fits into half a day. */
function stepMinutes(minutes: number, isInterruptible: boolean): number {
  return Math.min(isInterruptible ? Infinity : 220, Math.max(5, 5 * Math.round(minutes / 5)));
}

/** Any of the resources of one of the posts, experienced people a little faster. */
function needOf(posts: readonly string[], random: SeededRandom): Need {
  const candidates = CENTRE_POSTS.filter(({ id }) => posts.includes(id)).flatMap((post) =>
    Array.from({ length: post.count }, (_, place) => ({
      resourceId: `${post.id}-${place + 1}`,
      ...(post.isPerson && place === 0 ? { speed: 1.25 } : {}),
    })),
  );
  // A style that asks for a certain hand: some people are no candidates.
  const able = candidates.filter((_, place) => place < 2 || random.next() < 0.8);
  return { candidates: able };
}

function aResource(post: Post, place: number, days: number, random: SeededRandom): CentreResource {
  const windows: OpenWindow[] = [];
  for (let day = 0; day < days; day += 1) {
    if (day % 7 >= WORK_DAYS_PER_WEEK || (post.isPerson && random.next() < ABSENT_SHARE)) continue;
    for (const { startMinute, endMinute } of SHIFTS)
      windows.push({
        startMinute: day * DAY_MINUTES + startMinute,
        endMinute: day * DAY_MINUTES + endMinute,
      });
  }
  return {
    id: `${post.id}-${place + 1}`,
    capacity: post.capacity ?? 1,
    windows,
    ...(post.cleanupMinutes === undefined ? {} : { cleanupMinutes: post.cleanupMinutes }),
  };
}
