import { Refusal, type MemberRole } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { MAX_MEMBERS, MAX_MEMBERSHIPS_PER_PERSON, refuseBeyond } from './limits.js';
import type { NotificationStore } from './notification-ports.js';
import type { EnterpriseStore, MembershipStore, PeopleStore, Person, SessionStore } from './ports.js';
import { tellEnded } from './sessions-ended.js';

/**
 * Makes a person member of an enterprise, by whatever way: it acts there from its next call on, and what the
 * enterprise was told before it came counts as read.
 * Locks the person first and the enterprise second, as everything here does.
 */
export class JoinEnterprise {
  constructor(
    private readonly people: PeopleStore,
    private readonly enterprises: EnterpriseStore,
    private readonly memberships: MembershipStore,
    private readonly sessions: SessionStore,
    private readonly notifications: NotificationStore,
  ) {}

  /** @throws Refusal `ALREADY_MEMBER`, `VALIDATION_FAILED` (`limit`) */
  async run(tx: Tx, enterpriseId: string, personId: string, roles: readonly MemberRole[]): Promise<Person> {
    const person = await this.people.lock(tx, personId);
    assert(person !== undefined, 'whoever joins an enterprise is a person');
    const held = await this.memberships.of(tx, personId);
    if (held.some((membership) => membership.enterpriseId === enterpriseId)) {
      throw new Refusal('ALREADY_MEMBER');
    }
    refuseBeyond(held.length, MAX_MEMBERSHIPS_PER_PERSON);
    await this.enterprises.lock(tx, enterpriseId);
    refuseBeyond(await this.memberships.count(tx, enterpriseId), MAX_MEMBERS);
    await this.memberships.add(tx, enterpriseId, personId, roles);

    await this.people.rememberEnterprise(tx, personId, enterpriseId);
    await this.notifications.beginReading(tx, personId, { pool: 'enterprise', recipientId: enterpriseId });
    tellEnded(tx, await this.sessions.rightsChanged(tx, personId));
    return person;
  }
}
