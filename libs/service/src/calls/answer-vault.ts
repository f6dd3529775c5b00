import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { assert } from '@tianfu/kernel';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MIN_KEY_BYTES = 32;

const derived = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', purpose, 32));

/**
 * What is kept of a call with an idempotency key: a fingerprint of its input that tells nothing without the
 * key file, and its answer, encrypted: answers hold secrets (a new API key, the salt of a sealed bid).
 */
export class AnswerVault {
  readonly #fingerprintKey: Buffer;
  readonly #answerKey: Buffer;

  constructor(key: Buffer) {
    assert(key.length >= MIN_KEY_BYTES, `the idempotency key needs ${MIN_KEY_BYTES} bytes`);
    this.#fingerprintKey = derived(key, 'tianfu idempotency fingerprint');
    this.#answerKey = derived(key, 'tianfu idempotency answer');
  }

  /** HMAC-SHA256 of an input's canonical JSON. */
  fingerprint(canonicalInput: string): Buffer {
    return createHmac('sha256', this.#fingerprintKey).update(canonicalInput).digest();
  }

  /**
   * @param answer as JSON
   * @param place the row the answer is stored in: it opens nowhere else
   */
  seal(answer: string, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#answerKey, nonce).setAAD(Buffer.from(place));
    const text = cipher.update(answer, 'utf8');
    return Buffer.concat([nonce, text, cipher.final(), cipher.getAuthTag()]);
  }

  /** @returns what was sealed. @throws Error when the bytes are not what was sealed for this place */
  open(sealed: Buffer, place: string): string {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, this.#answerKey, nonce).setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    const text = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }
}
