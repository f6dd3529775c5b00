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
 * The temperature over the mean cost of an arc.
 *
 * @param share of the annealing that has passed
 * @param steps that all of it will have, as far as they can be foreseen
 */
export function temperatureAt(share: number, stopCount: number, steps: number): number {
  if (stopCount <= LARGE_STOPS) return between(HOT, COLD, share);
  const hottest = Math.min(HOTTEST, Math.max(HOT, steps / stopCount / STEPS_A_STOP));
  if (share < KNEE.share) return between(hottest, KNEE.temperature, share / KNEE.share);
  return between(KNEE.temperature, LARGE_COLD, (share - KNEE.share) / (1 - KNEE.share));
}

/** Geometric: the same factor in the same time. */
function between(from: number, until: number, share: number): number {
  return from * (until / from) ** share;
}
