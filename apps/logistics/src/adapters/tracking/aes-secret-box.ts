import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SecretBox } from '../../application/ports.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under the service's key, bound to the intake: a secret copied to another row does not open. */
export class AesSecretBox implements SecretBox {
  constructor(private readonly key: Buffer) {}

  close(intakeId: string, secret: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(Buffer.from(intakeId));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  /** @throws Error when the key is another one, or the row was changed */
  open(intakeId: string, closed: Buffer): string {
    const decipher = createDecipheriv(ALGORITHM, this.key, closed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(intakeId))
      .setAuthTag(closed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = decipher.update(closed.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }
}
