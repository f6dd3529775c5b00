import type { InvitationCreated, Invite } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { requireEnterprise, requirePerson, type Caller, type Tx } from '@tianfu/service';
import { randomBytes } from 'node:crypto';
import { INVITATION_DAYS } from '../domain/invitation-states.js';
import { orderedRoles } from '../domain/roles.js';
import { hashOf, newInvitationCode } from './secrets.js';
import { MAX_OPEN_INVITATIONS, refuseBeyond } from './limits.js';
import type { LockForMember } from './lock-for-member.js';
import type { InvitationStore } from './ports.js';

/** Makes an invitation. Its code is told once; the inviter passes it on. */
export class InviteMember {
  constructor(
    private readonly lockForMember: LockForMember,
    private readonly invitations: InvitationStore,
  ) {}

  async run(tx: Tx, caller: Caller, input: Invite): Promise<InvitationCreated> {
    const enterpriseId = requireEnterprise(caller);
    await this.lockForMember.run(tx, caller, 'members.manage');
    refuseBeyond(await this.invitations.countOpen(tx, enterpriseId), MAX_OPEN_INVITATIONS);
    const code = newInvitationCode(randomBytes);
    const invitationId = newId();
    const roles = orderedRoles(input.roles);
    const expiresAt = await this.invitations.add(tx, {
      enterpriseId,
      invitationId,
      invitee: input.invitee,
      roles,
      codeHash: hashOf(code),
      createdBy: requirePerson(caller),
      validDays: INVITATION_DAYS,
    });
    return {
      invitationId,
      invitee: input.invitee,
      roles,
      state: 'open',
      expiresAt: expiresAt.toISOString(),
      code,
    };
  }
}
