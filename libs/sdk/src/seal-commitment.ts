import type { BidTerms } from './generated/types.js';

/**
 * What a bid's receipt commits to: SHA-256 over the salt's 32 bytes and the canonical terms (JSON without blanks, keys
 * in alphabetical order, RFC 8785 for these shapes). After the opening anyone compares it with `commitment`.
 *
 * @param terms as opened, the price with its four decimals
 * @param salt 64 hex digits of the receipt or of the opened bid
 * @returns 64 hex digits; undefined where there is no Web Crypto, as in a page that came by plain HTTP
 */
export async function sealCommitment(terms: BidTerms, salt: string): Promise<string | undefined> {
  // Typed as always there; browsers leave it out of insecure pages.
  const subtle = globalThis.crypto.subtle as typeof globalThis.crypto.subtle | undefined;
  if (subtle === undefined) return undefined;
  const { unitPrice, leadTimeDays, quantityPieces, remark } = terms;
  const text = JSON.stringify({
    leadTimeDays,
    quantityPieces,
    ...(remark === undefined ? {} : { remark }),
    unitPrice: { amount: unitPrice.amount, currency: unitPrice.currency },
  });
  const bytes = new Uint8Array([...bytesOf(salt), ...new TextEncoder().encode(text)]);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const bytesOf = (hex: string): number[] =>
  Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
