import { Refusal } from '@tianfu/contracts';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { enterpriseWanted } from '../http/call-headers.js';
import { factsOf } from '../http/request-facts.js';
import { SignedIn } from '../http/route-marks.js';
import { LiveConnection } from './live-connection.js';
import { LiveHub } from './live-hub.js';

/** What happens, as server-sent events, for whoever is signed in. */
@Controller()
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  @SignedIn()
  @Get('v1/live')
  listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { caller, credential } = factsOf(request);
    // The guard has found them.
    if (caller === undefined || credential === undefined) throw new Refusal('UNAUTHENTICATED');
    reply.header('content-type', 'text/event-stream; charset=utf-8');
    // Tells nginx and its like not to hold events back.
    reply.header('x-accel-buffering', 'no');
    if (request.method === 'HEAD') {
      reply.send();
      return;
    }
    const connection = new LiveConnection(reply.raw, credential, enterpriseWanted(request.headers), caller);
    this.hub.requireRoom(connection.personId);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    reply.raw.writeHead(200);
    this.hub.add(connection, request.headers['last-event-id'] !== undefined);
  }
}
