import { Refusal } from '@tianfu/contracts';
import { NoConnectionInTime } from './connections.js';

/** What PostgreSQL says of a failed statement (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
export interface PgError extends Error {
  /** SQLSTATE. */
  readonly code: string;
  readonly constraint?: string;
  readonly detail?: string;
}

/** "cached plan must not change result type": a table changed under a prepared statement. */
export const STALE_PLAN = '0A000';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const RETRYABLE = new Set([SERIALIZATION_FAILURE, DEADLOCK]);
const UNIQUE_VIOLATION = '23505';

const LOCK_TIMEOUT = '55P03';
const QUERY_CANCELED = '57014';
const BAD_TEXT = new Set(['22P05', '22021']);
const CANNOT_SERVE = /^(08|57P|53)/;
const SOCKET_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);

/** The SQLSTATE error inside an error, or undefined when it is not PostgreSQL's. */
export function pgErrorOf(error: unknown): PgError | undefined {
  if (!(error instanceof Error)) return undefined;
  // TypeORM wraps the driver's error.
  if ('driverError' in error && error.driverError !== error) return pgErrorOf(error.driverError);
  if (!('code' in error) || typeof error.code !== 'string' || !/^[0-9A-Z]{5}$/.test(error.code))
    return undefined;
  if (error.code.startsWith('E')) return undefined; // EPIPE is five letters too
  // Its code was just checked; the other fields are optional.
  return error as PgError;
}

/** Whether running the whole transaction again may succeed. */
export function isRetryable(error: unknown): boolean {
  const known = pgErrorOf(error);
  if (known === undefined) return false;
  return RETRYABLE.has(known.code) || (known.code === STALE_PLAN && known.message.includes('cached plan'));
}

/** Whether a row with the same key exists already. With a name: only when that constraint said so. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const known = pgErrorOf(error);
  return known?.code === UNIQUE_VIOLATION && (constraint === undefined || known.constraint === constraint);
}

/** Whether the database could not be reached or could not serve at all. */
export function isUnreachable(error: unknown): boolean {
  const known = pgErrorOf(error);
  if (known !== undefined) return CANNOT_SERVE.test(known.code);
  if (!(error instanceof Error)) return false;
  if (error instanceof NoConnectionInTime) return true;
  if ('code' in error && typeof error.code === 'string' && SOCKET_ERRORS.has(error.code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  );
}

/** The refusal a database error means to the caller, or undefined when it is a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  const cause = { cause: error };
  if (isRetryable(error)) return new Refusal('TRY_AGAIN', {}, [], cause);
  const code = pgErrorOf(error)?.code;
  if (code === LOCK_TIMEOUT) return new Refusal('TRY_AGAIN', {}, [], cause);
  if (code === QUERY_CANCELED || isUnreachable(error))
    return new Refusal('SERVICE_UNAVAILABLE', {}, [], cause);
  if (code !== undefined && BAD_TEXT.has(code)) {
    return new Refusal('VALIDATION_FAILED', {}, [{ pointer: '', code: 'cleanText' }], cause);
  }
  return undefined;
}
