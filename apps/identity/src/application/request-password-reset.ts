import { Empty, Refusal, type RequestPasswordReset as Input } from '@tianfu/contracts';
import type { Logger } from '@tianfu/service';
import { randomInt } from 'node:crypto';
import { afterCode, codeAfterSeconds, newResetCode } from '../domain/reset-code.js';
import type { Messages, ResetStore } from './password-ports.js';
import type { PeopleStore, Work } from './ports.js';
import { hashOf } from './secrets.js';
import { requireContact } from './sign-up.js';

/**
 * Has a one-time code sent. Whether the contact has an account changes neither the answer, nor its time, nor how
 * often it may be asked: the request is kept either way, and the message goes out after the answer.
 */
export class RequestPasswordReset {
  constructor(
    private readonly people: PeopleStore,
    private readonly resets: ResetStore,
    private readonly messages: Messages,
    private readonly logger: Logger,
  ) {}

  /** @throws Refusal `MESSAGES_UNAVAILABLE`, `TOO_MANY_REQUESTS`, `VALIDATION_FAILED` */
  async run(work: Work, input: Input): Promise<Empty> {
    if (!this.messages.available) throw new Refusal('MESSAGES_UNAVAILABLE');
    const contact = requireContact(input.contact);
    const contactHash = hashOf(contact);
    const code = newResetCode(randomInt);
    const person = await work.transaction(async (tx) => {
      const before = await this.resets.lock(tx, contactHash);
      const now = await tx.now();
      const seconds = codeAfterSeconds(before, now);
      if (seconds !== undefined) throw new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: seconds });
      await this.resets.save(tx, contactHash, afterCode(before, codeHashOf(contact, code), now));
      return this.people.byContact(tx, contact);
    });
    if (person !== undefined) {
      this.messages.sendResetCode(contact, code).catch((error: unknown) => {
        this.logger.error({ err: error }, 'a code could not be sent');
      });
    }
    return new Empty();
  }
}

/** The contact goes into the hash, so that the same code of two people looks different. */
export const codeHashOf = (contact: string, code: string): Buffer => hashOf(`${contact} ${code}`);
