import type { InvitationList } from '@tianfu/contracts';
import { requireEnterprise, type Caller, type ReadTx } from '@tianfu/service';
import { MAX_LISTED_INVITATIONS } from './limits.js';
import type { InvitationStore } from './ports.js';

export class FindInvitations {
  constructor(private readonly invitations: InvitationStore) {}

  async run(tx: ReadTx, caller: Caller): Promise<InvitationList> {
    const found = await this.invitations.list(tx, requireEnterprise(caller), MAX_LISTED_INVITATIONS);
    return {
      data: found.map(({ invitationId, invitee, roles, state, expiresAt }) => ({
        invitationId,
        invitee,
        roles: [...roles],
        state,
        expiresAt: expiresAt.toISOString(),
      })),
    };
  }
}
