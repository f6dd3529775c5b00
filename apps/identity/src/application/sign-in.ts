import { Refusal, type SessionOpened, type SignIn as SignInInput } from '@tianfu/contracts';
import { hashOf } from './secrets.js';
import { afterFailure, retryAfterSeconds, type FailureCount } from '../domain/sign-in-throttle.js';
import type { OpenSession } from './open-session.js';
import type { KnownPerson, PasswordHasher, PeopleStore, ThrottleStore, Work } from './ports.js';
import { requireContact } from './sign-up.js';

/**
 * Opens a session for whoever knows the password. Three steps: look, compare (slow, outside any transaction),
 * decide. The throttle is asked twice: at the look to save the work, and at the decision under the row's lock,
 * so that guesses sent all at once learn no more than guesses sent one by one. So is the password: one that was
 * replaced while it was being compared opens nothing any more.
 */
export class SignIn {
  constructor(
    private readonly people: PeopleStore,
    private readonly throttle: ThrottleStore,
    private readonly hasher: PasswordHasher,
    private readonly openSession: OpenSession,
  ) {}

  async run(work: Work, input: SignInInput): Promise<SessionOpened> {
    const contact = requireContact(input.contact);
    const contactHash = hashOf(contact);
    const known = await work.read(async (tx) => {
      const { count, now } = await this.throttle.look(tx, contactHash);
      refuseWhenThrottled(count, now);
      return this.people.byContact(tx, contact);
    });
    const matches = await this.hasher.matches(input.password, known?.passwordHash);
    const opened = await this.#decide(work, contactHash, matches ? known : undefined);
    if (opened === undefined) throw new Refusal('WRONG_CREDENTIALS');
    return opened;
  }

  /** A failure is an outcome, not a refusal, in here: its count must be committed. */
  #decide(
    work: Work,
    contactHash: Buffer,
    known: KnownPerson | undefined,
  ): Promise<SessionOpened | undefined> {
    return work.transaction(async (tx) => {
      const count = await this.throttle.lock(tx, contactHash);
      const now = await tx.now();
      refuseWhenThrottled(count, now);
      const person = known && (await this.people.lockUnchanged(tx, known));
      if (person === undefined) {
        await this.throttle.save(tx, contactHash, afterFailure(count, now));
        return undefined;
      }
      await this.throttle.clear(tx, contactHash);
      return this.openSession.run(tx, person);
    });
  }
}

/** @throws Refusal `TOO_MANY_REQUESTS` */
export function refuseWhenThrottled(count: FailureCount | undefined, now: Date): void {
  const seconds = retryAfterSeconds(count, now);
  if (seconds !== undefined) throw new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: seconds });
}
