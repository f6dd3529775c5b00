import { Empty, Refusal, type MemberRef } from '@tianfu/contracts';
import { requireEnterprise, type Caller, type Tx } from '@tianfu/service';
import { keepsAnOwner } from '../domain/roles.js';
import type { LockForMember } from './lock-for-member.js';
import type { ApiKeyStore, InvitationStore, MembershipStore, SessionStore } from './ports.js';
import { tellEnded } from './sessions-ended.js';

/**
 * Takes a member out, and with it every key it made for the enterprise and every invitation nobody has accepted: one
 * of them might be its own way back. Members may so leave themselves.
 */
export class RemoveMember {
  constructor(
    private readonly lockForMember: LockForMember,
    private readonly memberships: MembershipStore,
    private readonly sessions: SessionStore,
    private readonly apiKeys: ApiKeyStore,
    private readonly invitations: InvitationStore,
  ) {}

  async run(tx: Tx, caller: Caller, { personId }: MemberRef): Promise<Empty> {
    const enterpriseId = requireEnterprise(caller);
    await this.lockForMember.run(tx, caller, 'members.manage');
    const member = await this.memberships.get(tx, enterpriseId, personId);
    if (member === undefined) throw new Refusal('NOT_FOUND');
    const owners = await this.memberships.owners(tx, enterpriseId);
    if (!keepsAnOwner(owners, personId, [])) throw new Refusal('LAST_OWNER');
    tellEnded(tx, await this.apiKeys.revokeAllOf(tx, enterpriseId, personId));
    await this.invitations.revokeOpenOf(tx, enterpriseId, personId);
    await this.memberships.remove(tx, enterpriseId, personId);
    tellEnded(tx, await this.sessions.rightsChanged(tx, personId));
    return new Empty();
  }
}
