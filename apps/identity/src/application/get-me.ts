import { permissionsOf, Refusal, type MeView } from '@tianfu/contracts';
import { requirePerson, type Caller, type ReadTx } from '@tianfu/service';
import { describeMe } from './describe-me.js';
import type { MembershipStore, PeopleStore } from './ports.js';

/** Who the caller is and what it may do here and now. */
export class GetMe {
  constructor(
    private readonly people: PeopleStore,
    private readonly memberships: MembershipStore,
  ) {}

  async run(tx: ReadTx, caller: Caller): Promise<MeView> {
    const person = await this.people.get(tx, requirePerson(caller));
    if (person === undefined) throw new Refusal('SESSION_EXPIRED');
    const memberships = await this.memberships.of(tx, person.personId);
    const active = memberships.find(({ enterpriseId }) => enterpriseId === caller.enterpriseId);
    if (caller.scopes === undefined) return describeMe(person, memberships, active);

    // A key knows its own enterprise alone, and never more than its scopes.
    const allowed: ReadonlySet<string> = permissionsOf(active?.roles ?? []);
    const me = describeMe({ ...person, isOperator: false }, active === undefined ? [] : [active], active);
    return { ...me, permissions: caller.scopes.filter((scope) => allowed.has(scope)) };
  }
}
