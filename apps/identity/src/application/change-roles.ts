import {
  permissionsOf,
  Refusal,
  type ChangeRoles as ChangeRolesInput,
  type MemberView,
} from '@tianfu/contracts';
import { requireEnterprise, type Caller, type Tx } from '@tianfu/service';
import { keepsAnOwner, orderedRoles } from '../domain/roles.js';
import { memberView } from './find-members.js';
import type { LockForMember } from './lock-for-member.js';
import type { ApiKeyStore, InvitationStore, MembershipStore, SessionStore } from './ports.js';
import { tellEnded } from './sessions-ended.js';

/**
 * Changes what a member may do; at once, for its sessions and the keys it made. Whoever may invite no longer has its
 * open invitations revoked.
 */
export class ChangeRoles {
  constructor(
    private readonly lockForMember: LockForMember,
    private readonly memberships: MembershipStore,
    private readonly sessions: SessionStore,
    private readonly apiKeys: ApiKeyStore,
    private readonly invitations: InvitationStore,
  ) {}

  async run(tx: Tx, caller: Caller, input: ChangeRolesInput): Promise<MemberView> {
    const enterpriseId = requireEnterprise(caller);
    const roles = orderedRoles(input.roles);
    // Two owners who step down at once: the second waits here and then counts without the first.
    await this.lockForMember.run(tx, caller, 'members.manage');
    const member = await this.memberships.get(tx, enterpriseId, input.personId);
    if (member === undefined) throw new Refusal('NOT_FOUND');
    const owners = await this.memberships.owners(tx, enterpriseId);
    if (!keepsAnOwner(owners, member.personId, roles)) throw new Refusal('LAST_OWNER');
    await this.memberships.changeRoles(tx, enterpriseId, member.personId, roles);
    if (!permissionsOf(roles).has('members.manage')) {
      await this.invitations.revokeOpenOf(tx, enterpriseId, member.personId);
    }
    tellEnded(tx, await this.sessions.rightsChanged(tx, member.personId));
    tellEnded(tx, await this.apiKeys.rightsChanged(tx, enterpriseId, member.personId));
    return memberView({ ...member, roles });
  }
}
