/**
 * Terminology
 * - command: changes something; answered by its owner over NATS request/reply.
 * - query: reads only.
 * - event: something that happened; published by its owner through the outbox.
 * - contract: the one declaration of a command or query from which handler types, client, HTTP route,
 *   access check, OpenAPI document and SDK are derived.
 */
import type { Access } from './access.js';
import type { ErrorCode } from './errors.js';
import { parseRoute, type Route, type RouteText } from './route.js';
import { ownerOf, type ServiceName, type Subject } from './subject.js';

// A constructor of any arguments: class-transformer calls it with none.
export type Class<T> = new () => T;

export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

export interface Contract<I extends object = object, O extends object = object> {
  readonly kind: 'command' | 'query';
  readonly subject: Subject;
  readonly owner: ServiceName;
  readonly summary: Bilingual;
  readonly route: Route | undefined;
  readonly access: Access;
  readonly input: Class<I>;
  readonly output: Class<O>;
  readonly errors: readonly ErrorCode[];
  /** HTTP status of success. */
  readonly status: 200 | 201 | 202;
  /** Whether an `Idempotency-Key` must come with it (and is honoured: one effect, the same answer). */
  readonly idempotency: 'required' | 'none';
  /** Whether the caller must name the version it saw (`If-Match`); the answer carries `version`. */
  readonly ifMatch: boolean;
  /** Whether the gateway sets or clears the session cookie from the answer. */
  readonly session: 'opens' | 'closes' | 'none';
}

interface Declaration<I extends object, O extends object> {
  readonly subject: Subject;
  readonly summary: Bilingual;
  readonly http?: RouteText;
  readonly access: Access;
  readonly input: Class<I>;
  readonly output: Class<O>;
  readonly errors?: readonly ErrorCode[];
  readonly status?: 200 | 201 | 202;
}

interface CommandDeclaration<I extends object, O extends object> extends Declaration<I, O> {
  readonly idempotency?: 'required' | 'none';
  readonly ifMatch?: boolean;
  readonly session?: 'opens' | 'closes';
}

/** Declares a command. POST routes need an `Idempotency-Key` unless the declaration says `idempotency: 'none'`. */
export function command<I extends object, O extends object>(
  declared: CommandDeclaration<I, O>,
): Contract<I, O> {
  const route = declared.http === undefined ? undefined : parseRoute(declared.http);
  return checked({
    kind: 'command',
    ...declared,
    owner: ownerOf(declared.subject),
    route,
    errors: declared.errors ?? [],
    status: declared.status ?? 200,
    idempotency: declared.idempotency ?? (route?.method === 'POST' ? 'required' : 'none'),
    ifMatch: declared.ifMatch ?? false,
    session: declared.session ?? 'none',
  });
}

/** Declares a query; over HTTP always a GET. */
export function query<I extends object, O extends object>(declared: Declaration<I, O>): Contract<I, O> {
  const route = declared.http === undefined ? undefined : parseRoute(declared.http);
  if (route !== undefined && route.method !== 'GET') {
    throw new Error(`query ${declared.subject} must be a GET, not ${route.method}`);
  }
  return checked({
    kind: 'query',
    ...declared,
    owner: ownerOf(declared.subject),
    route,
    errors: declared.errors ?? [],
    status: declared.status ?? 200,
    idempotency: 'none',
    ifMatch: false,
    session: 'none',
  });
}

function checked<I extends object, O extends object>(contract: Contract<I, O>): Contract<I, O> {
  const internal = contract.access.kind === 'service' || contract.access.kind === 'credential';
  if (internal && contract.route !== undefined) {
    throw new Error(`${contract.subject} is internal and must not have an HTTP route`);
  }
  return Object.freeze(contract);
}

export type InputOf<C> = C extends Contract<infer I, infer _O> ? I : never;
export type OutputOf<C> = C extends Contract<infer _I, infer O> ? O : never;
