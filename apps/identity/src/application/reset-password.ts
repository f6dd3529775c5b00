import { Empty, Refusal, refuseField, type ResetPassword as Input } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import { timingSafeEqual } from 'node:crypto';
import { isCommonPassword } from '../domain/password.js';
import { isOpen } from '../domain/reset-code.js';
import type { ResetStore } from './password-ports.js';
import type { PasswordHasher, PeopleStore, SessionStore, ThrottleStore, Work } from './ports.js';
import { codeHashOf } from './request-password-reset.js';
import { hashOf } from './secrets.js';
import { tellEnded } from './sessions-ended.js';
import { requireContact } from './sign-up.js';

/** Sets a new password for whoever has the code; every session of the person ends. */
export class ResetPassword {
  constructor(
    private readonly people: PeopleStore,
    private readonly resets: ResetStore,
    private readonly sessions: SessionStore,
    private readonly throttle: ThrottleStore,
    private readonly hasher: PasswordHasher,
  ) {}

  /** @throws Refusal `RESET_CODE_WRONG`, `VALIDATION_FAILED` */
  async run(work: Work, input: Input): Promise<Empty> {
    const contact = requireContact(input.contact);
    if (isCommonPassword(input.newPassword, contact)) throw refuseField('/newPassword', 'common');
    // Before anything is looked up, so that a wrong code takes as long as the right one.
    const passwordHash = await this.hasher.hash(input.newPassword);
    // A wrong guess is an outcome, not a refusal, in there: its count must be committed.
    const isSet = await work.transaction((tx) => this.#set(tx, contact, input.code, passwordHash));
    if (!isSet) throw new Refusal('RESET_CODE_WRONG');
    return new Empty();
  }

  async #set(tx: Tx, contact: string, code: string, passwordHash: string): Promise<boolean> {
    const contactHash = hashOf(contact);
    const request = await this.resets.lock(tx, contactHash);
    if (request === undefined || !isOpen(request, await tx.now())) return false;
    const isRight = timingSafeEqual(request.codeHash, codeHashOf(contact, code));
    const person = isRight ? await this.people.byContact(tx, contact) : undefined;
    if (person === undefined) {
      await this.resets.save(tx, contactHash, { ...request, guesses: request.guesses + 1 });
      return false;
    }
    await this.resets.remove(tx, contactHash);
    // Failures first, then the person: whoever signs in locks them in this order.
    await this.throttle.clear(tx, contactHash);
    await this.people.setPassword(tx, person.personId, passwordHash);
    tellEnded(tx, await this.sessions.endOldest(tx, person.personId, 0));
    return true;
  }
}
