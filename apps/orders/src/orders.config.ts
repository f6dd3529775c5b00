import { type BiddingLimits, DEFAULT_MIN_BIDDING_SECONDS } from './domain/posting-rules.js';

const MAX_MIN_BIDDING_SECONDS = 86_400;

/**
 * The limits of bidding. ORDERS_MIN_BIDDING_SECONDS shortens the least time an order takes bids, for demos and tests.
 * @throws Error when the variable is no whole number from 1 to a day
 */
export function biddingLimitsFromEnv(env: NodeJS.ProcessEnv): BiddingLimits {
  const text = env.ORDERS_MIN_BIDDING_SECONDS ?? '';
  if (text === '') return { minBiddingSeconds: DEFAULT_MIN_BIDDING_SECONDS };
  const minBiddingSeconds = Number(text);
  const fits = Number.isInteger(minBiddingSeconds) && minBiddingSeconds >= 1;
  if (!fits || minBiddingSeconds > MAX_MIN_BIDDING_SECONDS) {
    throw new Error(
      `ORDERS_MIN_BIDDING_SECONDS is a whole number from 1 to ${MAX_MIN_BIDDING_SECONDS}, not ${text}.`,
    );
  }
  return { minBiddingSeconds };
}
