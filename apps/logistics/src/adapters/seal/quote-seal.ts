import { type SealedContent, type SealedPlace, type SealedText, TermsSeal } from '@tianfu/bidding';
import { CarriageQuoteTerms, Code, Nested, validated } from '@tianfu/contracts';
import { assert, type Result } from '@tianfu/kernel';
import type { QuoteSeal } from '../../application/quote-ports.js';
import { canonicalQuote, sealedQuote } from '../../domain/quote.js';

/** What lies inside a seal; checked again at the opening like anything that comes from outside. */
class SealedQuoteTerms {
  @Code(/^[0-9a-f]{64}$/, 'must be 64 hex digits')
  salt: string;

  @Nested(() => CarriageQuoteTerms)
  terms: CarriageQuoteTerms;
}

/** Seals quotes under a key of its own for each request, derived from the key file of this service. */
export class CarriageQuoteSeal implements QuoteSeal {
  readonly #seal: TermsSeal<CarriageQuoteTerms>;

  constructor(key: Buffer) {
    this.#seal = new TermsSeal(key, {
      label: 'tianfu sealed carriage quote v1',
      canonical: canonicalQuote,
      read: contentOf,
    });
  }

  seal(place: SealedPlace, terms: CarriageQuoteTerms): SealedText & { readonly salt: string } {
    return this.#seal.seal(place, terms);
  }

  open(place: SealedPlace, sealed: SealedText): Result<SealedContent<CarriageQuoteTerms>, string> {
    return this.#seal.open(place, sealed);
  }
}

function contentOf(content: unknown): SealedContent<CarriageQuoteTerms> {
  const { salt, terms } = validated(SealedQuoteTerms, content);
  const spelled = sealedQuote(terms);
  assert(canonicalQuote(spelled) === canonicalQuote(terms), 'terms are sealed in their one spelling');
  return { salt, terms: spelled };
}
