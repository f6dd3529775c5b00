import {
  event,
  Refusal,
  Text,
  toEnterprise,
  type EventContract,
  type EventEnvelope,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import type { Tx } from '../data/tx.js';
import { listenerOf, takeEffect, type ListenerBody } from './listener.js';

class Named {
  @Text({ max: 5 })
  name: string;
}
const named = event({
  subject: 'orders.thing.named.v1',
  summary: { en: 'n', zh: '名' },
  payload: Named,
  audience: () => [toEnterprise('e')],
}) as unknown as EventContract; // its audience is not called here

const tx = {} as Tx; // not used by these listeners
const envelopeWith = (payload: object): EventEnvelope => ({
  id: newId(),
  subject: named.subject,
  occurredAt: '2026-11-22T00:00:00.000Z',
  aggregateId: 'a',
  version: 1,
  payload,
});

const body = (take: ListenerBody['take'], together = false): ListenerBody => ({ together, take });

describe('a listener', () => {
  it('has a name of its own for each service and event, of what NATS takes', () => {
    const { consumer, natsSubject } = listenerOf('matching', named, []);
    expect(consumer).toBe('matching-orders_thing_named_v1');
    expect(consumer).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(natsSubject).toBe('evt.orders.thing.named.v1');
    expect(listenerOf('identity', named, []).consumer).not.toBe(consumer);
  });

  it('runs its parts one after the other, on a payload that was checked', async () => {
    const seen: unknown[] = [];
    const part = (name: string): ListenerBody =>
      body(async ([given]) => {
        await Promise.resolve();
        seen.push([name, given?.payload]);
      });
    await takeEffect(
      listenerOf('matching', named, [part('one'), part('two')]),
      [envelopeWith({ name: 'x' })],
      tx,
    );
    expect(seen).toEqual([
      ['one', { name: 'x' }],
      ['two', { name: 'x' }],
    ]);
  });

  it('passes over what a newer sender adds, and only that', async () => {
    const seen: unknown[] = [];
    const listener = listenerOf('matching', named, [
      body(([given]) => Promise.resolve(void seen.push(given?.payload))),
    ]);
    await takeEffect(listener, [envelopeWith({ name: 'x', added: 1 })], tx);
    expect(seen).toEqual([{ name: 'x', added: 1 }]);
    await expect(takeEffect(listener, [envelopeWith({ name: 'too long', added: 1 })], tx)).rejects.toThrow(
      Refusal,
    );
    await expect(takeEffect(listener, [envelopeWith({ added: 1 })], tx)).rejects.toThrow(Refusal);
  });

  it('takes several at once only when all its parts do', () => {
    const take: ListenerBody['take'] = () => Promise.resolve();
    expect(listenerOf('matching', named, [body(take, true), body(take, false)]).atOnce).toBe(1);
    expect(listenerOf('matching', named, [body(take, true)]).atOnce).toBeGreaterThan(1);
  });

  it('refuses a payload that is not what the contract says', async () => {
    const never = body(() => Promise.reject(new Error('reached')));
    await expect(
      takeEffect(listenerOf('matching', named, [never]), [envelopeWith({ name: 'too long' })], tx),
    ).rejects.toThrow(Refusal);
  });
});
