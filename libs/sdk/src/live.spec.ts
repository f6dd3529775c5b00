import { createClient } from './client.js';
import { liveUpdates, type LiveEvent, type LiveState } from './live.js';

const block = (event: string, data: object, id = 'e1'): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

const aStream = (...chunks: string[]): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
  );

/** Listens until the answers are used up; the last answer ends it. */
async function listen(...answers: Response[]) {
  const events: LiveEvent[] = [];
  const states: LiveState[] = [];
  const sentIds: (string | undefined)[] = [];
  let resyncs = 0;
  const fakeFetch = (_url: string, init: { headers: Record<string, string> }): Promise<Response> => {
    sentIds.push(init.headers['last-event-id']);
    return Promise.resolve(answers[sentIds.length - 1] ?? new Response('', { status: 401 }));
  };
  // The client calls it with a text and an object only.
  const client = createClient({ baseUrl: '', fetch: fakeFetch as unknown as typeof fetch });
  await new Promise<void>((resolve) => {
    liveUpdates(client, (event) => events.push(event), {
      onState: (state) => {
        states.push(state);
        if (state === 'ended') resolve();
      },
      onResync: () => {
        resyncs += 1;
      },
    });
  });
  return { events, states, sentIds, resyncs };
}

const awarded = {
  id: 'e1',
  subject: 'orders.order.awarded.v1',
  occurredAt: '2026-11-22T00:00:00Z',
  payload: {},
};

describe('live updates', () => {
  it('hand over events cut anywhere by the network', async () => {
    const text = `retry: 2000\n: hello\n\n${block('orders.order.awarded.v1', awarded)}`;
    const { events } = await listen(aStream(text.slice(0, 40), text.slice(40)));
    expect(events).toEqual([awarded]);
  });

  it('leave out events this client does not know yet', async () => {
    const { events } = await listen(aStream(block('sampling.slot.booked.v1', {})));
    expect(events).toEqual([]);
  });

  it('come back after the stream ends, name the last event, and ask to fetch again', async () => {
    const answers = [aStream(block('orders.order.awarded.v1', awarded)), aStream(block('resync', {}, 'e2'))];
    const { states, sentIds, resyncs } = await listen(...answers);
    expect(states).toEqual(['live', 'reconnecting', 'live', 'reconnecting', 'ended']);
    expect(sentIds).toEqual([undefined, 'e1', 'e2']);
    expect(resyncs).toBe(1);
  });

  it('end for good when the session is over', async () => {
    const { states } = await listen(new Response('', { status: 401 }));
    expect(states).toEqual(['ended']);
  });
});
