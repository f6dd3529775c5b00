import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { type BidTerms, validated } from '@tianfu/contracts';
import { assert, err, ok, type Result } from '@tianfu/kernel';
import type { Seal } from '../../application/ports.js';
import type { SealedContent, SealPlace } from '../../application/stored.js';
import { canonicalTerms, sealedTerms } from '../../domain/bid.js';
import { SealedTerms } from './sealed-terms.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SALT_BYTES = 32;
const FORMAT = 1;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;
/** The text inside is filled up to a multiple of this, so that its length tells nothing of price or remark. */
const BLOCK_BYTES = 1024;

/**
 * Seals with AES-256-GCM under a key of its own for each order, HKDF-SHA256 of the key file and the order's id.
 * Order, bid and revision are authenticated: a ciphertext moved to another bid does not open.
 * Format: version (1 byte), nonce (12), tag (16), ciphertext of the padded JSON {salt, terms}.
 */
export class AesGcmSeal implements Seal {
  constructor(private readonly key: Buffer) {}

  seal(place: SealPlace, terms: BidTerms): { ciphertext: Buffer; commitment: string; salt: string } {
    const salt = randomBytes(SALT_BYTES).toString('hex');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#orderKey(place), nonce);
    cipher.setAAD(placeBytes(place));
    const sealed = Buffer.concat([cipher.update(padded(JSON.stringify({ salt, terms }))), cipher.final()]);
    const ciphertext = Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), sealed]);
    return { ciphertext, commitment: commitmentOf(salt, terms), salt };
  }

  open(
    place: SealPlace,
    { ciphertext, commitment }: { ciphertext: Buffer; commitment: string },
  ): Result<SealedContent, string> {
    if (ciphertext.length <= HEAD_BYTES || ciphertext[0] !== FORMAT) return err('unknown-format');
    const nonce = ciphertext.subarray(1, 1 + NONCE_BYTES);
    const tag = ciphertext.subarray(1 + NONCE_BYTES, HEAD_BYTES);
    try {
      const decipher = createDecipheriv(CIPHER, this.#orderKey(place), nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(placeBytes(place));
      decipher.setAuthTag(tag);
      const text = Buffer.concat([decipher.update(ciphertext.subarray(HEAD_BYTES)), decipher.final()]);
      const content = contentOf(text);
      const matches = commitmentOf(content.salt, content.terms) === commitment;
      return matches ? ok(content) : err('other-commitment');
    } catch {
      // Another key file, or changed bytes: there is nothing in it to report but that.
      return err('does-not-open');
    }
  }

  #orderKey({ orderId }: SealPlace): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key, '', `tianfu sealed bid v1 ${orderId}`, KEY_BYTES));
  }
}

/** SHA-256 over the salt's 32 bytes and the canonical terms, in hex. */
export function commitmentOf(salt: string, terms: BidTerms): string {
  const hash = createHash('sha256').update(Buffer.from(salt, 'hex'));
  return hash.update(canonicalTerms(terms)).digest('hex');
}

const placeBytes = ({ orderId, bidId, revision }: SealPlace): Buffer =>
  Buffer.from(`${orderId}|${bidId}|${revision}`);

/** JSON may end in blanks. */
function padded(text: string): Buffer {
  const bytes = Buffer.from(text);
  const size = Math.ceil(bytes.length / BLOCK_BYTES) * BLOCK_BYTES;
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')]);
}

function contentOf(text: Buffer): SealedContent {
  const { salt, terms } = validated(SealedTerms, JSON.parse(text.toString('utf8')));
  assert(
    canonicalTerms(sealedTerms(terms)) === canonicalTerms(terms),
    'terms are sealed in their one spelling',
  );
  return { salt, terms: sealedTerms(terms) };
}
