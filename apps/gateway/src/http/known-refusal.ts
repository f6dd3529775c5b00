import { Refusal } from '@tianfu/contracts';
import { HttpException } from '@nestjs/common';
import { MAX_BODY_BYTES } from './json-body.js';

/** What Fastify itself refuses, by its error codes (https://fastify.dev/docs/latest/Reference/Errors/). */
const FASTIFY_REFUSALS: Readonly<Record<string, () => Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new Refusal('BODY_TOO_LARGE', { limitBytes: MAX_BODY_BYTES }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new Refusal('UNSUPPORTED_MEDIA_TYPE'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => new Refusal('MALFORMED_JSON'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new Refusal('MALFORMED_JSON'),
  FST_ERR_BAD_URL: () => new Refusal('NOT_FOUND'),
  FST_ERR_MAX_PARAM_LENGTH: () => new Refusal('NOT_FOUND'),
};

/** The refusal an error stands for; undefined when it is a bug. */
export function knownRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return undefined;
  const known = 'code' in error && typeof error.code === 'string' ? FASTIFY_REFUSALS[error.code] : undefined;
  if (known !== undefined) return known();
  // Nest wraps what Fastify says.
  if (error instanceof HttpException) return ofStatus(error.getStatus(), error.cause);
  return 'statusCode' in error ? ofStatus(error.statusCode, undefined) : undefined;
}

/** A caller's mistake that has no name of its own stays the caller's. */
function ofStatus(status: unknown, cause: unknown): Refusal | undefined {
  const inner = cause === undefined ? undefined : knownRefusal(cause);
  if (inner !== undefined) return inner;
  if (status === 404 || status === 414) return new Refusal('NOT_FOUND');
  if (status === 413) return new Refusal('BODY_TOO_LARGE', { limitBytes: MAX_BODY_BYTES });
  if (status === 415) return new Refusal('UNSUPPORTED_MEDIA_TYPE');
  if (status === 503) return new Refusal('SERVICE_UNAVAILABLE');
  return typeof status === 'number' && status >= 400 && status < 500
    ? new Refusal('MALFORMED_JSON')
    : undefined;
}
