import type { AppointOperator as AppointOperatorInput, IdAnswer } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { operators } from '../domain/notices.js';
import type { NotificationStore } from './notification-ports.js';
import type { PasswordHasher, PeopleStore, Person, SessionStore, Work } from './ports.js';
import { tellEnded } from './sessions-ended.js';
import { newPerson, requireContact } from './sign-up.js';

/**
 * Makes a person a platform operator; an account that exists keeps its name and password. Repeated at every
 * start of the platform, so the slow hash is made only for a new account.
 */
export class AppointOperator {
  constructor(
    private readonly people: PeopleStore,
    private readonly sessions: SessionStore,
    private readonly notifications: NotificationStore,
    private readonly hasher: PasswordHasher,
  ) {}

  async run(work: Work, input: AppointOperatorInput): Promise<IdAnswer> {
    const contact = requireContact(input.contact);
    const known = await work.read((tx) => this.people.byContact(tx, contact));
    if (known?.isOperator === true) return { id: known.personId };
    const created =
      known === undefined ? await newPerson(this.hasher, input, { isOperator: true }) : undefined;
    return work.transaction(async (tx) => {
      if (created !== undefined && (await this.people.add(tx, created))) {
        return this.#appointed(tx, created.personId);
      }
      const existing = await this.people.byContact(tx, contact);
      assert(existing !== undefined, 'an account that could not be added exists');
      return this.#promote(tx, existing);
    });
  }

  async #promote(tx: Tx, person: Person): Promise<IdAnswer> {
    const changed = await this.people.makeOperator(tx, person.personId);
    if (!changed) return { id: person.personId };
    tellEnded(tx, await this.sessions.rightsChanged(tx, person.personId));
    return this.#appointed(tx, person.personId);
  }

  async #appointed(tx: Tx, personId: string): Promise<IdAnswer> {
    await this.notifications.beginReading(tx, personId, operators());
    tx.audit({ summary: { appointed: personId } });
    return { id: personId };
  }
}
