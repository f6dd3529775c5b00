import { getMe, namedContracts, openApiDocument, Refusal, signIn } from '@tianfu/contracts';
import { Controller, Get } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GatewayModule, type GatewayParts } from '../src/gateway.module.js';
import { contractControllers } from '../src/http/contract-controllers.js';
import { anEdge, type Edge } from './edge.js';

const OWN_ROUTES = [
  'GET /docs',
  'GET /docs/assets/:name',
  'GET /docs/errors',
  'GET /epcis/v2/capture/:captureID',
  'GET /epcis/v2/events',
  'GET /epcis/v2/events/:eventID',
  'GET /livez',
  'GET /metrics',
  'GET /openapi.json',
  'GET /readyz',
  'GET /v1/consignments/:consignmentId/papers/:paper',
  'GET /v1/files/:fileId',
  'GET /v1/live',
  'GET /v1/papers/:paper',
  'GET /v1/sample-bookings/:bookingId/calendar.ics',
  'GET /v1/sample-feeds/:token',
  'POST /epcis/v2/capture',
  'POST /v1/files',
  'POST /v1/tracking-callbacks/:intakeId',
];

describe('the routes of the gateway', () => {
  let edge: Edge;
  beforeAll(async () => {
    edge = await anEdge({
      health: { orders: () => Promise.resolve({ ready: isOrdersReady }) },
      metrics: [() => Promise.resolve('# HELP tf_commands_total x\ntf_commands_total{service="orders"} 3\n')],
    });
  });
  let isOrdersReady = true;
  afterAll(() => edge.stop());

  it('are those of the OpenAPI document, and few of its own', () => {
    const documented = Object.entries(openApiDocument().paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = edge.gateway.routes.filter((route) => !route.startsWith('HEAD '));
    expect(served.toSorted()).toEqual([...documented, ...OWN_ROUTES].toSorted());
    // HEAD only where there is a GET.
    const heads = edge.gateway.routes.filter((route) => route.startsWith('HEAD '));
    expect(heads.every((route) => served.includes(route.replace('HEAD', 'GET')))).toBe(true);
  });

  it('ask everybody to sign in, but for those a contract opens to anyone', async () => {
    const answers = await Promise.all(
      namedContracts.flatMap(({ contract: { route, access } }) =>
        route === undefined || access.kind === 'anyone'
          ? []
          : [
              edge.send(route.method, route.path.replaceAll(/:\w+/g, 'x'), {
                headers: { 'idempotency-key': 'k' },
              }),
            ],
      ),
    );
    expect(answers.length).toBeGreaterThan(50);
    expect(new Set(answers.map(({ json }) => json.code))).toEqual(new Set(['UNAUTHENTICATED']));
  });

  it('refuse to start with one that does not say who may use it', async () => {
    @Controller()
    class Forgotten {
      @Get('v1/forgotten')
      read(): string {
        return 'everything';
      }
    }
    // Nothing is asked of the parts before the routes are looked at.
    const module = GatewayModule.of({} as GatewayParts, [...contractControllers(), Forgotten]);
    const app = await NestFactory.create(module, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await expect(app.init()).rejects.toThrow('routes that do not say who may use them: Forgotten.read');
  });

  it.each([
    '/v1/me/',
    '//v1/me',
    '/v1//me',
    '/V1/me',
    '/v1/ME',
    '/./v1/me',
    '/x/../v1/me',
    '/v1/me;x=1',
    '/v1/me%2f',
    '/v1%2fme',
    '/v1/me%00',
    '\\v1\\me',
    '/v1/me#x',
  ])('are not reached another way: %s', async (path) => {
    edge.services.answers(getMe, () => new Refusal('FORBIDDEN'));
    const before = edge.services.received(getMe).length;
    const answer = await edge.send('GET', path, { headers: { accept: 'text/html' } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(edge.services.received(getMe)).toHaveLength(before);
  });

  it.each(['%76', '%6d', '%65'])(
    'are the same routes with the same guard when written with %s',
    async (escape) => {
      const path = '/v1/me'.replace(decodeURIComponent(escape), escape);
      const answer = await edge.send('GET', path);
      expect(answer.json).toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  it('answer 405 and what is allowed to a method they do not take', async () => {
    const answer = await edge.send('POST', '/v1/me', { body: {} });
    expect(answer.json).toMatchObject({
      status: 405,
      code: 'METHOD_NOT_ALLOWED',
      title: '该地址不支持 POST。',
    });
    expect(answer.headers.allow).toBe('GET, HEAD');
    expect((await edge.send('HEAD', '/v1/sessions')).status).toBe(405);
    expect((await edge.send('PATCH', '/v1/orders/x')).headers.allow).toBe('GET, HEAD, PUT');
    expect((await edge.send('OPTIONS', '/v1/orders')).status).toBe(405);
  });

  it('answer HEAD as GET without a body, behind the same guard', async () => {
    expect((await edge.send('HEAD', '/v1/me')).status).toBe(401);
    edge.services.answers(getMe, () => new Refusal('FORBIDDEN'));
    const known = await edge.as(edge.services.signedIn(), 'HEAD', '/v1/me');
    expect(known).toMatchObject({ status: 403, text: '' });
    const live = await edge.as(edge.services.signedIn(), 'HEAD', '/v1/live');
    expect(live).toMatchObject({ status: 200, text: '' });
  });

  it('carry the security headers, whatever they answer', async () => {
    const paths = ['/', '/livez', '/docs', '/v1/me', '/v1/%', '/nothing', '/openapi.json'];
    for (const { headers } of await Promise.all(paths.map((path) => edge.send('GET', path)))) {
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-trace-id']).toMatch(/^[0-9a-f]{32}$/);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('serve the OpenAPI document and an explorer that loads nothing from elsewhere', async () => {
    expect((await edge.send('GET', '/openapi.json')).json).toEqual(
      JSON.parse(JSON.stringify(openApiDocument())),
    );
    const page = await edge.send('GET', '/docs');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).not.toMatch(/https?:/);
    const assets = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(assets).toHaveLength(3);
    for (const address of assets) expect((await edge.send('GET', address)).status).toBe(200);
    expect((await edge.send('GET', '/docs/assets/package.json')).status).toBe(404);
    expect((await edge.send('GET', '/docs/assets/..%2fpackage.json')).status).toBe(404);
  });

  it('serve the error catalogue in both languages, each error at the address its problems name', async () => {
    const { text } = await edge.send('GET', '/docs/errors');
    expect(text).toContain('<tr id="BIDS_SEALED">');
    expect(text).toContain('截止前报价保密，任何人都不能查看。');
    expect(text).toContain('Bids are sealed until the deadline. Nobody can read them before.');
  });

  it('say whether the platform is ready, part by part', async () => {
    expect((await edge.send('GET', '/livez')).json).toEqual({ live: true });
    expect((await edge.send('GET', '/readyz')).json).toEqual({
      ready: true,
      parts: { gateway: 'ok', nats: 'ok', orders: 'ok' },
    });
    isOrdersReady = false;
    const answer = await edge.send('GET', '/readyz');
    expect(answer).toMatchObject({ status: 503, json: { ready: false, parts: { orders: 'not ready' } } });
    isOrdersReady = true;
  });

  it('give the metrics of everything to whoever is near, and not through a proxy', async () => {
    await edge.send('GET', '/v1/me');
    const { text, headers } = await edge.send('GET', '/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    const counted = 'tf_http_seconds_count{service="gateway",method="GET",route="/v1/me",status="401"}';
    expect(text.split('\n').some((line) => line.startsWith(counted))).toBe(true);
    expect(text.split('\n')).toContain('tf_commands_total{service="orders"} 3');
    const far = await edge.send('GET', '/metrics', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(far.status).toBe(404);
  });

  it('are answered to the end when the gateway stops', async () => {
    const stopping = await anEdge();
    let answerSlowly: () => void = () => {};
    stopping.services.answers(
      signIn,
      () => new Promise((resolve) => (answerSlowly = () => resolve(new Refusal('WRONG_CREDENTIALS')))),
    );
    const underWay = stopping.send('POST', '/v1/sessions', { body: {} });
    while (stopping.services.received(signIn).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const stopped = stopping.gateway.stop();
    answerSlowly();
    expect((await underWay).json).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await stopped;
    await expect(stopping.send('GET', '/livez')).rejects.toThrow(/ECONNREFUSED|hang up|ECONNRESET/);
    await stopping.stop();
  });

  it('let so many sign-ins a minute through from one address, and so many requests of one credential', async () => {
    const limited = await anEdge({ rateLimits: { requestsPerMinute: 5, signInsPerMinute: 2 } });
    limited.services.answers(signIn, () => new Refusal('WRONG_CREDENTIALS'));
    limited.services.answers(getMe, () => new Refusal('FORBIDDEN'));
    const tries = [];
    for (let count = 0; count < 3; count += 1)
      tries.push(await limited.send('POST', '/v1/sessions', { body: {} }));
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 429]);
    expect(tries[2]?.headers).toMatchObject({
      'retry-after': '30',
      'ratelimit-policy': '"sign-in";q=2;w=60',
    });
    const token = limited.services.signedIn();
    const calls = [];
    for (let count = 0; count < 6; count += 1) calls.push(await limited.as(token, 'GET', '/v1/me'));
    expect(calls.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 429]);
    expect(calls[0]?.headers.ratelimit).toMatch(/^"default";r=4;t=\d+$/);
    await limited.stop();
  });
});
