import { FAIRNESS_DAYS, FIRMS, HOURS_PER_DAY, SPECIALISTS, STEP_HOURS } from './assumptions.js';
import { firstCome, shortestFirst, shortestUnlessOlder } from './disciplines.js';
import { rollingPlan } from './rolling-plan.js';
import { type Finished, runRoom } from './sample-room.js';
import type { Sample } from './workload.js';

/** One way to organise the same twenty people. */
export interface Arm {
  readonly name: string;
  readonly about: string;
  run(samples: readonly Sample[], handOverDays: number, seed: number): Finished[];
}

const allSteps = STEP_HOURS.map((_, step) => step);
const generalists = [{ people: FIRMS, steps: allSteps }];
const fair = shortestUnlessOlder(FAIRNESS_DAYS * HOURS_PER_DAY);

export const ISOLATED: Arm = {
  name: 'isolated',
  about: 'each firm has one person who does every step, first come first served',
  run: (samples) =>
    Array.from({ length: FIRMS }, (_, firm) =>
      runRoom(
        { groups: [{ people: 1, steps: allSteps }], choose: firstCome, handOverDays: 0 },
        samples.filter((sample) => sample.firm === firm),
      ),
    ).flat(),
};

export const POOLED: Arm = {
  name: 'pooled',
  about: 'the same people together, everybody does every step, first come first served',
  run: (samples, handOverDays) => runRoom({ groups: generalists, choose: firstCome, handOverDays }, samples),
};

export const POOLED_SHORTEST: Arm = {
  name: 'pooled-shortest',
  about: 'the same, least expected work left first, nobody older than the fairness cap waits behind others',
  run: (samples, handOverDays) => runRoom({ groups: generalists, choose: fair, handOverDays }, samples),
};

export const SPECIALISTS_FIRST_COME: Arm = {
  name: 'specialists',
  about: 'the same people as specialists, first come first served',
  run: (samples, handOverDays) => runRoom({ groups: SPECIALISTS, choose: firstCome, handOverDays }, samples),
};

export const SPECIALISTS_SHORTEST_UNCAPPED: Arm = {
  name: 'specialists-shortest-uncapped',
  about: 'specialists, least expected work left first, without a fairness cap',
  run: (samples, handOverDays) =>
    runRoom({ groups: SPECIALISTS, choose: shortestFirst, handOverDays }, samples),
};

export const SPECIALISTS_SHORTEST: Arm = {
  name: 'specialists-shortest',
  about: 'specialists, least expected work left first, with the fairness cap',
  run: (samples, handOverDays) => runRoom({ groups: SPECIALISTS, choose: fair, handOverDays }, samples),
};

export const SPECIALISTS_PLANNED: Arm = {
  name: 'specialists-planned',
  about: "specialists, by the centre's scheduler, planned anew with every arrival",
  run: (samples, handOverDays, seed) =>
    runRoom({ groups: SPECIALISTS, handOverDays, ...rollingPlan(SPECIALISTS, seed) }, samples),
};

export const QUICK_ARMS: readonly Arm[] = [
  ISOLATED,
  POOLED,
  POOLED_SHORTEST,
  SPECIALISTS_FIRST_COME,
  SPECIALISTS_SHORTEST,
];
