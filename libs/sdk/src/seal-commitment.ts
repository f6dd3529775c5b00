import type { BidTerms, CarriageQuoteTerms } from './generated/types.js';

/**
 * What a bid's receipt commits to: SHA-256 over the salt's 32 bytes and the canonical terms (JSON without blanks, keys
 * in alphabetical order, RFC 8785 for these shapes). After the opening anyone compares it with `commitment`.
 *
 * @param terms as opened, the price with its four decimals
 * @param salt 64 hex digits of the receipt or of the opened bid
 * @returns 64 hex digits; undefined where there is no Web Crypto, as in a page that came by plain HTTP
 */
export function sealCommitment(terms: BidTerms, salt: string): Promise<string | undefined> {
  const { unitPrice, leadTimeDays, quantityPieces, remark } = terms;
  return commitmentOver(
    {
      leadTimeDays,
      quantityPieces,
      ...(remark === undefined ? {} : { remark }),
      unitPrice: { amount: unitPrice.amount, currency: unitPrice.currency },
    },
    salt,
  );
}

/** The same of a carrier's quote: the price with its two decimals, times in UTC with milliseconds. */
export function sealQuoteCommitment(terms: CarriageQuoteTerms, salt: string): Promise<string | undefined> {
  const { deliverAt, pickUpAt, price, remark, validUntil, vehicleId } = terms;
  return commitmentOver(
    {
      deliverAt,
      pickUpAt,
      price: { amount: price.amount, currency: price.currency },
      ...(remark === undefined ? {} : { remark }),
      validUntil,
      vehicleId,
    },
    salt,
  );
}

/** @param terms with their keys in alphabetical order */
async function commitmentOver(terms: object, salt: string): Promise<string | undefined> {
  // Typed as always there; browsers leave it out of insecure pages.
  const subtle = globalThis.crypto.subtle as typeof globalThis.crypto.subtle | undefined;
  if (subtle === undefined) return undefined;
  const text = JSON.stringify(terms);
  const bytes = new Uint8Array([...bytesOf(salt), ...new TextEncoder().encode(text)]);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const bytesOf = (hex: string): number[] =>
  Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
