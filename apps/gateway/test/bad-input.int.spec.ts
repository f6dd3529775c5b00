import { findOpenOrders, getOrder, postOrder, Refusal } from '@tianfu/contracts';
import { connect } from 'node:net';
import { anEdge, type Edge } from './edge.js';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('what the gateway refuses by itself', () => {
  let edge: Edge;
  let buyer: string;
  beforeAll(async () => {
    edge = await anEdge();
    buyer = edge.services.signedIn();
    edge.services.answers(postOrder, () => new Refusal('FORBIDDEN'));
    edge.services.answers(getOrder, () => new Refusal('NOT_FOUND'));
    edge.services.answers(findOpenOrders, () => ({ data: [], page: { hasMore: false } }));
  });
  afterAll(() => edge.stop());

  const post = (body: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
    edge.as(buyer, 'POST', '/v1/orders', { body, headers });

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['a body of 10 MB', Buffer.alloc(10_000_000, ' '), JSON_TYPE, 413, 'BODY_TOO_LARGE'],
    ['a body one byte too long', Buffer.alloc(1_048_577, ' '), JSON_TYPE, 413, 'BODY_TOO_LARGE'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), JSON_TYPE, 400, 'INVALID_UTF8'],
    ['text in GBK', Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x7d]), JSON_TYPE, 400, 'INVALID_UTF8'],
    ['half a JSON', '{"title":', JSON_TYPE, 400, 'MALFORMED_JSON'],
    ['a list', '[]', JSON_TYPE, 400, 'VALIDATION_FAILED'],
    ['a text', '"order"', JSON_TYPE, 400, 'VALIDATION_FAILED'],
    ['null', 'null', JSON_TYPE, 400, 'VALIDATION_FAILED'],
    ['a prototype', '{"__proto__":{"own":true}}', JSON_TYPE, 400, 'VALIDATION_FAILED'],
    ['a prototype in escapes', '{"a":{"\\u005f_proto__":1}}', JSON_TYPE, 400, 'VALIDATION_FAILED'],
    [
      'a prototype by way of the constructor',
      '{"constructor":{"prototype":{}}}',
      JSON_TYPE,
      400,
      'VALIDATION_FAILED',
    ],
    [
      'a hundred thousand lists in each other',
      `{"a":${'['.repeat(100_000)}`,
      JSON_TYPE,
      400,
      'VALIDATION_FAILED',
    ],
    [
      'a form',
      'title=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['XML', '<order/>', { 'content-type': 'application/xml' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a body without a type', '{}', {}, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a broken type', '{}', { 'content-type': ';;' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('%s', async (_case, body, headers, status, code) => {
    const before = edge.services.received(postOrder).length;
    const answer = await post(body, headers);
    expect(answer.json).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
    expect(edge.services.received(postOrder)).toHaveLength(before);
  });

  it('but not a body of exactly 1 MiB', async () => {
    expect((await post(Buffer.from('{}'.padEnd(1_048_576, ' ')))).json).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a GET with a body', async () => {
    const answer = await edge.as(buyer, 'GET', '/v1/market/orders', { body: { limit: 5 } });
    expect(answer.json).toMatchObject({
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '', code: 'noBody' }],
    });
  });

  it.each([
    ['/v1/orders/%', 404],
    ['/v1/orders/%zz', 404],
    ['/v1/orders/%c0%af', 404],
    ['/v1/orders/%00', 404],
    ['/v1/orders/..%2f..%2fetc%2fpasswd', 404],
    ['/v1/orders/../me', 404],
    [`/v1/orders/${'x'.repeat(1_000)}`, 404],
    ['/v1/nothing', 404],
    ['/v2/orders', 404],
  ])('the address %s', async (path, status) => {
    const answer = await edge.as(buyer, 'GET', path);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ code: 'NOT_FOUND', instance: path });
  });

  it.each(["' OR 1=1 --", '<script>alert(1)</script>', '%00', '{"$gt":""}', '../../etc/passwd', '𝟙', '‮'])(
    'never breaks on %s in a query, a header or a language',
    async (text) => {
      const encoded = encodeURIComponent(text);
      const header = Buffer.from(text, 'utf8')
        .toString('latin1')
        .replaceAll(/[^\x20-\x7e]/g, '?');
      const answer = await edge.as(
        buyer,
        'GET',
        `/v1/market/orders?${encoded}=${encoded}&limit=${encoded}&cursor=${encoded}`,
        {
          headers: {
            'accept-language': header,
            traceparent: header,
            'x-request-id': header,
            'last-event-id': header,
          },
        },
      );
      expect(answer.status).toBe(200);
      expect(edge.services.last(findOpenOrders).input).toMatchObject({ limit: text, cursor: text });
    },
  );

  it('what is not HTTP, with a problem document, and goes on', async () => {
    const said = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(edge.gateway.url);
      const socket = connect(Number(port), hostname, () => socket.write('HELLO\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString('utf8')));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect(said).toContain('application/problem+json');
    expect((await edge.send('GET', '/livez')).status).toBe(200);
  });

  it('headers that are too large', async () => {
    const answer = await edge.as(buyer, 'GET', '/v1/market/orders', {
      headers: { 'x-long': 'x'.repeat(20_000) },
    });
    expect(answer.status).toBe(431);
  });
});
