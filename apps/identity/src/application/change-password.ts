import { type ChangePassword as Input, Empty, Refusal, refuseField } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Caller } from '@tianfu/service';
import { isCommonPassword } from '../domain/password.js';
import { afterFailure } from '../domain/sign-in-throttle.js';
import { requirePersonSignedIn } from './callers.js';
import type { PasswordHasher, PeopleStore, SessionStore, ThrottleStore, Work } from './ports.js';
import { hashOf } from './secrets.js';
import { tellEnded } from './sessions-ended.js';
import { refuseWhenThrottled } from './sign-in.js';

/**
 * Sets a new password for whoever knows the present one; every other session of the person ends. Guesses at the
 * present one count as those of signing in do, and so does one that was replaced while it was being compared.
 */
export class ChangePassword {
  constructor(
    private readonly people: PeopleStore,
    private readonly sessions: SessionStore,
    private readonly throttle: ThrottleStore,
    private readonly hasher: PasswordHasher,
  ) {}

  /** @throws Refusal `WRONG_CREDENTIALS`, `TOO_MANY_REQUESTS`, `VALIDATION_FAILED`, `FORBIDDEN` for an API key */
  async run(work: Work, { currentPassword, newPassword }: Input, caller: Caller): Promise<Empty> {
    const personId = requirePersonSignedIn(caller);
    const { sessionId } = caller;
    assert(sessionId !== undefined, "a person's caller token names its session");
    const known = await work.read(async (tx) => {
      const person = await this.people.get(tx, personId);
      assert(person !== undefined, 'whoever has a session has an account');
      const { count, now } = await this.throttle.look(tx, hashOf(person.contact));
      refuseWhenThrottled(count, now);
      return this.people.byContact(tx, person.contact);
    });
    assert(known !== undefined, 'whoever has a session has an account');
    if (isCommonPassword(newPassword, known.contact)) throw refuseField('/newPassword', 'common');
    const matches = await this.hasher.matches(currentPassword, known.passwordHash);
    const passwordHash = matches ? await this.hasher.hash(newPassword) : undefined;

    const isChanged = await work.transaction(async (tx) => {
      const contactHash = hashOf(known.contact);
      const count = await this.throttle.lock(tx, contactHash);
      const now = await tx.now();
      refuseWhenThrottled(count, now);
      if (passwordHash === undefined || (await this.people.lockUnchanged(tx, known)) === undefined) {
        await this.throttle.save(tx, contactHash, afterFailure(count, now));
        return false;
      }
      await this.throttle.clear(tx, contactHash);
      await this.people.setPassword(tx, personId, passwordHash);
      tellEnded(tx, await this.sessions.endOthers(tx, personId, sessionId));
      return true;
    });
    if (!isChanged) throw new Refusal('WRONG_CREDENTIALS');
    return new Empty();
  }
}
