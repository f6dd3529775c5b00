import {
  describeCapability,
  findOpenOrders,
  getMe,
  getOrder,
  getOwnDossier,
  markRead,
  placeBid,
  postOrder,
  Refusal,
  submitDossier,
  type OrderView,
} from '@tianfu/contracts';
import { anEdge, type Edge } from './edge.js';

const ORDER_ID = '019f0000-0000-7000-8000-00000000000a';
const terms = { unitPrice: { amount: '12.5000', currency: 'CNY' }, leadTimeDays: 9, quantityPieces: 100 };
const receipt = {
  bidId: ORDER_ID,
  orderId: ORDER_ID,
  revision: 1,
  commitment: 'c',
  salt: 's',
  sealedAt: 'now',
};
// The gateway hands outputs on as they are; a part of one is enough to see it.
const order = (part: Partial<OrderView>): OrderView => part as OrderView;

describe('a call through the gateway', () => {
  let edge: Edge;
  let buyer: string;
  beforeAll(async () => {
    edge = await anEdge();
    buyer = edge.services.signedIn();
  });
  afterAll(() => edge.stop());

  it('carries path and body as one input, and says who calls, until when and in which trace', async () => {
    edge.services.answers(placeBid, () => receipt);
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const answer = await edge.as(buyer, 'POST', `/v1/orders/${ORDER_ID}/bids`, {
      body: terms,
      headers: { traceparent, 'accept-language': 'en-GB,en;q=0.9', 'x-request-id': 'mine-7' },
    });
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual(receipt);
    expect(answer.headers).toMatchObject({
      'x-trace-id': '0af7651916cd43dd8448eb211c80319c',
      'x-request-id': 'mine-7',
    });
    const { input, headers } = edge.services.last(placeBid);
    expect(input).toEqual({ ...terms, orderId: ORDER_ID });
    expect(headers).toMatchObject({ 'tf-idempotency-key': 'key-1', 'accept-language': 'en' });
    expect(headers.traceparent).toMatch(
      /^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/,
    );
    expect(headers['tf-caller']?.split('.')).toHaveLength(3);
    const leftMs = Number(headers['tf-deadline']) - Date.now();
    expect(leftMs).toBeGreaterThan(3_000);
    expect(leftMs).toBeLessThanOrEqual(5_000);
  });

  it('takes the same name in path and body only with the same value', async () => {
    edge.services.answers(placeBid, () => receipt);
    const path = `/v1/orders/${ORDER_ID}/bids`;
    expect((await edge.as(buyer, 'POST', path, { body: { ...terms, orderId: ORDER_ID } })).status).toBe(201);
    const refused = await edge.as(buyer, 'POST', path, { body: { ...terms, orderId: 'another' } });
    expect(refused.status).toBe(400);
    expect(refused.json).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/orderId', code: 'conflict' }],
    });
  });

  it('makes numbers, flags and lists of query texts as the contract has them, and passes on what it does not know', async () => {
    edge.services.answers(findOpenOrders, () => ({ data: [], page: { hasMore: false } }));
    await edge.as(
      buyer,
      'GET',
      '/v1/market/orders?limit=5&category=shirt,dress&category=skirt&mode=cmt&nonsense=1',
    );
    expect(edge.services.last(findOpenOrders).input).toEqual({
      limit: 5,
      category: ['shirt', 'dress', 'skirt'],
      mode: 'cmt',
      nonsense: '1',
    });
    await edge.as(buyer, 'GET', '/v1/market/orders?limit=five&mode=cmt&mode=fob');
    expect(edge.services.last(findOpenOrders).input).toEqual({ limit: 'five', mode: ['cmt', 'fob'] });
  });

  it.each(['__proto__', 'constructor'])('refuses the query name %s', async (name) => {
    const answer = await edge.as(buyer, 'GET', `/v1/market/orders?${name}=1`);
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ errors: [{ pointer: `/${name}`, code: 'unknownField' }] });
  });

  it('takes an empty body for an empty input', async () => {
    edge.services.answers(submitDossier, () => new Refusal('DOSSIER_INCOMPLETE'));
    const answer = await edge.as(buyer, 'POST', '/v1/dossier/submit');
    expect(answer.json).toMatchObject({ code: 'DOSSIER_INCOMPLETE', status: 409 });
    expect(edge.services.last(submitDossier).input).toEqual({});
  });

  it.each([
    ['missing', {}],
    ['too long', { 'idempotency-key': 'k'.repeat(256) }],
    ['not printable', { 'idempotency-key': 'k\u00e9y' }],
  ])('asks for an Idempotency-Key where one is %s', async (_case, headers) => {
    const answer = await edge.send('POST', '/v1/orders', {
      headers: { authorization: `Bearer ${buyer}`, ...headers },
      body: {},
    });
    expect(answer.json).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_REQUIRED' });
  });

  it('says that an answer is the stored one of an earlier call', async () => {
    edge.services.answers(postOrder, () => order({ version: 1 }), { replayed: true });
    const answer = await edge.as(buyer, 'POST', '/v1/orders', { body: {} });
    expect(answer.headers['idempotency-replayed']).toBe('true');
    edge.services.answers(postOrder, () => order({ version: 1 }));
    expect((await edge.as(buyer, 'POST', '/v1/orders', { body: {} })).headers).not.toHaveProperty(
      'idempotency-replayed',
    );
  });

  it('gives the version as ETag', async () => {
    edge.services.answers(getOrder, () => order({ version: 7 }));
    const answer = await edge.as(buyer, 'GET', `/v1/orders/${ORDER_ID}`);
    expect(answer.headers.etag).toBe('"7"');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each(['"7"', 'W/"7"', '7'])('takes the version the caller saw from If-Match: %s', async (tag) => {
    edge.services.answers(describeCapability, () => new Refusal('VERSION_STALE'));
    const answer = await edge.as(buyer, 'PUT', '/v1/dossier/capability', {
      body: {},
      headers: { 'if-match': tag },
    });
    expect(answer.status).toBe(412);
    expect(edge.services.last(describeCapability).headers['tf-if-match']).toBe('7');
  });

  it('demands a version where one is needed', async () => {
    const missing = await edge.as(buyer, 'PUT', '/v1/dossier/capability', { body: {} });
    expect(missing.json).toMatchObject({ status: 428, code: 'VERSION_REQUIRED' });
    const anyVersion = await edge.as(buyer, 'PUT', '/v1/dossier/capability', {
      body: {},
      headers: { 'if-match': '*' },
    });
    expect(anyVersion.status).toBe(428);
    const foreign = await edge.as(buyer, 'PUT', '/v1/dossier/capability', {
      body: {},
      headers: { 'if-match': '"abc"' },
    });
    expect(foreign.status).toBe(412);
  });

  it('tells a refusal as a problem document in Chinese, and in English when asked', async () => {
    edge.services.answers(
      placeBid,
      () =>
        new Refusal('VALIDATION_FAILED', {}, [
          { pointer: '/leadTimeDays', code: 'max', message: 'leadTimeDays must not be greater than 365' },
          { pointer: '/unitPrice/amount', code: 'unitPrice', message: 'must be a price' },
          { pointer: '/quantityPieces', code: 'isInt', message: 'must be an integer number' },
          { pointer: '/quantityPieces', code: 'min', message: 'must not be less than 1' },
        ]),
    );
    const path = `/v1/orders/${ORDER_ID}/bids`;
    const body = { unitPrice: { amount: 'x', currency: 'CNY' }, leadTimeDays: 999 };
    const chinese = await edge.as(buyer, 'POST', path, { body });
    expect(chinese.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(chinese.json).toEqual({
      type: '/docs/errors#VALIDATION_FAILED',
      title: '有些内容需要更正。',
      status: 400,
      code: 'VALIDATION_FAILED',
      instance: path,
      traceId: chinese.headers['x-trace-id'],
      errors: [
        { pointer: '/leadTimeDays', code: 'max', message: '不能大于 365' },
        {
          pointer: '/unitPrice/amount',
          code: 'unitPrice',
          message: '须为大于零的单价，例如 12.5000，最多四位小数',
        },
        { pointer: '/quantityPieces', code: 'required', message: '必填' },
      ],
    });
    const english = await edge.as(buyer, 'POST', path, { body, headers: { 'accept-language': 'en' } });
    expect(english.json).toMatchObject({
      title: 'Some fields need correcting.',
      errors: [{ message: 'must be at most 365' }, {}, { message: 'is required' }],
    });
  });

  it('says how long to wait when a service refuses for now', async () => {
    edge.services.answers(markRead, () => new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: 17 }));
    const answer = await edge.as(buyer, 'PUT', '/v1/notifications/read', { body: {} });
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('17');
    expect(answer.json.title).toBe('请求过于频繁，请在 17 秒后重试。');
  });

  it('answers 503 when nobody is there to answer', async () => {
    await edge.services.silence(getOwnDossier);
    const answer = await edge.as(buyer, 'GET', '/v1/dossier');
    expect(answer.json).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
  });

  it('answers 504 when the answer takes longer than five seconds', async () => {
    edge.services.answers(getMe, () => new Promise(() => {}));
    const startMs = Date.now();
    const answer = await edge.as(buyer, 'GET', '/v1/me');
    expect(answer.json).toMatchObject({ status: 504, code: 'DEADLINE_EXCEEDED' });
    expect(Date.now() - startMs).toBeLessThan(6_000);
  }, 15_000);

  it('compresses long answers for whoever can read them', async () => {
    edge.services.answers(getOrder, () => order({ description: '面料'.repeat(4_000) }));
    const path = `/v1/orders/${ORDER_ID}`;
    const zipped = await edge.as(buyer, 'GET', path, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    const plain = await edge.as(buyer, 'GET', path);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.json.description).toHaveLength(8_000);
  });

  it('never says more than its code when a service breaks', async () => {
    edge.services.answers(getOrder, () => new Refusal('INTERNAL'));
    const answer = await edge.as(buyer, 'GET', `/v1/orders/${ORDER_ID}`);
    expect(answer.status).toBe(500);
    expect(Object.keys(answer.json).toSorted()).toEqual([
      'code',
      'instance',
      'status',
      'title',
      'traceId',
      'type',
    ]);
  });
});
