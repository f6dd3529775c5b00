import { createHash } from 'node:crypto';
import type { Call } from '@tianfu/service';

/** An id that the same command has again when it is sent again: who sends it, what it is, its Idempotency-Key. */
export function callId({ caller, contract, idempotencyKey = '' }: Call): string {
  const owner = caller.enterpriseId ?? caller.personId ?? '';
  const hash = createHash('sha256').update(`${owner} ${contract.subject} ${idempotencyKey}`).digest('hex');
  // The shape of a UUID of version 8 (RFC 9562: made up by its own rule).
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
