import { isCommonError, Refusal, validated, type Contract } from '@tianfu/contracts';
import type { ServiceName } from '@tianfu/contracts';
import { withoutSecrets } from '../data/audit-summary.js';
import type { Db, TransactionRun } from '../data/db.js';
import { refusalOf } from '../data/pg-errors.js';
import type { Metrics } from '../boot/metrics.js';
import { withTrace } from '../trace/context.js';
import type { Logger } from '../trace/log.js';
import { childOf, parseTraceparent, type Trace } from '../trace/traceparent.js';
import { checkAccess } from './access.js';
import type { AnswerVault } from './answer-vault.js';
import { Call } from './call.js';
import { ANONYMOUS, type Caller } from './caller.js';
import { AnsweredBefore, CallIdempotency } from './idempotent-call.js';
import type { TokenVerifier } from './token-verifier.js';
import {
  answered,
  HEADER,
  headerOf,
  numberHeader,
  refusedReply,
  type IncomingMessage,
  type WireReply,
} from './wire.js';

/** Calls one service works on at a time; more are told to come back. */
const MAX_CALLS_IN_FLIGHT = 2_000;
/** For a message without a deadline. */
const DEFAULT_DEADLINE_MS = 5_000;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

export type HandlerBody = (input: unknown, call: Call) => Promise<unknown>;

export interface RuntimeParts {
  readonly service: ServiceName;
  readonly db: Db;
  readonly verifier: TokenVerifier;
  readonly vault: AnswerVault;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly afterEvents: () => void;
}

/** Everything around a handler: who calls, may they, is the input right; and what becomes of its errors. */
export class HandlerRuntime {
  #inFlight = 0;

  constructor(private readonly parts: RuntimeParts) {}

  /** Answers one message. Never rejects. */
  answer(contract: Contract, message: IncomingMessage, body: HandlerBody): Promise<WireReply> {
    const trace = childOf(parseTraceparent(headerOf(message, HEADER.traceparent)));
    return withTrace(trace, () => this.#timed(contract, message, body, trace));
  }

  async #timed(
    contract: Contract,
    message: IncomingMessage,
    body: HandlerBody,
    trace: Trace,
  ): Promise<WireReply> {
    const began = performance.now();
    this.#inFlight += 1;
    let code = 'OK';
    try {
      if (this.#inFlight > MAX_CALLS_IN_FLIGHT) throw new Refusal('SERVICE_UNAVAILABLE');
      return await this.#answer(contract, message, body, trace);
    } catch (error) {
      const refusal = this.#refusal(contract, error);
      code = refusal.code;
      return refusedReply(refusal);
    } finally {
      this.#inFlight -= 1;
      this.parts.metrics.commandDone(contract.subject, code, (performance.now() - began) / 1000);
    }
  }

  async #answer(
    contract: Contract,
    message: IncomingMessage,
    body: HandlerBody,
    trace: Trace,
  ): Promise<WireReply> {
    const deadlineMs = numberHeader(message, HEADER.deadline) ?? Date.now() + DEFAULT_DEADLINE_MS;
    if (deadlineMs <= Date.now()) throw new Refusal('DEADLINE_EXCEEDED');
    const token = headerOf(message, HEADER.caller);
    const caller = this.#caller(token);
    const denied = checkAccess(contract.access, caller);
    if (denied !== undefined) throw new Refusal(denied);
    const raw = parsed(message.data);
    const input = validated(contract.input, raw);
    const db = this.parts.db.until(deadlineMs);
    const idempotency = this.#idempotency(contract, caller, message, raw, db);
    const call = new Call(
      {
        contract,
        caller,
        token,
        language: headerOf(message, HEADER.language)?.toLowerCase().startsWith('en') === true ? 'en' : 'zh',
        traceId: trace.traceId,
        expectedVersion: expectedVersion(contract, message),
        idempotencyKey: headerOf(message, HEADER.idempotencyKey),
        deadlineMs,
      },
      db,
      this.#around(contract, caller, raw),
      idempotency,
    );
    return this.#handled(contract, body, input, call, idempotency);
  }

