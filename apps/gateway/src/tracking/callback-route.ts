import { MAX_CALLBACK_BYTES, Refusal } from '@tianfu/contracts';
import { isUtf8 } from 'node:buffer';

/** Where carriers post what happened to a parcel, as Fastify names it. */
export const CALLBACK_ROUTE = '/v1/tracking-callbacks/:intakeId';

/** The text of a callback, untouched: its signature is over these bytes. @throws Refusal */
export function callbackText(bytes: Buffer): string {
  if (bytes.length > MAX_CALLBACK_BYTES) {
    throw new Refusal('BODY_TOO_LARGE', { limitBytes: MAX_CALLBACK_BYTES });
  }
  if (!isUtf8(bytes)) throw new Refusal('INVALID_UTF8');
  return bytes.toString('utf8');
}
