import { type BiddingLimits, DEFAULT_MIN_BIDDING_SECONDS } from './domain/posting-rules.js';

const MAX_MIN_BIDDING_SECONDS = 86_400;

const DEFAULT_RECEIPT_DAYS = 7;
const MAX_RECEIPT_DAYS = 90;

/**
 * How many days a buyer has to confirm the receipt before a delivered order completes by itself: ORDERS_RECEIPT_DAYS.
 * @throws Error when the variable is no whole number from 1 to 90
 */
export function receiptDaysFromEnv(env: NodeJS.ProcessEnv): number {
  const text = env.ORDERS_RECEIPT_DAYS ?? '';
  if (text === '') return DEFAULT_RECEIPT_DAYS;
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > MAX_RECEIPT_DAYS) {
    throw new Error(`ORDERS_RECEIPT_DAYS is a whole number from 1 to ${MAX_RECEIPT_DAYS}, not ${text}.`);
  }
  return days;
}

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
