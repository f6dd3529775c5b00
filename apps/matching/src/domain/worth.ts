/**
 * What each fact of a factory is worth, as plain functions of numbers from 0 (worst) to 1 (best).
 * The index and the score both call these, so that they cannot differ.
 */

/** As if everybody offered two kinds more: one of 1 is worth 1, one of 3 is worth 0.6, one of 20 is 0.14. */
const SPECIALISATION_SMOOTHING = 2;

/**
 * Who offers little besides what is asked does it every day. Smoothed, because the step from one kind to two
 * says less about a workshop than one divided by two would.
 * @param asked kinds the order needs, all of which are offered
 */
export function specialisation(asked: number, offered: number): number {
  return (asked + SPECIALISATION_SMOOTHING) / (offered + SPECIALISATION_SMOOTHING);
}

/** How much of what is wanted is there; all of nothing is all. */
export function share(covered: number, wanted: number): number {
  return wanted === 0 ? 1 : covered / wanted;
}

/** A tiny order is welcome where it is, but not what a large factory is for: small ones should get it. */
const TINY_ORDER_WORTH = 0.2;
/** From a quarter of the capacity on, an order is worth setting the line up for. */
const WELL_USED_FROM = 0.25;
/** Above 80 % there is no reserve for a lost day or a late fabric; planners load lines to about that. */
const WELL_USED_TO = 0.8;
const FULL_WORTH = 0.3;

/**
 * Best when the order uses the factory well, neither tiny nor over-full.
 * @param use needed ÷ available standard minutes, 0 to 1
 */
export function capacityFit(use: number): number {
  if (use < WELL_USED_FROM) return TINY_ORDER_WORTH + (1 - TINY_ORDER_WORTH) * (use / WELL_USED_FROM);
  if (use <= WELL_USED_TO) return 1;
  return 1 - (1 - FULL_WORTH) * Math.min(1, (use - WELL_USED_TO) / (1 - WELL_USED_TO));
}

/** One working week in hand is worth half, two are worth three quarters: the first days matter most. */
const HALF_SLACK_DAYS = 5;

/** @param slackDays working days left after lead time and production, 0 or more */
export function slackWorth(slackDays: number): number {
  return 1 - 2 ** (-slackDays / HALF_SLACK_DAYS);
}

/** Half the way a lorry makes overnight (about 600 km): the worth halves with every such stretch. */
export const HALF_DISTANCE_KM = 300;

/** @param distanceKm great circle from the factory to the destination */
export function nearness(distanceKm: number): number {
  return 2 ** (-distanceKm / HALF_DISTANCE_KM);
}

/** @param levelRank 1 (A) to `levels` (AAA) */
export function levelWorth(levelRank: number, levels: number): number {
  return levelRank / levels;
}

/** With about four bidders an order, a bidder of whom nothing is known wins one bid in four. */
const PRIOR_WON = 1;
const PRIOR_DECIDED = 4;

/**
 * Share of decided bids that were won, shrunk towards the prior (the mean of a Beta(1, 3) posterior): a
 * newcomer stands at 0.25, one lucky award lifts it to 0.4 and not to 1, fifty bids outweigh the prior.
 */
export function winRate(won: number, decided: number): number {
  return (won + PRIOR_WON) / (decided + PRIOR_DECIDED);
}
