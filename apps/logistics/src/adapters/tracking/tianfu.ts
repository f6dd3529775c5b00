import { createHmac } from 'node:crypto';
import { Refusal, trackingStatuses, type TrackingStatus } from '@tianfu/contracts';
import { parseInstant } from '@tianfu/kernel';
import type { CallbackFormat } from '../../application/receive-tracking.js';
import type { ReceivedStep } from '../../application/stored.js';
import { isSame, jsonObject, listOf, objectOf, textOf, unreadable, waybillOf } from './read-callback.js';

const TOLERANCE_SECONDS = 300;
const MAX_SEQUENCE = 1_000_000;

/**
 * Our own format for carriers with a system of their own, signed by Standard Webhooks (HMAC-SHA256 over
 * `id.timestamp.body`): `{carrierCode, waybillNumber, steps: [{sequence, status, at, text?, place?}]}`.
 */
export const tianfu: CallbackFormat = {
  verify({ webhookId = '', webhookTimestamp = '', webhookSignature = '', body }, secret, nowMs) {
    const sentSeconds = /^\d{1,12}$/.test(webhookTimestamp) ? Number(webhookTimestamp) : Number.NaN;
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const signed = createHmac('sha256', key)
      .update(`${webhookId}.${webhookTimestamp}.${body}`)
      .digest('base64');
    // Several signatures while a secret is replaced by another.
    const isSigned = webhookSignature.split(' ').some((each) => isSame(each, `v1,${signed}`));
    if (webhookId === '' || !isSigned) throw new Refusal('SIGNATURE_WRONG');
    if (!(Math.abs(nowMs / 1_000 - sentSeconds) <= TOLERANCE_SECONDS)) {
      throw new Refusal('CALLBACK_TOO_OLD', { seconds: TOLERANCE_SECONDS });
    }
  },

  read({ body }) {
    const { carrierCode, waybillNumber, steps } = jsonObject(body);
    const waybill = waybillOf(carrierCode, waybillNumber);
    return listOf(steps).map((each): ReceivedStep => {
      const { sequence, status, at, text, place } = objectOf(each);
      const instant = typeof at === 'string' ? parseInstant(at) : undefined;
      if (!isSequence(sequence) || !isStatus(status) || instant === undefined) throw unreadable();
      return {
        ...waybill,
        sequence,
        status,
        at: instant,
        text: textOf(text, 500),
        place: textOf(place, 120),
      };
    });
  },

  answer: () => JSON.stringify({ received: true }),
};

const isSequence = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_SEQUENCE;

const isStatus = (value: unknown): value is TrackingStatus =>
  trackingStatuses.some((known) => known === value);
