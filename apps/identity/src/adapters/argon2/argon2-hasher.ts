import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import type { PasswordHasher } from '../../application/ports.js';
import { normalisePassword } from '../../domain/password.js';
import { BoundedGate } from './bounded-gate.js';

/** The OWASP minimum for argon2id, the algorithm of this library unless another is named. */
const OPTIONS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash fills a core and 19 MiB: two at once leave the rest of the platform room to breathe. */
const GATE = { atOnce: 2, waiting: 64, retryAfterSeconds: 2 };

@Injectable()
export class Argon2Hasher implements PasswordHasher {
  readonly #gate = new BoundedGate(GATE);
  /** Compared with when there is no account, so that the answer takes as long as for a wrong password. */
  readonly #decoy = hash(randomBytes(16), OPTIONS);

  hash(password: string): Promise<string> {
    return this.#gate.run(() => hash(normalisePassword(password), OPTIONS));
  }

  matches(password: string, storedHash: string | undefined): Promise<boolean> {
    return this.#gate.run(async () => {
      const matches = await verify(storedHash ?? (await this.#decoy), normalisePassword(password));
      return matches && storedHash !== undefined;
    });
  }
}
