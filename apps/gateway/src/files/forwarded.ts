import { Refusal, type Contract, type InputOf, type OutputOf } from '@tianfu/contracts';
import { Injectable } from '@nestjs/common';
import { ContractClient } from '@tianfu/service';
import type { FastifyRequest } from 'fastify';
import { factsOf } from '../http/request-facts.js';

const DEADLINE_MS = 5_000;

/** Sends contracts without a route of their own for whoever made a request. */
@Injectable()
export class Forwarded {
  constructor(private readonly client: ContractClient) {}

  /** @throws Refusal what the service refuses */
  async call<C extends Contract>(
    request: FastifyRequest,
    contract: C,
    input: InputOf<C>,
    deadlineMs = DEADLINE_MS,
  ): Promise<OutputOf<C>> {
    const { caller, trace, language } = factsOf(request);
    const answer = await this.client.send(contract, input, {
      ...(caller === undefined ? {} : { token: caller.token }),
      traceparent: trace.traceparent,
      language,
      deadlineMs: Date.now() + deadlineMs,
    });
    if (!answer.ok) throw answer.error;
    // The contract pairs its input with its output.
    return answer.value as OutputOf<C>;
  }
}

/** A body that was no file. @throws Refusal `UNSUPPORTED_MEDIA_TYPE`, `VALIDATION_FAILED` */
export function fileOf({ body }: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(body)) throw new Refusal('UNSUPPORTED_MEDIA_TYPE');
  if (body.length === 0) throw new Refusal('VALIDATION_FAILED', {}, [{ pointer: '', code: 'empty' }]);
  return body;
}
