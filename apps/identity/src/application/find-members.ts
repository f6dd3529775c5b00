import type { MemberList, MemberView } from '@tianfu/contracts';
import { requireEnterprise, type Caller, type ReadTx } from '@tianfu/service';
import { MAX_MEMBERS } from './limits.js';
import type { Member, MembershipStore } from './ports.js';

export class FindMembers {
  constructor(private readonly memberships: MembershipStore) {}

  async run(tx: ReadTx, caller: Caller): Promise<MemberList> {
    const members = await this.memberships.list(tx, requireEnterprise(caller), MAX_MEMBERS);
    return { data: members.map(memberView) };
  }
}

export const memberView = ({ personId, name, roles, joinedAt }: Member): MemberView => ({
  personId,
  name,
  roles: [...roles],
  joinedAt: joinedAt.toISOString(),
});
