import { openApiDocument } from '@tianfu/contracts';
import { createClient } from '@tianfu/sdk';
import { aCertifiedSupplier, aDressOrder, aParty, type Party } from './main-job.js';
import { startPlatform, type PlatformProcess } from './platform-process.js';
import { type Json, sendTo, type Sent } from './support/http.js';
import { logisticsThings } from './support/logistics-things.js';
import { samplingThings } from './support/sampling-things.js';
import { invalid, problem, Refusals } from './support/refusals.js';

const NOT_FOUND = problem(
  404,
  'NOT_FOUND',
  'There is no such thing, or it is not yours to see.',
  '没有找到，或您无权查看。',
);
const EXPIRED = problem(
  401,
  'SESSION_EXPIRED',
  'Your session has ended. Please sign in again.',
  '登录已失效，请重新登录。',
);
const UNAUTHENTICATED = problem(401, 'UNAUTHENTICATED', 'Please sign in.', '请先登录。');
const KEY_REQUIRED = problem(
  400,
  'IDEMPOTENCY_KEY_REQUIRED',
  'Send an Idempotency-Key header (up to 255 characters) so that a repeat has no second effect.',
  '请提供 Idempotency-Key 请求头（最多 255 个字符），以免重复提交。',
);
const KEY_REUSED = problem(
  422,
  'IDEMPOTENCY_KEY_REUSED',
  'This Idempotency-Key was used with other content. Use a new key.',
  '此 Idempotency-Key 已用于其他内容，请换一个新的。',
);
const FORBIDDEN = problem(403, 'FORBIDDEN', 'Your role does not allow this.', '您的角色没有此权限。');
const CROSS_ORIGIN = problem(
  403,
  'CROSS_ORIGIN',
  'The request comes from another site.',
  '请求来自其他网站，已拒绝。',
);

let platform: PlatformProcess;
let refusals: Refusals;
let buyer: Party;
let stranger: Party;
let operatorToken: string;

beforeAll(async () => {
  platform = await startPlatform({ env: { LOG_LEVEL: 'error' } });
  refusals = await Refusals.on(platform);
  buyer = await aParty(platform.url, 'buyer', '坏请求采购 (generated)');
  stranger = await aParty(platform.url, 'buyer', '外人 (generated)');
  operatorToken = await platform.tokenOf('operator');
});
afterAll(() => refusals.end());

const orderCount = async (): Promise<number> => {
  const { rows } = await refusals.database.client.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM orders.orders WHERE enterprise_id = $1',
    [buyer.enterpriseId],
  );
  return rows[0]?.count ?? -1;
};

describe('a draft of another tenant', () => {
  let path: string;
  beforeAll(async () => {
    path = `/v1/orders/${(await buyer.client.postOrder(aDressOrder())).orderId}`;
  });

  it.each<[string, string, string, Sent]>([
    ['read', 'GET', '', {}],
    ['changed', 'PUT', '', { body: aDressOrder({ title: '改了' }), headers: { 'if-match': '"1"' } }],
    [
      'published',
      'POST',
      '/publish',
      {
        body: { biddingDeadline: new Date(Date.now() + 86_400_000).toISOString() },
        headers: { 'if-match': '"1"' },
      },
    ],
    ['cancelled', 'POST', '/cancel', { body: { reason: '不要了' } }],
    ['matched', 'GET', '/matches', {}],
    ['bid on', 'GET', '/bids', {}],
  ])('is not there to be %s, just as one that never was', async (_what, method, suffix, sent) => {
    const mine = { ...sent, token: stranger.token };
    await refusals.expect(method, path + suffix, mine, NOT_FOUND);
    await refusals.expect(method, `/v1/orders/${crypto.randomUUID()}${suffix}`, mine, NOT_FOUND);
  });

  it('is not there for whoever names its enterprise without belonging to it', async () => {
    const headers = { 'x-enterprise': buyer.enterpriseId };
    await refusals.expect('GET', path, { token: stranger.token, headers }, FORBIDDEN);
  });
});

