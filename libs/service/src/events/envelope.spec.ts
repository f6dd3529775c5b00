import { newId } from '@tianfu/kernel';
import { envelopeFrom, envelopeOf, type UnsentRow } from './envelope.js';

const row: UnsentRow = {
  id: newId(),
  subject: 'orders.order.opened.v1',
  aggregate_id: 'o1',
  version: '12',
  payload: { name: '成都' },
  traceparent: null,
  occurred_at: new Date('2026-11-22T00:00:00.000Z'),
};
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('an envelope', () => {
  it('comes out of the stream as it went in', () => {
    const envelope = envelopeOf(row);
    expect(envelope).toMatchObject({
      version: 12,
      occurredAt: '2026-11-22T00:00:00.000Z',
      aggregateId: 'o1',
    });
    expect(envelopeFrom(bytes(envelope))).toEqual(envelope);
  });

  it.each(['id', 'subject', 'occurredAt', 'aggregateId', 'version', 'payload'])(
    'is none without its %s',
    (name) => {
      expect(envelopeFrom(bytes({ ...envelopeOf(row), [name]: undefined }))).toBeUndefined();
      expect(envelopeFrom(bytes({ ...envelopeOf(row), [name]: null }))).toBeUndefined();
    },
  );

  it('is none with an id that is no UUID: it goes into a statement', () => {
    expect(envelopeFrom(bytes({ ...envelopeOf(row), id: "x'); DROP TABLE inbox; --" }))).toBeUndefined();
  });

  it('is none of what is not JSON or not UTF-8', () => {
    for (const text of ['', '{', 'null', '[]', '"x"', '1'])
      expect(envelopeFrom(new TextEncoder().encode(text))).toBeUndefined();
    expect(envelopeFrom(new Uint8Array([0xff, 0xfe]))).toBeUndefined();
  });
});
