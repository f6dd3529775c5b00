import { createClient } from './client.js';
import { Problem } from './problem.js';

interface Sent {
  readonly url: string;
  readonly init: { headers: Record<string, string>; body?: string };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });

/** A client whose network answers as told, and the requests it sent. */
function aClient(...answers: (Response | Error)[]) {
  const sent: Sent[] = [];
  const fakeFetch = (url: string, init: Sent['init']): Promise<Response> => {
    sent.push({ url, init });
    const answer = answers[Math.min(sent.length, answers.length) - 1] ?? new TypeError('fetch failed');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const client = createClient({
    baseUrl: 'http://tianfu.test',
    // The client calls it with a text and an object only.
    fetch: fakeFetch as unknown as typeof fetch,
    token: 'tfs_abc',
    enterpriseId: () => '019f0000-0000-7000-8000-000000000001',
    language: 'en',
  });
  return { client, sent };
}

const price = {
  unitPrice: { amount: '12.5000', currency: 'CNY' },
  leadTimeDays: 9,
  quantityPieces: 100,
} as const;

describe('the client', () => {
  it('spreads one input over path and body and says who asks', async () => {
    const { client, sent } = aClient(json(201, { bidId: 'b' }));
    await expect(client.placeBid({ orderId: 'o 1', ...price })).resolves.toEqual({ bidId: 'b' });
    expect(sent[0]?.url).toBe('http://tianfu.test/v1/orders/o%201/bids');
    expect(JSON.parse(sent[0]?.init.body ?? '')).toEqual(price);
    expect(sent[0]?.init.headers).toMatchObject({
      authorization: 'Bearer tfs_abc',
      'x-enterprise': '019f0000-0000-7000-8000-000000000001',
      'accept-language': 'en',
      'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
  });

  it('writes filters into the query, lists with commas, and leaves out what is undefined', async () => {
    const { client, sent } = aClient(json(200, { data: [], page: { hasMore: false } }));
    await client.findOpenOrders({ category: ['shirt', 'dress'], mode: undefined, limit: 5 });
    expect(sent[0]?.url).toBe('http://tianfu.test/v1/market/orders?category=shirt%2Cdress&limit=5');
    expect(sent[0]?.init.body).toBeUndefined();
  });

  it('repeats a call under the same key when the network fails', async () => {
    const { client, sent } = aClient(new TypeError('fetch failed'), json(503, {}), json(201, { bidId: 'b' }));
    await client.placeBid({ orderId: 'o', ...price });
    expect(new Set(sent.map(({ init }) => init.headers['idempotency-key'])).size).toBe(1);
    expect(sent).toHaveLength(3);
  });

  it('does not repeat what may not be done twice', async () => {
    const { client, sent } = aClient(new TypeError('fetch failed'));
    const refused = await client
      .signIn({ contact: 'chen@example.com', password: 'x' })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'NETWORK', status: 0 });
    expect(sent).toHaveLength(1);
  });

  it('gives up after three attempts', async () => {
    const { client, sent } = aClient(new TypeError('fetch failed'));
    await expect(client.getMe()).rejects.toBeInstanceOf(Problem);
    expect(sent).toHaveLength(3);
  });

  it('throws the problem with its code, sentence, trace and wrong fields', async () => {
    const { client } = aClient(
      json(400, {
        type: '/docs/errors#VALIDATION_FAILED',
        title: 'Some fields need correcting.',
        status: 400,
        code: 'VALIDATION_FAILED',
        traceId: 'f'.repeat(32),
        errors: [{ pointer: '/leadTimeDays', code: 'min', message: 'must not be less than 1' }],
      }),
    );
    const problem = await client.placeBid({ orderId: 'o', ...price }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      status: 400,
      code: 'VALIDATION_FAILED',
      title: 'Some fields need correcting.',
      traceId: 'f'.repeat(32),
      errors: [{ pointer: '/leadTimeDays' }],
    });
  });

  it('says so when a proxy answers with a page of its own', async () => {
    const { client } = aClient(new Response('<html>', { status: 404 }));
    await expect(client.getMe()).rejects.toMatchObject({ code: 'UNREADABLE_ANSWER', status: 404 });
  });

  it('names the version the caller saw', async () => {
    const { client, sent } = aClient(json(200, {}));
    // Only the headers matter here.
    await client.describeCapability({} as Parameters<typeof client.describeCapability>[0], { ifMatch: 7 });
    expect(sent[0]?.init.headers['if-match']).toBe('"7"');
  });

  it('rejects with the reason of whoever cancels, without another attempt', async () => {
    const cancelling = new AbortController();
    const { client, sent } = aClient(new TypeError('fetch failed'));
    const answer = client.getMe({}, { signal: cancelling.signal });
    cancelling.abort(new Error('left the page'));
    await expect(answer).rejects.toThrow('left the page');
    expect(sent).toHaveLength(1);
  });

  it.each(['', '.', '..'])('refuses the id %j, which would lead to another address', async (orderId) => {
    const { client, sent } = aClient(json(200, {}));
    await expect(client.getOrder({ orderId })).rejects.toThrow('orderId is missing or not an id');
    expect(sent).toHaveLength(0);
  });
});
