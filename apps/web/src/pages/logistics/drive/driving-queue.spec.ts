import type { DriveView, DrivingEvent, DrivingRecorded } from '@tianfu/sdk';
import { DrivingQueue, nextBatch, type SendEvents } from './driving-queue.js';
import { memoryStore } from './queue-store.js';

class NoCoverage extends Error {}

const event = (eventId: string, given: Partial<DrivingEvent> = {}): DrivingEvent => ({
  eventId,
  kind: 'arrived',
  stopId: 's',
  at: '2026-11-23T01:00:00Z',
  ...given,
});
// Only what the queue hands on.
const drive = { tripId: 't' } as DriveView;
const recorded = (events: readonly DrivingEvent[], refusedId?: string): DrivingRecorded => ({
  data: events.map(({ eventId }) =>
    eventId === refusedId
      ? { eventId, outcome: 'refused', code: 'DELIVERY_CODE_WRONG' }
      : { eventId, outcome: 'taken' },
  ),
  drive,
});
const queueOf = (send: SendEvents, store = memoryStore(), seen: DriveView[] = []): DrivingQueue =>
  new DrivingQueue(
    store,
    send,
    (view) => seen.push(view),
    (error) => error instanceof NoCoverage,
  );

describe('what happens on the road', () => {
  it('waits through a gap in coverage and is sent once, in its order', async () => {
    let covered = false;
    const sent: string[] = [];
    const store = memoryStore();
    const queue = queueOf((_tripId, events) => {
      if (!covered) return Promise.reject(new NoCoverage());
      sent.push(...events.map(({ eventId }) => eventId));
      return Promise.resolve(recorded(events));
    }, store);
    await queue.add('t', event('1'));
    await queue.add('t', event('2'));
    expect(queue.look.get()).toMatchObject({ cut: true, waiting: [{}, {}] });
    expect(sent).toEqual([]);

    covered = true;
    await queue.flush();
    expect(sent).toEqual(['1', '2']);
    expect(queue.look.get()).toMatchObject({ cut: false, waiting: [] });
    expect(await store.all()).toEqual([]);
    await queue.flush();
    expect(sent).toEqual(['1', '2']);
  });

  it('outlasts the page: the next one sends what was left', async () => {
    const store = memoryStore();
    const cut = queueOf(() => Promise.reject(new NoCoverage()), store);
    await cut.add('t', event('1'));
    const seen: DriveView[] = [];
    const next = queueOf((_tripId, events) => Promise.resolve(recorded(events)), store, seen);
    await next.open();
    expect(next.look.get().waiting).toHaveLength(1);
    await next.flush();
    expect(next.look.get().waiting).toEqual([]);
    expect(seen).toEqual([drive]);
  });

  it('is told once when the platform does not accept it', async () => {
    const queue = queueOf((_tripId, events) => Promise.resolve(recorded(events, '1')));
    await queue.add('t', event('1'));
    expect(queue.look.get()).toMatchObject({ waiting: [], refused: [{ code: 'DELIVERY_CODE_WRONG' }] });
    queue.dismiss();
    expect(queue.look.get().refused).toEqual([]);
  });

  it('is not lost when the platform refuses the whole call', async () => {
    const queue = queueOf(() => Promise.reject(new Error('no such trip')));
    await expect(queue.add('t', event('1'))).rejects.toThrow('no such trip');
    expect(queue.look.get()).toMatchObject({ sending: false, cut: false, waiting: [{}] });
  });

  it('goes in batches of one trip, pictures not too many at once', () => {
    const photo = event('p', { proof: { kind: 'photo', data: 'x'.repeat(400_000) } });
    const waiting = [
      { tripId: 'a', event: photo },
      { tripId: 'a', event: { ...photo, eventId: 'q' } },
      { tripId: 'b', event: event('r') },
    ];
    expect(nextBatch(waiting)?.events.map(({ eventId }) => eventId)).toEqual(['p']);
    expect(nextBatch(waiting.slice(1))?.events.map(({ eventId }) => eventId)).toEqual(['q']);
    expect(nextBatch([])).toBeUndefined();
  });
});
