import { Refusal, type MemberPermission } from '@tianfu/contracts';
import { requireEnterprise, requirePerson, rightsOf, type Caller, type Tx } from '@tianfu/service';
import type { EnterpriseStore, MembershipStore } from './ports.js';

/**
 * Locks the enterprise for a member who changes its people or makes keys and invitations, and looks at the member
 * once more: a caller's token says what it might do up to a minute ago, and what it makes outlives the token.
 */
export class LockForMember {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly memberships: MembershipStore,
  ) {}

  /**
   * @returns the caller with the roles it has now
   * @throws Refusal `FORBIDDEN` when it has lost the permission meanwhile
   */
  async run(tx: Tx, caller: Caller, permission: MemberPermission): Promise<Caller> {
    const enterpriseId = requireEnterprise(caller);
    await this.enterprises.lock(tx, enterpriseId);
    const member = await this.memberships.get(tx, enterpriseId, requirePerson(caller));
    const present = { ...caller, roles: member?.roles ?? [] };
    if (!rightsOf(present)(permission)) throw new Refusal('FORBIDDEN');
    return present;
  }
}
