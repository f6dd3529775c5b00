import { childOf, parseTraceparent, type Trace } from '@tianfu/service';
import type { FastifyRequest } from 'fastify';
import type { ResolvedCaller } from '../callers/callers.js';
import type { Credential } from '../callers/credential.js';
import { languageOf, type Language } from './language.js';

/** What the gateway knows of a request apart from its content. */
export interface RequestFacts {
  readonly startedMs: number;
  readonly trace: Trace;
  readonly language: Language;
  readonly credential: Credential | undefined;
  /** Set by the guard; undefined for an anonymous caller. */
  caller?: ResolvedCaller;
  /** The session or key has ended: the answer clears the cookie. */
  hasEnded?: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null until the first hook has run, and for requests refused before it. */
    facts: RequestFacts | null;
  }
}

/** The facts of a request that has passed the first hook. */
export function factsOf(request: FastifyRequest): RequestFacts {
  return request.facts ?? bareFacts(request, undefined);
}

export function bareFacts(request: FastifyRequest, credential: Credential | undefined): RequestFacts {
  const traceparent = request.headers.traceparent;
  return {
    startedMs: performance.now(),
    trace: childOf(parseTraceparent(typeof traceparent === 'string' ? traceparent : undefined)),
    language: languageOf(request.headers['accept-language']),
    credential,
  };
}
