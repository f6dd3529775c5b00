import { commitmentOf as commitmentOver, TermsSeal } from '@tianfu/bidding';
import { type BidTerms, validated } from '@tianfu/contracts';
import { assert, type Result } from '@tianfu/kernel';
import type { Seal } from '../../application/ports.js';
import type { SealedContent, SealPlace } from '../../application/stored.js';
import { canonicalTerms, sealedTerms } from '../../domain/bid.js';
import { SealedTerms } from './sealed-terms.js';

/** Seals the terms of bids under a key of its own for each order. */
export class AesGcmSeal implements Seal {
  readonly #seal: TermsSeal<BidTerms>;

  constructor(key: Buffer) {
    this.#seal = new TermsSeal(key, {
      label: 'tianfu sealed bid v1',
      canonical: canonicalTerms,
      read: contentOf,
    });
  }

  seal(place: SealPlace, terms: BidTerms): { ciphertext: Buffer; commitment: string; salt: string } {
    return this.#seal.seal(placeOf(place), terms);
  }

  open(place: SealPlace, sealed: { ciphertext: Buffer; commitment: string }): Result<SealedContent, string> {
    return this.#seal.open(placeOf(place), sealed);
  }
}

/** SHA-256 over the salt's 32 bytes and the canonical terms, in hex. */
export const commitmentOf = (salt: string, terms: BidTerms): string =>
  commitmentOver(salt, canonicalTerms(terms));

const placeOf = ({ orderId, bidId, revision }: SealPlace) => ({ subjectId: orderId, bidId, revision });

function contentOf(content: unknown): SealedContent {
  const { salt, terms } = validated(SealedTerms, content);
  assert(
    canonicalTerms(sealedTerms(terms)) === canonicalTerms(terms),
    'terms are sealed in their one spelling',
  );
  return { salt, terms: sealedTerms(terms) };
}
