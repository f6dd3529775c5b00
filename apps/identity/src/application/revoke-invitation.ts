import { Empty, Refusal, type InvitationRef } from '@tianfu/contracts';
import { next } from '@tianfu/kernel';
import { requireEnterprise, type Caller, type Tx } from '@tianfu/service';
import { INVITATION_STATES } from '../domain/invitation-states.js';
import type { InvitationStore } from './ports.js';

export class RevokeInvitation {
  constructor(private readonly invitations: InvitationStore) {}

  async run(tx: Tx, caller: Caller, { invitationId }: InvitationRef): Promise<Empty> {
    const invitation = await this.invitations.lock(tx, requireEnterprise(caller), invitationId);
    if (invitation === undefined) throw new Refusal('NOT_FOUND');
    if (!next(INVITATION_STATES, invitation.state, 'revoke').ok) throw new Refusal('INVITATION_INVALID');
    await this.invitations.markRevoked(tx, invitation);
    return new Empty();
  }
}
