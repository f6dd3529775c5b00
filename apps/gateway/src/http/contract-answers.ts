import { Injectable } from '@nestjs/common';
import { ContractClient, valueOf } from '@tianfu/service';
import type { Contract } from '@tianfu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Callers } from '../callers/callers.js';
import { idempotencyKeyOf, versionSeen } from './call-headers.js';
import { Edge } from './edge.js';
import { factsOf } from './request-facts.js';
import type { ContractRoute } from './route-marks.js';
import { sendJson, sendJsonText } from './send-json.js';

/** How long a caller waits for an answer at most. */
const DEADLINE_MS = 5_000;

type Output = Readonly<Record<string, unknown>>;

/** Answers HTTP requests with what the owner of the contract answers over NATS. */
@Injectable()
export class ContractAnswers {
  constructor(
    private readonly client: ContractClient,
    private readonly callers: Callers,
    private readonly edge: Edge,
  ) {}

  /** @throws Refusal what the gateway or the service refuses */
  async answer(
    { contract, plan }: ContractRoute,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const facts = factsOf(request);
    const idempotencyKey = idempotencyKeyOf(contract, request.headers);
    const ifMatch = versionSeen(contract, request.headers);
    // Fastify's router and query parser answer texts only; the body has been read by parseJsonBody.
    const input = plan.merge(
      request.params as Record<string, string>,
      request.query as Record<string, string | string[]>,
      (request.body ?? {}) as Record<string, unknown>,
    );
    const answer = await this.client.sendUnread(contract, input, {
      token: facts.caller?.token,
      traceparent: facts.trace.traceparent,
      language: facts.language,
      deadlineMs: Date.now() + DEADLINE_MS,
      idempotencyKey,
      ifMatch,
    });
    if (!answer.ok) throw answer.error;
    if (answer.replayed === true) reply.header('idempotency-replayed', 'true');
    if (answer.version !== undefined) reply.header('etag', `"${answer.version}"`);
    // Identity's commands change who the caller is and what it may do; its next request must see that.
    if (contract.owner === 'identity' && contract.kind === 'command' && facts.caller !== undefined) {
      this.callers.forget(facts.caller.sessionId);
    }
    if (contract.session === 'closes') reply.header('set-cookie', this.edge.cookie.closed());
    if (contract.session === 'opens' && input.transport !== 'token') {
      await this.#opened(contract, request, reply, answer.body);
      return;
    }
    const { buffer, byteOffset, byteLength } = answer.body;
    await sendJsonText(request, reply, contract.status, Buffer.from(buffer, byteOffset, byteLength));
  }

  /** The token of a new session goes into a cookie, which scripts of a page cannot read. */
  async #opened(
    contract: Contract,
    request: FastifyRequest,
    reply: FastifyReply,
    body: Uint8Array,
  ): Promise<void> {
    // Contracts answer objects.
    const { token, ...withoutToken } = valueOf(body) as Output;
    reply.header('set-cookie', this.edge.cookie.opened(String(token), String(withoutToken.expiresAt)));
    await sendJson(request, reply, contract.status, withoutToken);
  }
}