describe('a session', () => {
  const asked: Sent = { body: aDressOrder() };

  it.each([
    ['that was never opened', `tfs_${'x'.repeat(43)}`],
    ['that is no session', 'secret'],
    ['of a key that was never made', `tfk_live_${'x'.repeat(43)}`],
    ['with SQL in it', `tfs_' OR 1=1 --`],
  ])('%s opens nothing', async (_what, token) => {
    await refusals.expect('POST', '/v1/orders', { ...asked, token }, EXPIRED);
  });

  it('that is missing opens nothing', async () => {
    await refusals.expect('POST', '/v1/orders', asked, UNAUTHENTICATED);
  });

  it('opens nothing once it was signed out or its time is over', async () => {
    const token = await platform.tokenOf('buyer');
    const client = createClient({ baseUrl: platform.url, token });
    await client.getMe();
    await client.signOut();
    await refusals.expect('POST', '/v1/orders', { ...asked, token }, EXPIRED);

    const late = await platform.tokenOf('buyer');
    await refusals.database.client.query(
      `UPDATE identity.session SET expires_at = now() WHERE created_at = (SELECT max(created_at) FROM identity.session)`,
    );
    await refusals.expect('POST', '/v1/orders', { ...asked, token: late }, EXPIRED);
  });

  it('in a cookie does nothing for another site', async () => {
    const headers = { cookie: `tianfu_session=${buyer.token}` };
    for (const origin of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}])
      await refusals.expect(
        'POST',
        '/v1/orders',
        { ...asked, headers: { ...headers, ...origin } },
        CROSS_ORIGIN,
      );
  });
});

describe('an Idempotency-Key', () => {
  const post = (key: string, body: object | string, token = buyer.token) =>
    sendTo(platform.url, 'POST', '/v1/orders', { token, body, headers: { 'idempotency-key': key } });

  it('gives the same answer to the same content, once done', async () => {
    const before = await orderCount();
    const order = aDressOrder();
    const first = await post('same', order);
    expect(first.status).toBe(201);
    // The same content: other order of fields, other blanks.
    const again = await post(
      'same',
      JSON.stringify(Object.fromEntries(Object.entries(order).reverse()), null, 2),
    );
    expect(again.text).toBe(first.text);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', etag: first.headers.etag });
    expect(await orderCount()).toBe(before + 1);
  });

  it('does one thing for thirty at once', async () => {
    const before = await orderCount();
    const order = aDressOrder({ biddingDeadline: new Date(Date.now() + 86_400_000).toISOString() });
    const answers = await Promise.all(Array.from({ length: 30 }, () => post('thirty', order)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await orderCount()).toBe(before + 1);
    const { rows } = await refusals.database.client.query(
      'SELECT 1 FROM orders.outbox WHERE aggregate_id = $1',
      [answers[0]?.json.orderId],
    );
    expect(rows).toHaveLength(1);
  });

  it('is refused for other content, also at once', async () => {
    await post('other', aDressOrder());
    const sent = { token: buyer.token, headers: { 'idempotency-key': 'other' } };
    await refusals.expect(
      'POST',
      '/v1/orders',
      { ...sent, body: aDressOrder({ title: '别的' }) },
      KEY_REUSED,
    );
    const before = await orderCount();
    const titles = Array.from({ length: 10 }, (_, at) => `第${String(at)}件`);
    const answers = await Promise.all(titles.map((title) => post('race', aDressOrder({ title }))));
    expect(answers.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 422),
    ]);
    expect(await orderCount()).toBe(before + 1);
  });

  it('is of one enterprise and one operation alone', async () => {
    const mine = await post('shared', aDressOrder());
    const theirs = await post('shared', aDressOrder(), stranger.token);
    expect(theirs.status).toBe(201);
    expect(theirs.json.orderId).not.toBe(mine.json.orderId);
    const cancelled = await sendTo(platform.url, 'POST', `/v1/orders/${String(mine.json.orderId)}/cancel`, {
      token: buyer.token,
      body: { reason: '不要了' },
      headers: { 'idempotency-key': 'shared' },
    });
    expect(cancelled).toMatchObject({ status: 200, json: { state: 'cancelled' } });
  });

  it.each([
    ['empty', ''],
    ['too long', 'k'.repeat(256)],
    ['two words', 'two words'],
    ['not printable', 'k\u00e9y'],
  ])('that is %s is refused', async (_what, key) => {
    const sent = { token: buyer.token, body: aDressOrder(), headers: { 'idempotency-key': key } };
    await refusals.expect('POST', '/v1/orders', sent, KEY_REQUIRED);
  });
});

