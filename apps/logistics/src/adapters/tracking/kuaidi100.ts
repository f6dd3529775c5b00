import { createHash } from 'node:crypto';
import { type ReceiveTracking, Refusal } from '@tianfu/contracts';
import type { CallbackFormat } from '../../application/receive-tracking.js';
import type { ReceivedStep } from '../../application/stored.js';
import { kuaidi100Status } from './kuaidi100-codes.js';
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
 * Kuaidi100's push (订阅推送): a form with `param`, a JSON text, and `sign` = MD5(param + salt) in capitals. The whole
 * history comes every time, latest first; a step's place from the end is its sequence.
 */
export const kuaidi100: CallbackFormat = {
  verify({ body }, salt) {
    const form = new URLSearchParams(body);
    const sign = md5(`${form.get('param') ?? ''}${salt}`);
    if (!isSame((form.get('sign') ?? '').toUpperCase(), sign)) throw new Refusal('SIGNATURE_WRONG');
  },

  read({ body }) {
    const param = jsonObject(new URLSearchParams(body).get('param') ?? '');
    const last = objectOf(param.lastResult);
    const waybill = waybillOf(last.com, last.nu);
    const lines = listOf(last.data).map(objectOf);
    return lines.map((line, index): ReceivedStep => {
      // The newest line of an account without status codes on each line has the state of the whole.
      const code = textOf(line.statusCode, 10) ?? (index === 0 ? textOf(last.state, 10) : undefined);
      const status = code === undefined ? 'in-transit' : kuaidi100Status(code);
      if (status === undefined) throw unreadable();
      return {
        ...waybill,
        sequence: lines.length - 1 - index,
        status,
        at: chinaTime(line.ftime ?? line.time),
        text: textOf(line.context, 500),
        place: textOf(line.areaName, 120),
      };
    });
  },

  answer: (_input: ReceiveTracking) => JSON.stringify({ result: true, returnCode: '200', message: '成功' }),
};

const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex').toUpperCase();
