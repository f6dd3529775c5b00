import { seededRandom } from '@tianfu/kernel';
import type { Figure, Reading } from '../figure.js';
import { median, percentile } from '../percentiles.js';
import { busyCentre, needs, openSteps, type BusyCentre } from '../sampling/busy-centre.js';

const SEED = 11;
const QUOTES = 200;
const DISTURBANCES = 40;
/** The first calls warm the code up; they are told apart. */
const WARM_UP = 5;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const samplingService: Figure = {
  name: 'sampling-service',
  about: 'quote and repair through the running platform, a centre with 60 resources and 400 open steps',
  async measure(stage) {
    const platform = await stage.platform();
    try {
      stage.tell('  a centre with 60 resources and 67 bookings of six steps');
      const centre = await busyCentre(platform, seededRandom(SEED));
      const steps = await openSteps(centre);
      return [await quotes(centre, steps), await repairs(centre, steps)];
    } finally {
      await platform.remove();
    }
  },
};

/** What the customer waits for: over HTTP, one after the other. */
async function quotes(centre: BusyCentre, steps: number): Promise<Reading> {
  const random = seededRandom(SEED + 1);
  const tookMs: number[] = [];
  for (let count = 0; count < QUOTES + WARM_UP; count += 1) {
    const startedMs = performance.now();
    await centre.customer.quoteSample(needs(centre, random));
    tookMs.push(performance.now() - startedMs);
  }
  const warm = tookMs.slice(WARM_UP);
  return {
    name: 'sampling-quote',
    value: percentile(warm, 0.99),
    unit: 'ms',
    target: { of: 'value', bound: 'at most', limit: 1_000 },
    details: {
      figure: 'sampling-service',
      p50: median(warm),
      coldMax: Math.max(...tookMs.slice(0, WARM_UP)),
      quotes: QUOTES,
      openSteps: steps,
    },
  };
}

/**
 * Somebody is ill from some hours of the next ten days on, for two days; from the call until the mended plan is committed
 * and answered. Then they are well again.
 */
async function repairs({ owner, centreId, people }: BusyCentre, steps: number): Promise<Reading> {
  const random = seededRandom(SEED + 2);
  const tookMs: number[] = [];
  const repairMs: number[] = [];
  const moved: number[] = [];
  for (let count = 0; count < DISTURBANCES + WARM_UP; count += 1) {
    const from = Date.now() + random.integer(1, 10 * 24) * HOUR_MS;
    const startedMs = performance.now();
    const { absence, repair } = await owner.reportAbsence({
      centreId,
      resourceId: random.pick(people),
      kind: 'illness',
      from: new Date(from).toISOString(),
      until: new Date(from + 2 * DAY_MS).toISOString(),
    });
    tookMs.push(performance.now() - startedMs);
    repairMs.push(repair.tookMs);
    moved.push(repair.movedSteps);
    await owner.withdrawAbsence({ centreId, absenceId: absence.absenceId });
  }
  const warm = tookMs.slice(WARM_UP);
  return {
    name: 'sampling-repair',
    value: percentile(warm, 0.99),
    unit: 'ms',
    target: { of: 'value', bound: 'at most', limit: 300 },
    details: {
      figure: 'sampling-service',
      p50: median(warm),
      repairP50: median(repairMs.slice(WARM_UP)),
      repairP99: percentile(repairMs.slice(WARM_UP), 0.99),
      coldMax: Math.max(...tookMs.slice(0, WARM_UP)),
      disturbances: DISTURBANCES,
      movedStepsMedian: median(moved),
      openSteps: steps,
    },
  };
}
