import { Refusal } from '@tianfu/contracts';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Logger } from '@tianfu/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { credentialOf } from '../callers/credential.js';
import { readFiles } from '../files/file-body.js';
import type { HttpMetrics } from '../probes/http-metrics.js';
import { CALLBACK_ROUTE, callbackText } from '../tracking/callback-route.js';
import type { WebApp } from '../web/web-app.js';
import { requestIdOf } from './call-headers.js';
import type { Edge } from './edge.js';
import { MAX_BODY_BYTES, parseJsonBody } from './json-body.js';
import { bareFacts, factsOf } from './request-facts.js';
import type { RouteTable } from './route-table.js';
import type { Problems } from './send-problem.js';

/** A client that sends a request this slowly does not want it answered. */
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 65_000;
/** Ids and invitation codes are shorter. */
const MAX_PARAM_CHARACTERS = 200;

/** EPCIS documents. */
const JSON_LD = 'application/ld+json';
/** Routes whose callers are counted; pages and probes are not. */
const LIMITED = /^\/(?:v1|epcis)\//;

export interface ServerParts {
  readonly edge: Edge;
  readonly routes: RouteTable;
  readonly problems: Problems;
  readonly metrics: HttpMetrics;
  readonly webApp: WebApp | undefined;
  /** A line for each request. */
  readonly requests: Logger;
  readonly trustedProxies: string | undefined;
}

/** Fastify as Nest's HTTP server, with what every request passes before and after its route. */
export function createServer(parts: ServerParts): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // What is under way when we stop is answered; connections close behind it.
    return503OnClosing: false,
    trustProxy: parts.trustedProxies ?? false,
    routerOptions: { maxParamLength: MAX_PARAM_CHARACTERS },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      arrive(parts, request, reply);
      parts.problems.send(error, request, reply);
    },
    clientErrorHandler: refuseUnreadable,
    // No Nest middleware: what stands before a route is a guard, which no spelling of an address goes around.
    skipMiddie: true,
  });
  const instance = adapter.getInstance<FastifyInstance>();
  parts.routes.watch(instance);
  readJsonOnly(instance);
  readForms(instance);
  readFiles(instance);
  addHooks(instance, parts);
  return adapter;
}

function readJsonOnly(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  const types = ['application/json', JSON_LD];
  instance.addContentTypeParser(types, { parseAs: 'buffer' }, (request, bytes, done) => {
    try {
      // parseAs says so.
      const body = bytes as Buffer;
      done(null, isCallback(request) ? callbackText(body) : parseJsonBody(body));
    } catch (error) {
      done(error instanceof Error ? error : new Refusal('MALFORMED_JSON'));
    }
  });
}

/** Carriers send forms; nobody else may. */
function readForms(instance: FastifyInstance): void {
  const type = 'application/x-www-form-urlencoded';
  instance.addContentTypeParser(type, { parseAs: 'buffer' }, (request, bytes, done) => {
    try {
      if (!isCallback(request)) throw new Refusal('UNSUPPORTED_MEDIA_TYPE');
      // parseAs says so.
      done(null, callbackText(bytes as Buffer));
    } catch (error) {
      done(error instanceof Error ? error : new Refusal('UNSUPPORTED_MEDIA_TYPE'));
    }
  });
}

const isCallback = (request: FastifyRequest): boolean => request.routeOptions.url === CALLBACK_ROUTE;

function addHooks(instance: FastifyInstance, parts: ServerParts): void {
  const { edge, webApp, metrics, requests } = parts;
  instance.decorateRequest('facts', null);
  instance.addHook('onRequest', (request, reply, done) => {
    arrive(parts, request, reply);
    if (request.is404) {
      if (webApp?.answer(request, reply) !== true) done();
      return;
    }
    try {
      if (LIMITED.test(request.routeOptions.url ?? '')) {
        edge.limiter?.check(request, reply, factsOf(request).credential);
      }
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error('not an error', { cause: error }));
    }
  });
  instance.addHook('onResponse', (request, reply, done) => {
    const { trace, startedMs } = factsOf(request);
    const ms = performance.now() - startedMs;
    const route = request.routeOptions.url ?? 'none';
    metrics.observe(request.method, route, reply.statusCode, ms / 1000);
    requests.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(ms * 100) / 100,
        traceId: trace.traceId,
      },
      'answered',
    );
    done();
  });
}

/** The first thing that happens to a request. */
function arrive({ edge }: ServerParts, request: FastifyRequest, reply: FastifyReply): void {
  const credential = credentialOf(request.headers, edge.cookie.name);
  const facts = bareFacts(request, credential);
  request.facts = facts;
  reply.headers(edge.headers);
  reply.header('x-trace-id', facts.trace.traceId);
  const requestId = requestIdOf(request.headers);
  if (requestId !== undefined) reply.header('x-request-id', requestId);
}

/** What cannot even be read as HTTP has no trace and no language: it is answered by hand. */
function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const status = isTooLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const body = JSON.stringify({
    type: 'about:blank',
    title: isTooLong ? 'The headers are too large.' : 'This is not HTTP.',
    status: isTooLong ? 431 : 400,
  });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
}