  async #handled(
    contract: Contract,
    body: HandlerBody,
    input: unknown,
    call: Call,
    idempotency: CallIdempotency | undefined,
  ): Promise<WireReply> {
    try {
      const value = await body(input, call);
      if (idempotency === undefined) return answered(value);
      if (idempotency.answered === undefined) {
        this.parts.log.error(
          { subject: contract.subject },
          'a handler did not store its answer under the idempotency key',
        );
        return answered(value);
      }
      // A repeat gets what was stored, so the first caller gets the same.
      const { answered: stored, replayed } = idempotency;
      return answered(stored.value, stored.body, replayed);
    } catch (error) {
      if (error instanceof AnsweredBefore && idempotency?.answered !== undefined)
        return answered(idempotency.answered.value, idempotency.answered.body, true);
      if (idempotency === undefined || idempotency.answered !== undefined) throw error;
      // Perhaps refused only because the same call has had its effect before ("you already have a bid").
      if (!(error instanceof Refusal) && refusalOf(error)?.code !== 'TRY_AGAIN') throw error;
      const stored = await idempotency.stored();
      if (stored === undefined) throw error;
      return answered(stored.value, stored.body, true);
    }
  }

  #caller(token: string | undefined): Caller {
    if (token === undefined) return ANONYMOUS;
    const caller = this.parts.verifier.verify(token);
    // A token that does not hold is not the same as none: its bearer thinks to be somebody.
    if (caller === undefined) throw new Refusal('UNAUTHENTICATED');
    return caller;
  }

  #idempotency(
    contract: Contract,
    caller: Caller,
    message: IncomingMessage,
    raw: unknown,
    db: Db,
  ): CallIdempotency | undefined {
    if (contract.idempotency !== 'required') return undefined;
    const key = headerOf(message, HEADER.idempotencyKey);
    if (key === undefined || !IDEMPOTENCY_KEY.test(key)) throw new Refusal('IDEMPOTENCY_KEY_REQUIRED');
    const owner = ownerOfKey(contract, caller);
    return new CallIdempotency(db, this.parts.vault, `${owner} ${contract.subject}`, key, raw);
  }

  #around(contract: Contract, caller: Caller, raw: unknown): TransactionRun {
    const audited = contract.kind === 'command' && contract.access.kind === 'operator';
    return {
      service: this.parts.service,
      afterEvents: this.parts.afterEvents,
      audit: (entry) => ({
        actor: caller.personId ?? caller.service ?? null,
        enterprise: entry.enterpriseId ?? caller.enterpriseId ?? null,
        subject: entry.subject ?? contract.subject,
        summary: withoutSecrets(entry.summary) as object, // an object in, an object out
      }),
      ...(audited && { auditEntry: { summary: raw as Record<string, unknown> } }), // validated: an object
    };
  }

  #refusal(contract: Contract, error: unknown): Refusal {
    const refusal = error instanceof Refusal ? error : refusalOf(error);
    if (refusal === undefined) {
      this.parts.log.error({ err: error, subject: contract.subject }, 'a handler failed');
      return new Refusal('INTERNAL');
    }
    if (isCommonError(refusal.code) || contract.errors.includes(refusal.code)) return refusal;
    this.parts.log.error(
      { err: refusal, subject: contract.subject },
      'a handler refused with a code its contract does not name',
    );
    return new Refusal('INTERNAL');
  }
}

/**
 * Whose key it is: the enterprise's where the call acts for one, else the person's. Founding an enterprise
 * changes which one the person acts in, and its repeat must still find the answer.
 */
function ownerOfKey(contract: Contract, caller: Caller): string {
  const enterprise = contract.access.kind === 'member' ? caller.enterpriseId : undefined;
  return enterprise ?? caller.personId ?? caller.service ?? 'anonymous';
}

function expectedVersion(contract: Contract, message: IncomingMessage): number | undefined {
  const version = numberHeader(message, HEADER.ifMatch);
  if (contract.ifMatch && version === undefined) throw new Refusal('VERSION_REQUIRED');
  return version;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parsed(data: Uint8Array): unknown {
  let text: string;
  try {
    text = decoder.decode(data);
  } catch (error) {
    throw new Refusal('INVALID_UTF8', {}, [], { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('MALFORMED_JSON', {}, [], { cause: error });
  }
}
