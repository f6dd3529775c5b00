import { Refusal } from '@tianfu/contracts';
import {
  answered,
  type ArrivedReply,
  HEADER,
  headerOf,
  headersOf,
  numberHeader,
  payloadOf,
  refusalFrom,
  refusedReply,
  replyIn,
  valueOf,
  type IncomingMessage,
  type WireReply,
} from './wire.js';

const messageWith = (headers: ReturnType<typeof headersOf>): IncomingMessage => ({
  data: new Uint8Array(),
  headers,
});

describe('the wire', () => {
  it('carries a refusal with its params and faults there and back', () => {
    const refusal = new Refusal('VALIDATION_FAILED', { limitBytes: 3 }, [
      { pointer: '/name', code: 'minLength' },
    ]);
    const reply = refusedReply(refusal);
    if (reply.ok) throw new Error('refused');
    const back = refusalFrom(reply.error);
    expect(back).toMatchObject({ code: refusal.code, params: refusal.params, faults: refusal.faults });
  });

  it('carries an answer with what it says of itself, and its body unread', () => {
    const text = '{"text":"一\\n二"}';
    const there = (reply: WireReply): ArrivedReply => replyIn(new TextEncoder().encode(payloadOf(reply)));
    const back = there(answered({ version: 3, text: '一\n二' }, undefined, true));
    expect(back).toMatchObject({ ok: true, version: 3, replayed: true });
    if (!back.ok) throw new Error('answered');
    expect(valueOf(back.body)).toEqual({ version: 3, text: '一\n二' });
    const bare = there(answered('a value', text));
    expect(bare).toEqual({ ok: true, body: new TextEncoder().encode(text) });
    expect(there(answered(undefined))).toEqual({ ok: true, body: new TextEncoder().encode('{}') });
  });

  it('tells a refusal from an answer', () => {
    const reply = refusedReply(new Refusal('NOT_FOUND'));
    expect(replyIn(new TextEncoder().encode(payloadOf(reply)))).toEqual(reply);
    expect(() => replyIn(new TextEncoder().encode('neither'))).toThrow(SyntaxError);
  });

  it('says no more than the code when there is no more', () => {
    expect(refusedReply(new Refusal('NOT_FOUND'))).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', status: 404 },
    });
  });

  it('takes a code it does not know for INTERNAL', () => {
    expect(refusalFrom({ code: 'NEW_IN_THE_NEXT_BUILD', status: 409 }).code).toBe('INTERNAL');
  });

  it('writes only the headers there is something for', () => {
    const bare = messageWith(headersOf({ deadlineMs: 5 }));
    expect(numberHeader(bare, HEADER.deadline)).toBe(5);
    for (const name of [
      HEADER.caller,
      HEADER.traceparent,
      HEADER.idempotencyKey,
      HEADER.ifMatch,
      HEADER.language,
    ])
      expect(headerOf(bare, name)).toBeUndefined();
    const full = messageWith(
      headersOf({
        deadlineMs: 5,
        token: 't',
        traceparent: 'p',
        idempotencyKey: 'k',
        ifMatch: 0,
        language: 'en',
      }),
    );
    expect(numberHeader(full, HEADER.ifMatch)).toBe(0);
    expect(
      [HEADER.caller, HEADER.traceparent, HEADER.idempotencyKey].map((name) => headerOf(full, name)),
    ).toEqual(['t', 'p', 'k']);
  });

  it.each(['-1', '1.5', '1e3', 'x', '', '1'.repeat(16)])('takes %j for no number', (text) => {
    const made = headersOf({ deadlineMs: 1 });
    made.set(HEADER.deadline, text);
    expect(numberHeader(messageWith(made), HEADER.deadline)).toBeUndefined();
  });
});
