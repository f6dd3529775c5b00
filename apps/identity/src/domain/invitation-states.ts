import { defineStateTable, next, type StateOf } from '@tianfu/kernel';

/** An invitation's life. It expires by PostgreSQL's clock alone: the row still says `open`. */
export const INVITATION_STATES = defineStateTable({
  initial: 'open',
  final: ['accepted', 'revoked', 'expired'],
  transitions: {
    accept: { from: ['open'], to: 'accepted' },
    revoke: { from: ['open'], to: 'revoked' },
    expire: { from: ['open'], to: 'expired' },
  },
});
export type InvitationState = StateOf<typeof INVITATION_STATES>;

export const INVITATION_DAYS = 7;

/** The state an invitation is really in: an open one past its time has expired. */
export function stateAt(stored: InvitationState, expiresAt: Date, now: Date): InvitationState {
  if (expiresAt > now) return stored;
  const expired = next(INVITATION_STATES, stored, 'expire');
  return expired.ok ? expired.value : stored;
}
