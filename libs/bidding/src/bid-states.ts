/** What every market of sealed bids has in common, wherever it calls a bid a bid or a quote. */

/**
 * Transitions of a sealed bid's life, to be put into a state table.
 * @param sealed the states of a bid nobody can read yet; only `submitted` is opened
 */
export const sealedBidTransitions = <const Sealed extends string>(
  sealed: readonly ('submitted' | Sealed)[],
) =>
  ({
    revise: { from: sealed, to: 'submitted' },
    withdraw: { from: sealed, to: 'withdrawn' },
    open: { from: ['submitted'], to: 'opened' },
    disqualify: { from: [...sealed, 'opened'], to: 'disqualified' },
    win: { from: ['opened'], to: 'won' },
    lose: { from: [...sealed, 'opened'], to: 'lost' },
  }) as const;

/** States a sealed bid never leaves. */
export const SEALED_BID_ENDS = ['withdrawn', 'won', 'lost', 'disqualified'] as const;

/** A bid as an award looks at it. */
export interface BidForAward<T> {
  readonly mayWin: boolean;
  readonly sealedAt: Date;
  /** Absent when the bid was never opened. */
  readonly terms: T | undefined;
}

/**
 * Rule 1 of the trade, as far as it is the same everywhere: what is awarded was opened, may still win, and was
 * sealed before the deadline.
 * @returns the terms, or undefined where the bid cannot be awarded
 */
export function awardableTerms<T>(
  { mayWin, sealedAt, terms }: BidForAward<T>,
  deadline: Date,
): T | undefined {
  return mayWin && sealedAt < deadline ? terms : undefined;
}