describe('every list', () => {
  const CURSOR = invalid(['/cursor', 'cursor', 'is not a cursor of this list', '不是此列表的翻页标记']);
  const id = crypto.randomUUID();
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = [
    'x',
    '%F0%9F%A7%B5',
    ...[null, {}, [], [[]], ['2026-01-01T00:00:00.000Z'], [-1], ['-1'], ['1e3'], [1e300, id], [0.5, id]].map(
      encoded,
    ),
    // Days, hours and offsets that a pattern lets through and PostgreSQL does not.
    ...[
      '2026-13-45T99:99:99.999Z',
      '2026-02-30T00:00:00.000Z',
      '2026-01-01T00:00:00+23:59',
      'infinity',
    ].flatMap((at) => [
      encoded([at, id]),
      encoded(['-createdAt', at, id]),
      encoded(['biddingDeadline', at, id]),
    ]),
    encoded(['2026-01-01T00:00:00.000Z', "' OR 1=1 --"]),
    encoded(['-createdAt', '2026-01-01T00:00:00.000Z', 'x']),
  ];
  // The document is our own; these are the fields it is built with.
  const lists = Object.entries(openApiDocument().paths).flatMap(([path, { get }]) => {
    const operation = get as { parameters: { name: string }[]; 'x-access': { kind: string } } | undefined;
    return operation?.parameters.some(({ name }) => name === 'cursor') === true
      ? [[path, operation['x-access'].kind] as const]
      : [];
  });
  let things: Readonly<Record<string, string>>;
  let shipper: Party;
  let staffToken: string;
  beforeAll(async () => {
    const operator = await platform.as('operator');
    shipper = await aCertifiedSupplier(platform.url, operator, '坏请求货主 (generated)');
    staffToken = await platform.tokenOf('sample centre');
    things = {
      ...(await logisticsThings(operator, shipper, platform.url)),
      ...(await samplingThings(await platform.as('sample centre'), buyer.client)),
    };
  });
  /** Whose list it is: a hub's and a warehouse's, a centre's, or any member's. */
  const tokenFor = (path: string, access: string): string => {
    if (access === 'operator') return operatorToken;
    if (/^\/v1\/centres\/./.test(path)) return staffToken;
    return /^\/v1\/(trips|stock)/.test(path) ? shipper.token : buyer.token;
  };
  const filled = (path: string): string =>
    path.replace(/\{(\w+)\}/g, (_text, name: string) => things[name] ?? id);

  it('is looked at', () => {
    expect(lists.length).toBeGreaterThan(14);
  });

  it.each(lists)('%s refuses a forged cursor', async (template, access) => {
    const token = tokenFor(template, access);
    const path = filled(template);
    for (const cursor of forged) {
      const answer = await sendTo(platform.url, 'GET', `${path}?cursor=${cursor}`, { token });
      expect({ cursor, status: answer.status, json: answer.json }).toMatchObject({
        cursor,
        status: 400,
        json: { code: 'VALIDATION_FAILED', errors: CURSOR.zh.errors },
      });
    }
  });

  it.each([
    ['deliveryDate', '2026-02-31'],
    ['deliveryDate', '0000-00-00'],
    ['-quantityPieces', 2 ** 31],
    ['biddingDeadline', '2026-01-01T00:00:00-23:00'],
  ])('of the market refuses a cursor that says %s %s', async (sort, key) => {
    const path = `/v1/market/orders?sort=${sort}&cursor=${encoded([sort, key, id])}`;
    await refusals.expect('GET', path, { token: buyer.token }, CURSOR);
  });

  it.each(lists)('%s has pages of 1 to 100', async (template, access) => {
    const token = tokenFor(template, access);
    const path = filled(template);
    const ask = async (limit: string): Promise<Json> =>
      (await sendTo(platform.url, 'GET', `${path}?limit=${limit}`, { token })).json;
    for (const [limit, code, message] of [
      ['0', 'min', '不能小于 1'],
      ['-1', 'min', '不能小于 1'],
      ['101', 'max', '不能大于 100'],
      ['9'.repeat(400), 'isInt', '须为整数'],
      ['1.5', 'isInt', '须为整数'],
      ['1e1', 'isInt', '须为整数'],
      ['ten', 'isInt', '须为整数'],
      ['', 'isInt', '须为整数'],
      ['1&limit=2', 'isInt', '须为整数'],
    ] as const) {
      const errors = [{ pointer: '/limit', code, message }];
      expect({ limit, ...(await ask(limit)) }).toMatchObject({ limit, status: 400, errors });
    }
    for (const limit of ['1', '100']) expect(await ask(limit)).toHaveProperty('page');
  });
});
