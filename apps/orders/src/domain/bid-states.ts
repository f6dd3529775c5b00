import type { BidState } from '@tianfu/contracts';
import { allowedEvents, defineStateTable, type EventOf } from '@tianfu/kernel';

/**
 * The life of a bid. `submitted` is the sealed state and the only one before the deadline besides `withdrawn`.
 * A bid of a cancelled order is lost, sealed or opened; one that cannot be opened is disqualified.
 */
export const bidTable = defineStateTable({
  initial: 'submitted',
  final: ['withdrawn', 'won', 'lost', 'disqualified'],
  transitions: {
    revise: { from: ['submitted'], to: 'submitted' },
    withdraw: { from: ['submitted'], to: 'withdrawn' },
    open: { from: ['submitted'], to: 'opened' },
    disqualify: { from: ['submitted', 'opened'], to: 'disqualified' },
    win: { from: ['opened'], to: 'won' },
    lose: { from: ['submitted', 'opened'], to: 'lost' },
  },
});

export type BidStep = EventOf<typeof bidTable>;

/** Whether the table lets the bid take the step now. */
export const bidMayTake = (state: BidState, step: BidStep): boolean =>
  allowedEvents(bidTable, state).includes(step);
