/**
 * The forms of the secrets identity hands out. Each has 192 bits of chance or more, so a plain SHA-256 is all
 * that need be stored of it: there is nothing to guess, unlike with a password.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

export type RandomBytes = (byteCount: number) => Buffer;

const SESSION_PREFIX = 'tfs_';
const SESSION_BYTES = 32;
const SESSION_TOKEN = /^tfs_[A-Za-z0-9_-]{43}$/;

const KEY_PREFIX = 'tfk_live_';
const KEY_BYTES = 32;
const KEY = /^tfk_live_([0-9a-f]{64})([0-9a-f]{8})$/;
/** Of the key's chance; shown in lists so that people can tell keys apart. */
const SHOWN_CHARACTERS = 6;

const INVITATION_BYTES = 24;

/** What is stored and looked for in place of a secret. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const newSessionToken = (random: RandomBytes): string =>
  SESSION_PREFIX + random(SESSION_BYTES).toString('base64url');

/** Whether a text can be a session token at all; saves looking for what cannot be there. */
export const isSessionToken = (text: string): boolean => SESSION_TOKEN.test(text);

/**
 * A new API key: 32 random bytes and a CRC-32 over them, so that a scanner that finds one in a repository can
 * tell it from chance without asking anybody.
 */
export function newApiKey(random: RandomBytes): string {
  const body = random(KEY_BYTES).toString('hex');
  return KEY_PREFIX + body + checksum(body);
}

/** Whether a text has the form of an API key and its checksum. */
export function isApiKey(text: string): boolean {
  const [, body, sum] = KEY.exec(text) ?? [];
  return body !== undefined && checksum(body) === sum;
}

export const shownPrefix = (key: string): string => key.slice(0, KEY_PREFIX.length + SHOWN_CHARACTERS);

export const newInvitationCode = (random: RandomBytes): string =>
  random(INVITATION_BYTES).toString('base64url');

const checksum = (body: string): string => crc32(body).toString(16).padStart(8, '0');
