import { createHash, createHmac } from 'node:crypto';
import { type ReceiveTracking, Refusal, trackingStatuses } from '@tianfu/contracts';
import { kdniao } from './kdniao.js';
import { KDNIAO_STATUS, kdniaoStatus } from './kdniao-codes.js';
import { kuaidi100 } from './kuaidi100.js';
import { KUAIDI100_STATUS, kuaidi100Status } from './kuaidi100-codes.js';
import { tianfu } from './tianfu.js';

const callback = (body: string, given: Partial<ReceiveTracking> = {}): ReceiveTracking => ({
  intakeId: '0190b4d6-0000-7000-8000-000000000001',
  body,
  contentType: 'application/x-www-form-urlencoded',
  ...given,
});
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('the codes of carriers', () => {
  it('are told apart: the same digit is another thing at each of the two', () => {
    expect([kuaidi100Status('0'), kdniaoStatus('0')]).toEqual(['in-transit', 'registered']);
    expect([kuaidi100Status('2'), kdniaoStatus('2')]).toEqual(['exception', 'in-transit']);
    expect([kuaidi100Status('4'), kdniaoStatus('4')]).toEqual(['returned', 'exception']);
    expect([kuaidi100Status('5'), kdniaoStatus('5')]).toEqual(['out-for-delivery', 'forwarded']);
    expect([kuaidi100Status('6'), kdniaoStatus('6')]).toEqual(['returning', 'customs']);
    expect([kuaidi100Status('10'), kdniaoStatus('10')]).toEqual(['customs', 'registered']);
    expect([kuaidi100Status('301'), kdniaoStatus('404')]).toEqual(['delivered', 'refused']);
  });

  it('all mean something of ours, and unknown ones mean nothing', () => {
    for (const status of [...Object.values(KUAIDI100_STATUS), ...Object.values(KDNIAO_STATUS)]) {
      expect(trackingStatuses).toContain(status);
    }
    expect([kuaidi100Status('99'), kdniaoStatus('99'), kdniaoStatus('constructor')].slice(0, 2)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a callback of Kuaidi100', () => {
  const salt = 'tianmen-2026';
  const param = JSON.stringify({
    status: 'polling',
    lastResult: {
      com: 'yuantong',
      nu: 'YT1234567890',
      state: '5',
      data: [
        { context: '派送中', ftime: '2026-11-22 16:33:19', statusCode: '5', areaName: '湖北,武汉' },
        { context: '已揽收', ftime: '2026-11-21 10:00:00', statusCode: '103' },
      ],
    },
  });
  const signed = (key: string): ReceiveTracking =>
    callback(new URLSearchParams({ param, sign: md5(param + key).toUpperCase() }).toString());

  it('is taken when its signature holds, oldest step first by sequence', () => {
    expect(codeOf(() => kuaidi100.verify(signed(salt), salt, 0))).toBe('accepted');
    expect(kuaidi100.read(signed(salt))).toMatchObject([
      {
        carrierCode: 'yuantong',
        sequence: 1,
        status: 'out-for-delivery',
        at: new Date('2026-11-22T08:33:19Z'),
        place: '湖北,武汉',
      },
      {
        waybillNumber: 'YT1234567890',
        sequence: 0,
        status: 'picked-up',
        at: new Date('2026-11-21T02:00:00Z'),
      },
    ]);
  });

  it.each([['another salt'], ['']])('is refused signed with "%s"', (key) => {
    expect(codeOf(() => kuaidi100.verify(signed(key), salt, 0))).toBe('SIGNATURE_WRONG');
  });

  it.each([
    '',
    '{',
    '[]',
    '{"lastResult":{"com":"x"}}',
    '{"lastResult":{"com":"yto","nu":"YT12345","data":[{"statusCode":"999"}]}}',
  ])('is refused when it says "%s"', (text) => {
    const body = new URLSearchParams({ param: text }).toString();
    expect(codeOf(() => kuaidi100.read(callback(body)))).toBe('CALLBACK_UNREADABLE');
  });
});

describe('a callback of Kdniao', () => {
  const appKey = 'a-key-of-kdniao';
  const data = JSON.stringify({
    EBusinessID: '1237100',
    Data: [
      {
        ShipperCode: 'SF',
        LogisticCode: 'SF1234567890',
        State: '3',
        StateEx: '301',
        Traces: [
          { AcceptTime: '2026/11/21 10:00:00', AcceptStation: '已揽收', Action: '1' },
          { AcceptTime: '2026-11-22 16:33:19', AcceptStation: '已签收', Location: '武汉' },
        ],
      },
    ],
  });
  const signed = (key: string): ReceiveTracking =>
    callback(
      new URLSearchParams({
        RequestData: data,
        RequestType: '102',
        DataSign: Buffer.from(md5(data + key)).toString('base64'),
      }).toString(),
    );

  it('is taken when its signature holds; the last step has the state of the parcel', () => {
    expect(codeOf(() => kdniao.verify(signed(appKey), appKey, 0))).toBe('accepted');
    expect(kdniao.read(signed(appKey))).toMatchObject([
      { carrierCode: 'SF', sequence: 0, status: 'picked-up', at: new Date('2026-11-21T02:00:00Z') },
      { sequence: 1, status: 'delivered', at: new Date('2026-11-22T08:33:19Z'), place: '武汉' },
    ]);
    expect(JSON.parse(kdniao.answer(signed(appKey)))).toMatchObject({
      EBusinessID: '1237100',
      Success: true,
    });
  });

  it('is refused when its signature is of another key', () => {
    expect(codeOf(() => kdniao.verify(signed('x'), appKey, 0))).toBe('SIGNATURE_WRONG');
  });
});

describe('a callback in our own format', () => {
  const secret = `whsec_${Buffer.from('0123456789abcdef').toString('base64')}`;
  const nowMs = Date.parse('2026-11-22T08:00:00Z');
  const body = JSON.stringify({
    carrierCode: 'tm-express',
    waybillNumber: 'TM20261122',
    steps: [{ sequence: 3, status: 'customs', at: '2026-11-22T07:00:00Z' }],
  });
  const signed = (seconds = nowMs / 1_000, id = 'msg_1', text = body): ReceiveTracking => {
    const key = Buffer.from('0123456789abcdef');
    const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
    return callback(text, {
      webhookId: id,
      webhookTimestamp: String(seconds),
      webhookSignature: `v1,AAAA v1,${signature}`,
    });
  };

  it('is taken within five minutes of being sent', () => {
    expect(codeOf(() => tianfu.verify(signed(), secret, nowMs))).toBe('accepted');
    expect(codeOf(() => tianfu.verify(signed(), secret, nowMs + 299_000))).toBe('accepted');
    expect(tianfu.read(signed())).toMatchObject([{ sequence: 3, status: 'customs' }]);
  });

  it('is refused when it is sent again later, or comes from the future', () => {
    expect(codeOf(() => tianfu.verify(signed(), secret, nowMs + 301_000))).toBe('CALLBACK_TOO_OLD');
    expect(codeOf(() => tianfu.verify(signed(nowMs / 1_000 + 400), secret, nowMs))).toBe('CALLBACK_TOO_OLD');
  });

  it('is refused when a word of it was changed, or it has no signature', () => {
    expect(codeOf(() => tianfu.verify(signed(nowMs / 1_000, 'msg_1', `${body} `), secret, nowMs))).toBe(
      'SIGNATURE_WRONG',
    );
    expect(codeOf(() => tianfu.verify(callback(body), secret, nowMs))).toBe('SIGNATURE_WRONG');
  });
});
