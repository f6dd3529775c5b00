import { type ReceiveTracking, receiveTracking, Refusal } from '@tianfu/contracts';
import { isUuid } from '@tianfu/kernel';
import { ContractClient } from '@tianfu/service';
import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { factsOf } from '../http/request-facts.js';
import { Open } from '../http/route-marks.js';

const DEADLINE_MS = 5_000;
const MAX_HEADER_CHARACTERS = 200;

/** Hands carriers' callbacks to logistics as they came. Whoever sends one proves itself by its signature. */
@Controller()
export class CallbacksController {
  constructor(private readonly client: ContractClient) {}

  @Open()
  @Post('v1/tracking-callbacks/:intakeId')
  async receive(
    @Param('intakeId') intakeId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(intakeId)) throw new Refusal('NOT_FOUND');
    const facts = factsOf(request);
    const answer = await this.client.send(receiveTracking, callbackOf(intakeId.toLowerCase(), request), {
      traceparent: facts.trace.traceparent,
      language: facts.language,
      deadlineMs: Date.now() + DEADLINE_MS,
    });
    if (!answer.ok) throw answer.error;
    reply.code(200).header('content-type', 'application/json; charset=utf-8').send(answer.value.answer);
  }
}

function callbackOf(intakeId: string, { headers, body }: FastifyRequest): ReceiveTracking {
  const text = (name: string, maxLength = MAX_HEADER_CHARACTERS): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, maxLength) : undefined;
  };
  const [webhookId, webhookTimestamp, webhookSignature] = [
    text('webhook-id'),
    text('webhook-timestamp', 40),
    text('webhook-signature', 1_000),
  ];
  return {
    intakeId,
    // The parser of this route leaves the text as it is; without a body there is none.
    body: typeof body === 'string' ? body : '',
    contentType: text('content-type') ?? 'none',
    ...(webhookId === undefined ? {} : { webhookId }),
    ...(webhookTimestamp === undefined ? {} : { webhookTimestamp }),
    ...(webhookSignature === undefined ? {} : { webhookSignature }),
  };
}
