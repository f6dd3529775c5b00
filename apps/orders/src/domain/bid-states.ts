import type { BidState } from '@tianfu/contracts';
import { SEALED_BID_ENDS, sealedBidTransitions } from '@tianfu/bidding';
import { allowedEvents, defineStateTable, type EventOf } from '@tianfu/kernel';

const { revise, ...afterwards } = sealedBidTransitions(['submitted', 'unconfirmed']);

/**
 * The life of a bid. Before the deadline it is `submitted`, `unconfirmed` since the order was amended, or
 * `withdrawn`; the first two are sealed, the first alone is opened. A bid of a cancelled order is lost, sealed or
 * opened; one that cannot be opened, or was never confirmed again, is disqualified.
 */
export const bidTable = defineStateTable({
  initial: 'submitted',
  final: SEALED_BID_ENDS,
  transitions: {
    revise,
    invalidate: { from: ['submitted', 'unconfirmed'], to: 'unconfirmed' },
    reconfirm: { from: ['unconfirmed'], to: 'submitted' },
    ...afterwards,
  },
});

export type BidStep = EventOf<typeof bidTable>;

/** Whether the table lets the bid take the step now. */
export const bidMayTake = (state: BidState, step: BidStep): boolean =>
  allowedEvents(bidTable, state).includes(step);
