import { createHash } from 'node:crypto';
import { Refusal } from '@tianfu/contracts';
import type { CallbackFormat } from '../../application/receive-tracking.js';
import type { ReceivedStep } from '../../application/stored.js';
import { kdniaoStatus } from './kdniao-codes.js';
import {
  chinaTime,
  isSame,
  jsonObject,
  listOf,
  objectOf,
  textOf,
  unreadable,
  waybillOf,
} from './read-callback.js';

/**
 * Kdniao's push (RequestType 101 and 102): a form with `RequestData`, a JSON text, and `DataSign` = base 64 of the
 * MD5 of RequestData + AppKey in hexadecimal. The whole history comes every time, oldest first.
 */
export const kdniao: CallbackFormat = {
  verify({ body }, appKey) {
    const form = new URLSearchParams(body);
    const digest = createHash('md5')
      .update(`${form.get('RequestData') ?? ''}${appKey}`, 'utf8')
      .digest('hex');
    // Sent encoded twice by some of its servers; then the form decodes it once.
    const given = form.get('DataSign') ?? '';
    const sign = given.includes('%') ? decodeURIComponent(given) : given;
    if (!isSame(sign, Buffer.from(digest).toString('base64'))) throw new Refusal('SIGNATURE_WRONG');
  },

  read({ body }) {
    const data = jsonObject(new URLSearchParams(body).get('RequestData') ?? '');
    return listOf(data.Data).map(objectOf).flatMap(stepsOfParcel);
  },

  answer({ body }) {
    const data = jsonObject(new URLSearchParams(body).get('RequestData') ?? '{}');
    const EBusinessID = textOf(data.EBusinessID, 40) ?? '';
    return JSON.stringify({ EBusinessID, UpdateTime: chinaNow(new Date()), Success: true, Reason: '' });
  },
};

function stepsOfParcel(parcel: Readonly<Record<string, unknown>>): ReceivedStep[] {
  const waybill = waybillOf(parcel.ShipperCode, parcel.LogisticCode);
  const lines = listOf(parcel.Traces ?? []).map(objectOf);
  return lines.map((line, index): ReceivedStep => {
    const isLast = index === lines.length - 1;
    const ofParcel = textOf(parcel.StateEx, 10) ?? textOf(parcel.State, 10);
    const code = textOf(line.Action, 10) ?? (isLast ? ofParcel : undefined);
    const status = code === undefined ? 'in-transit' : kdniaoStatus(code);
    if (status === undefined) throw unreadable();
    return {
      ...waybill,
      sequence: index,
      status,
      at: chinaTime(line.AcceptTime),
      text: textOf(line.AcceptStation, 500),
      place: textOf(line.Location, 120),
    };
  });
}

const chinaNow = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
