import { Refusal } from '@tianfu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '@tianfu/service';
import type { Edge } from './edge.js';
import { knownRefusal } from './known-refusal.js';
import { problemOf } from './problem.js';
import { factsOf } from './request-facts.js';
import { contractOf, type RouteTable } from './route-table.js';

/** Turns whatever went wrong into a problem document; what is no refusal is logged here, once, and told without detail. */
export class Problems {
  constructor(
    private readonly logger: Logger,
    private readonly edge: Edge,
    private readonly routes: RouteTable,
  ) {}

  send(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const facts = factsOf(request);
    const path = request.url.split('?', 1)[0] ?? '';
    const refusal = this.#precise(this.#refusalOf(error, facts.trace.traceId), request, reply, path);
    if (reply.sent) return;

    // Fastify would close under a client that still sends, which then never reads why. Node throws the rest away,
    // for as long as a request may take.
    if (refusal.code === 'BODY_TOO_LARGE') reply.removeHeader('connection');
    const retryAfterSeconds = refusal.params.retryAfterSeconds;
    if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
    if (refusal.status === 401) reply.header('www-authenticate', 'Bearer');
    if (facts.hasEnded === true && facts.credential?.isCookie === true) {
      reply.header('set-cookie', this.edge.cookie.closed());
    }
    const document = problemOf(refusal, {
      language: facts.language,
      traceId: facts.trace.traceId,
      path,
      contract: contractOf(request.method, request.routeOptions.url),
      input: inputOf(request),
    });
    reply.code(refusal.status).header('content-type', 'application/problem+json; charset=utf-8');
    reply.header('content-language', facts.language).send(JSON.stringify(document));
  }

  #refusalOf(error: unknown, traceId: string): Refusal {
    const known = knownRefusal(error);
    if (known !== undefined) return known;
    this.logger.error({ err: error, traceId }, 'a request failed unexpectedly');
    return new Refusal('INTERNAL');
  }

  /** An address that exists, asked with a method it does not take, is not "not found". */
  #precise(refusal: Refusal, request: FastifyRequest, reply: FastifyReply, path: string): Refusal {
    if (refusal.code !== 'NOT_FOUND' || request.routeOptions.url !== undefined) return refusal;
    const methods = this.routes.methodsAt(path);
    if (methods.length === 0 || methods.includes(request.method)) return refusal;
    reply.header('allow', methods.join(', '));
    return new Refusal('METHOD_NOT_ALLOWED', { method: request.method });
  }
}

/** What the caller sent, as far as it was read: to tell a missing field from a wrong one. */
function inputOf({ body, query, params }: FastifyRequest): object {
  return Object.assign({}, body, query, params);
}
