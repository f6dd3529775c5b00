import type { CostUnits } from './cost-units.js';
import type { ExcessTerms } from './excess.js';

const HOT = 1;
const COLD = 0.01;
/** So many stops make a large day. */
export const LARGE_STOPS = 500;
/**
 * A large day begins hotter where there is time for it, and ends warmer: only while it is hot are vehicles emptied
 * whose stops others take at a detour. Which vehicle goes where is settled above the knee, so most of the time goes there.
 */
const HOTTEST = 3;
const KNEE = { share: 0.6, temperature: 0.4 };
const LARGE_COLD = 0.03;
/** Each so many steps a stop make it one time hotter. */
const STEPS_A_STOP = 6;

/**
 * Beyond the limits of a vehicle. A whole vehicle's weight above its own, and a whole shift too late, cost these shares of an
 * average vehicle at the beginning and when nothing may go any further beyond; from there on it becomes so dear that
 * nothing stays there until the end. At the most: a share of the capacity, and of the longest shift.
 */
const OVERLOAD = { most: 0.1, price: 0.36, closingPrice: 2 };
const LATENESS = { most: 0.045, price: 0.7, closingPrice: 6 };
const CLOSING = { begins: 0.75, ends: 0.9, dearer: 1_000 };

/** How the settings of an annealing change while it goes on; a share is of it, from 0 to 1. */
export class Cooling {
  /**
   * @param shareOf of the annealing, that has passed when so much of the run has
   * @param steps that all of it will have, as far as they can be foreseen
   */
  constructor(
    readonly units: CostUnits,
    private readonly stopCount: number,
    private readonly shareOf: (shareOfRun: number) => number,
    private readonly steps: () => number,
  ) {}

  temperature(shareOfRun: number): number {
    return this.units.arc * temperatureAt(this.shareOf(shareOfRun), this.stopCount, this.steps());
  }

  /** Of shares of a capacity. */
  overload(shareOfRun: number): ExcessTerms {
    return this.#terms(shareOfRun, OVERLOAD, 1);
  }

  /** Of seconds. */
  lateness(shareOfRun: number): ExcessTerms {
    return this.#terms(shareOfRun, LATENESS, this.units.shift);
  }

  #terms(shareOfRun: number, { most, price, closingPrice }: typeof OVERLOAD, whole: number): ExcessTerms {
    const { begins, ends, dearer } = CLOSING;
    const share = this.shareOf(shareOfRun);
    const rising = between(price, closingPrice, Math.min(1, share / begins));
    const closing = between(1, dearer, clamp((share - begins) / (ends - begins)));
    return {
      price: (this.units.vehicle / whole) * rising * closing,
      most: share < begins ? most * whole : 0,
    };
  }
}

/** The temperature over the mean cost of an arc. */
function temperatureAt(share: number, stopCount: number, steps: number): number {
  if (stopCount <= LARGE_STOPS) return between(HOT, COLD, share);
  const hottest = Math.min(HOTTEST, Math.max(HOT, steps / stopCount / STEPS_A_STOP));
  if (share < KNEE.share) return between(hottest, KNEE.temperature, share / KNEE.share);
  return between(KNEE.temperature, LARGE_COLD, (share - KNEE.share) / (1 - KNEE.share));
}

/** Geometric: the same factor in the same time. */
function between(from: number, until: number, share: number): number {
  return from * (until / from) ** share;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
