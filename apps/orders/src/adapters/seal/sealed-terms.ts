import { BidTerms, Code, Nested } from '@tianfu/contracts';

/** What lies inside a seal; checked again at the opening like anything that comes from outside. */
export class SealedTerms {
  @Code(/^[0-9a-f]{64}$/, 'must be 64 hex digits')
  salt: string;

  @Nested(() => BidTerms)
  terms: BidTerms;
}
