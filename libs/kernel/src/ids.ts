import { assert } from './assert.js';
import type { Brand } from './brand.js';

export type PersonId = Brand<string, 'PersonId'>;
export type EnterpriseId = Brand<string, 'EnterpriseId'>;
export type OrderId = Brand<string, 'OrderId'>;
export type BidId = Brand<string, 'BidId'>;
export type AwardId = Brand<string, 'AwardId'>;
export type ContractId = Brand<string, 'ContractId'>;
export type CertificateId = Brand<string, 'CertificateId'>;
export type DossierId = Brand<string, 'DossierId'>;
export type FacilityId = Brand<string, 'FacilityId'>;
export type EventId = Brand<string, 'EventId'>;

const TIMESTAMP_MAX_MS = 2 ** 48 - 1;
const RANDOM_BYTES = 10;
const COUNTER_MAX = 0xfff;
const COUNTER_START_MAX = 0x7ff;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * A UUID version 7 (RFC 9562, section 5.7) in lower case: 48 bits of Unix milliseconds, then random bits.
 *
 * @param nowMs milliseconds since 1970, a whole number below 2^48
 * @param random asked once, for ten bytes; the first two fill `rand_a`, the others `rand_b`
 * @throws AssertionError on a time out of range or too few random bytes
 */
export function uuidv7(nowMs: number, random: (byteCount: number) => Uint8Array): string {
  assert(Number.isInteger(nowMs) && nowMs >= 0 && nowMs <= TIMESTAMP_MAX_MS, 'uuidv7: time out of range');
  const noise = random(RANDOM_BYTES);
  assert(noise.length === RANDOM_BYTES, 'uuidv7: ten random bytes are needed');

  const time = nowMs.toString(16).padStart(12, '0');
  const [a0 = 0, a1 = 0, b0 = 0, ...rest] = noise;
  const randomA = hex(0x70 | (a0 & 0x0f)) + hex(a1);
  const randomB = hex(0x80 | (b0 & 0x3f)) + hex(rest[0] ?? 0);
  const tail = rest.slice(1).map(hex).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${randomA}-${randomB}-${tail}`;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

let lastMs = 0;
let counter = 0;

/**
 * A new id of any branded kind: `newId<OrderId>()`. Ids made by one process sort in the order they were
 * made: `rand_a` is a counter inside one millisecond (RFC 9562, section 6.2, method 1), a full counter
 * borrows the next millisecond, and a clock set back does not set the ids back.
 */
export function newId<T extends string>(): T {
  const nowMs = Date.now();
  if (nowMs > lastMs) {
    lastMs = nowMs;
    counter = counterStart();
  } else if (counter < COUNTER_MAX) {
    counter += 1;
  } else {
    lastMs += 1;
    counter = counterStart();
  }
  const id = uuidv7(lastMs, (byteCount) => {
    const noise = randomBytes(byteCount);
    noise[0] = counter >> 8;
    noise[1] = counter & 0xff;
    return noise;
  });
  // An id is a string whose kind only the caller knows; the brand has no run-time trace.
  return id as T;
}

/** The counter begins in its lower half, so that at least 2,048 ids fit before a millisecond is borrowed. */
function counterStart(): number {
  const [high = 0, low = 0] = randomBytes(2);
  return ((high << 8) | low) & COUNTER_START_MAX;
}

const store = new Uint8Array(4_096);
let used = store.length;

/** A few bytes from a store: asking for random bytes costs a system call however few they are. Each is given out once. */
function randomBytes(count: number): Uint8Array {
  if (used + count > store.length) {
    globalThis.crypto.getRandomValues(store);
    used = 0;
  }
  used += count;
  return store.slice(used - count, used);
}

/** Whether the text has the form of a UUID of RFC 9562 (any version 1–8, either case; not nil, not max). */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
