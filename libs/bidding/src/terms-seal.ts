import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { err, ok, type Result } from '@tianfu/kernel';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SALT_BYTES = 32;
const FORMAT = 1;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;
/** The text inside is filled up to a multiple of this, so that its length tells nothing of price or remark. */
const BLOCK_BYTES = 1024;

/** Where a sealed text belongs: moved anywhere else it cannot be opened. */
export interface SealedPlace {
  /** What is bid for. */
  readonly subjectId: string;
  readonly bidId: string;
  readonly revision: number;
}

/** Terms with the salt of their commitment, which would give them away to whoever tries all prices. */
export interface SealedContent<T> {
  readonly terms: T;
  readonly salt: string;
}

export interface SealedText {
  readonly ciphertext: Buffer;
  /** SHA-256 over the salt's 32 bytes and the canonical terms, in hex. */
  readonly commitment: string;
}

/** What a market puts into its seals. */
export interface SealedForm<T> {
  /** Goes into the key, so that markets under one key file have keys of their own. */
  readonly label: string;
  /** The one spelling the commitment is made over. */
  readonly canonical: (terms: T) => string;
  /** Reads what lay inside, as of something that comes from outside. Throws on anything else. */
  readonly read: (content: unknown) => SealedContent<T>;
}

/**
 * Seals with AES-256-GCM (NIST SP 800-38D) under a key of its own for each subject, HKDF-SHA256 (RFC 5869) of the key
 * file, the market's label and the subject's id. Subject, bid and revision are authenticated: a ciphertext moved to
 * another bid does not open. Format: version (1 byte), nonce (12), tag (16), ciphertext of the padded JSON {salt, terms}.
 */
export class TermsSeal<T> {
  /** @param key at least 32 random bytes */
  constructor(
    private readonly key: Buffer,
    private readonly form: SealedForm<T>,
  ) {}

  /** @returns what is kept, and the salt for the bidder's receipt, which is kept nowhere */
  seal(place: SealedPlace, terms: T): SealedText & { readonly salt: string } {
    const salt = randomBytes(SALT_BYTES).toString('hex');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#subjectKey(place), nonce);
    cipher.setAAD(placeBytes(place));
    const sealed = Buffer.concat([cipher.update(padded(JSON.stringify({ salt, terms }))), cipher.final()]);
    const ciphertext = Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), sealed]);
    return { ciphertext, commitment: commitmentOf(salt, this.form.canonical(terms)), salt };
  }

  /** @returns the content, or `unknown-format`, `does-not-open`, `other-commitment` */
  open(place: SealedPlace, { ciphertext, commitment }: SealedText): Result<SealedContent<T>, string> {
    if (ciphertext.length <= HEAD_BYTES || ciphertext[0] !== FORMAT) return err('unknown-format');
    const nonce = ciphertext.subarray(1, 1 + NONCE_BYTES);
    const tag = ciphertext.subarray(1 + NONCE_BYTES, HEAD_BYTES);
    try {
      const decipher = createDecipheriv(CIPHER, this.#subjectKey(place), nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(placeBytes(place));
      decipher.setAuthTag(tag);
      const text = Buffer.concat([decipher.update(ciphertext.subarray(HEAD_BYTES)), decipher.final()]);
      const content = this.form.read(JSON.parse(text.toString('utf8')));
      const matches = commitmentOf(content.salt, this.form.canonical(content.terms)) === commitment;
      return matches ? ok(content) : err('other-commitment');
    } catch {
      // Another key file, or changed bytes: there is nothing in it to report but that.
      return err('does-not-open');
    }
  }

  #subjectKey({ subjectId }: SealedPlace): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key, '', `${this.form.label} ${subjectId}`, KEY_BYTES));
  }
}

/** SHA-256 over the salt's 32 bytes and the canonical terms, in hex. */
export function commitmentOf(salt: string, canonicalTerms: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(canonicalTerms).digest('hex');
}

const placeBytes = ({ subjectId, bidId, revision }: SealedPlace): Buffer =>
  Buffer.from(`${subjectId}|${bidId}|${revision}`);

/** JSON may end in blanks. */
function padded(text: string): Buffer {
  const bytes = Buffer.from(text);
  const size = Math.ceil(bytes.length / BLOCK_BYTES) * BLOCK_BYTES;
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')]);
}
