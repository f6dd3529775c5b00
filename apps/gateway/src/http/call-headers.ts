import { Refusal, type Contract } from '@tianfu/contracts';
import { isUuid } from '@tianfu/kernel';
import type { IncomingHttpHeaders } from 'node:http';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;
const VERSION = /^(?:W\/)?"?(\d{1,10})"?$/;
/** Every version is a PostgreSQL `integer`; a store asked for more would fail. */
const MAX_VERSION = 2_147_483_647;
const REQUEST_ID = /^[\w.:/+=-]{1,128}$/;

const textOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;

/**
 * The key under which a repeat has no second effect.
 * @returns undefined for a contract that takes none
 * @throws Refusal `IDEMPOTENCY_KEY_REQUIRED` when it is missing, empty, too long or not printable
 */
export function idempotencyKeyOf(contract: Contract, headers: IncomingHttpHeaders): string | undefined {
  if (contract.idempotency === 'none') return undefined;
  const key = textOf(headers['idempotency-key']);
  if (key === undefined || !IDEMPOTENCY_KEY.test(key)) throw new Refusal('IDEMPOTENCY_KEY_REQUIRED');
  return key;
}

/**
 * The version the caller saw. A tag that is not one of ours was never true: it is stale.
 * @returns undefined for a contract that needs none
 * @throws Refusal `VERSION_REQUIRED` when it is missing or `*`, `VERSION_STALE` when it is no version
 */
export function versionSeen(contract: Contract, headers: IncomingHttpHeaders): number | undefined {
  if (!contract.ifMatch) return undefined;
  const tag = headers['if-match']?.trim();
  if (tag === undefined || tag === '' || tag === '*') throw new Refusal('VERSION_REQUIRED');
  const version = Number(VERSION.exec(tag)?.[1] ?? Number.NaN);
  // Also not a number is not within.
  if (!(version <= MAX_VERSION)) throw new Refusal('VERSION_STALE');
  return version;
}

/**
 * The enterprise the caller wants to act for.
 * @throws Refusal `VALIDATION_FAILED` when it is not an id
 */
export function enterpriseWanted(headers: IncomingHttpHeaders): string | undefined {
  const wanted = textOf(headers['x-enterprise'])?.toLowerCase();
  if (wanted === undefined || wanted === '') return undefined;
  if (!isUuid(wanted))
    throw new Refusal('VALIDATION_FAILED', {}, [{ pointer: '', code: 'enterpriseHeader' }]);
  return wanted;
}

/** The caller's own id of its request, when it is fit to be sent back. */
export function requestIdOf(headers: IncomingHttpHeaders): string | undefined {
  const id = textOf(headers['x-request-id']);
  return id !== undefined && REQUEST_ID.test(id) ? id : undefined;
}
