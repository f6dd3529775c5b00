import { makeUscc } from '@tianfu/kernel';
import { aCertifiedSupplier, aDressOrder, aParty, type Party } from './main-job.js';
import { startPlatform, type PlatformProcess } from './platform-process.js';
import { BAD_BODIES, BAD_ORDERS } from './support/bad-orders.js';
import { type Json, sendTo } from './support/http.js';
import { invalid, problem, Refusals } from './support/refusals.js';

/** Texts that do harm wherever one is not kept as text. */
const SQL = `'); DROP TABLE x;--`;
const HTML = '<b onload=a(1)>&amp;';
const OTHER = `" OR ""="%_\\\${7*7}`;

let platform: PlatformProcess;
let refusals: Refusals;
let buyer: Party;
let stranger: Party;
let supplier: Party;

beforeAll(async () => {
  platform = await startPlatform({ env: { LOG_LEVEL: 'error' } });
  refusals = await Refusals.on(platform);
  buyer = await aParty(platform.url, 'buyer', '坏输入采购 (generated)');
  stranger = await aParty(platform.url, 'buyer', '外人 (generated)');
  supplier = await aCertifiedSupplier(
    platform.url,
    await platform.as('operator'),
    '坏输入供应商 (generated)',
  );
});
afterAll(() => refusals.end());

describe('an order with', () => {
  it.each(BAD_ORDERS.map(([what, body, ...faults]) => [what, { body, faults }] as const))(
    '%s is refused at its place',
    async (_what, { body, faults }) => {
      await refusals.expect('POST', '/v1/orders', { token: buyer.token, body }, invalid(...faults));
    },
  );

  it.each(BAD_BODIES)('%s as its body is refused', async (_what, body, status, code, en, zh) => {
    await refusals.expect('POST', '/v1/orders', { token: buyer.token, body }, problem(status, code, en, zh));
  });

  it('an enormous number of fields is refused in a time that grows with them and no faster', async () => {
    const refusedIn = async (fields: number): Promise<number> => {
      const body = `{${Array.from({ length: fields }, (_, at) => `"${at.toString(36)}":1`).join()}}`;
      const began = performance.now();
      // Signing up needs no session: the cheapest way in.
      const answer = await sendTo(platform.url, 'POST', '/v1/people', { body });
      expect(answer.json).toMatchObject({ status: 400, errors: [{ code: 'tooMany' }] });
      return performance.now() - began;
    };
    const quickest = async (fields: number): Promise<number> =>
      Math.min(await refusedIn(fields), await refusedIn(fields), await refusedIn(fields));
    // Ten times the fields: ten times as long at most, not a hundred times, while nobody else is served.
    expect((await quickest(100_000)) / (await quickest(10_000))).toBeLessThan(40);
  });
});

describe('a unified social credit code', () => {
  const code = makeUscc('429006', 'K1234567');
  const put = (at: number, sign: string): string => code.slice(0, at) + sign + code.slice(at + 1);
  const other = (at: number): string => put(at, code[at] === '7' ? '8' : '7');
  const body = (uscc: unknown): object => ({ name: '全角制衣', uscc, purposes: ['supplier'] });

  it.each([
    ['17 characters', code.slice(1), 'must have 18 characters', '须为 18 位'],
    [
      'a letter O',
      put(9, 'O'),
      'has a character that cannot occur (I, O, S, V and Z are not used)',
      '含有不会出现的字符（不使用 I、O、S、V、Z）',
    ],
    [
      'a letter in the region',
      put(4, 'A'),
      'must have a six-digit region code in places 3 to 8',
      '第 3 至 8 位须为六位行政区划码',
    ],
    [
      'a wrong digit in the serial',
      other(10),
      'has a wrong organisation check digit (place 17)',
      '组织机构代码校验位（第 17 位）错误',
    ],
    ['a wrong digit in the region', other(5), 'has a wrong check digit (place 18)', '校验位（第 18 位）错误'],
    [
      'a wrong organisation check digit',
      other(16),
      'has a wrong organisation check digit (place 17)',
      '组织机构代码校验位（第 17 位）错误',
    ],
    ['a wrong check digit', other(17), 'has a wrong check digit (place 18)', '校验位（第 18 位）错误'],
  ])('with %s is refused and the place named', async (_what, uscc, en, zh) => {
    const sent = { token: stranger.token, body: body(uscc) };
    await refusals.expect('POST', '/v1/enterprises', sent, invalid(['/uscc', 'uscc', en, zh]));
  });

  it('in full-width digits, small letters and blanks is the same code', async () => {
    const typed = ` ${code.slice(0, 8).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} ${code.slice(8).toLowerCase()}\u3000`;
    const { status, json } = await refusals.send('POST', '/v1/enterprises', {
      token: stranger.token,
      body: body(typed),
    });
    expect({ status, json }).toMatchObject({ status: 201, json: { uscc: code } });
    await refusals.expect(
      'POST',
      '/v1/enterprises',
      { token: buyer.token, body: body(code) },
      problem(
        409,
        'USCC_TAKEN',
        'An enterprise with this unified social credit code exists. Ask its owner for an invitation.',
        '该统一社会信用代码的企业已存在，请向其管理员索取邀请。',
      ),
    );
  });
});

describe.each([
  ['SQL', SQL],
  ['HTML', HTML],
  ['patterns and templates', OTHER],
])('%s in a text field is text', (_what, text) => {
  it('of an order', async () => {
    const { token } = buyer;
    const order = {
      ...aDressOrder(),
      title: text,
      description: `${text}\n${text}`,
      matrix: [{ colour: text, size: text, quantityPieces: 600 }],
      destination: { address: text, position: { lat: 30, lng: 114 } },
    };
    const posted = await refusals.send('POST', '/v1/orders', { token, body: order });
    expect(posted).toMatchObject({ status: 201, json: order });
    const orderId = String(posted.json.orderId);
    expect((await refusals.send('GET', `/v1/orders/${orderId}`, { token })).json).toMatchObject(order);
    const { rows } = await refusals.database.client.query(
      'SELECT title, description FROM orders.orders WHERE order_id = $1',
      [orderId],
    );
    expect(rows).toEqual([{ title: order.title, description: order.description }]);
    const found = await refusals.send('GET', `/v1/orders?q=${encodeURIComponent(text)}`, { token });
    expect((found.json.data as Json[]).map((row) => row.orderId)).toEqual([orderId]);
  });

  it('of a capability', async () => {
    const { version, capability } = await supplier.client.getOwnDossier();
    const body = { ...capability, place: text, remark: `${text}\n${text}` };
    const headers = { 'if-match': `"${String(version)}"` };
    const described = await refusals.send('PUT', '/v1/dossier/capability', {
      token: supplier.token,
      body,
      headers,
    });
    expect(described).toMatchObject({ status: 200, json: { capability: body } });
    expect((await supplier.client.getOwnDossier()).capability).toEqual(body);
  });

  it('of an enterprise', async () => {
    const serial = String(Math.floor(Math.random() * 1e8)).padStart(8, '0');
    const body = { name: text, uscc: makeUscc('429006', serial), purposes: ['buyer'], address: text };
    const founded = await refusals.send('POST', '/v1/enterprises', { token: stranger.token, body });
    const expected = { name: text, address: text, uscc: body.uscc };
    expect(founded).toMatchObject({ status: 201, json: expected });
    const card = await refusals.send('GET', `/v1/enterprises/${String(founded.json.enterpriseId)}`, {
      token: buyer.token,
    });
    expect(card).toMatchObject({ status: 200, json: expected });
    expect(card.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });
});
