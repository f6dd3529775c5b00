import {
  captureEvents,
  getCaptureJob,
  MAX_CAPTURE_BYTES,
  MAX_CAPTURE_EVENTS,
  queryEvents,
  Refusal,
} from '@tianfu/contracts';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Forwarded } from '../files/forwarded.js';
import { SignedIn } from '../http/route-marks.js';
import { sendJson } from '../http/send-json.js';
import { nextLink, queryOf } from './epcis-query.js';

const JSON_LD = 'application/ld+json; charset=utf-8';

/** What every answer says of the standard (EPCIS 2.0, 12.2). */
const VERSIONS = { 'gs1-epcis-version': '2.0', 'gs1-cbv-version': '2.0', 'gs1-extensions': '' };

/** Capture and query of visibility events in the words of EPCIS 2.0, section 12. Errors are ours: RFC 9457. */
@Controller('epcis/v2')
export class EpcisController {
  constructor(private readonly forwarded: Forwarded) {}

  @SignedIn()
  @Post('capture')
  async capture(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const document = JSON.stringify(request.body ?? {});
    if (document.length > MAX_CAPTURE_BYTES)
      throw new Refusal('BODY_TOO_LARGE', { limitBytes: MAX_CAPTURE_BYTES });
    const behaviour = request.headers['gs1-capture-error-behaviour'];
    const onError = typeof behaviour === 'string' ? { onError: behaviour } : {};
    const job = await this.forwarded.call(request, captureEvents, { document, ...onError });
    reply.headers({ ...VERSIONS, location: `/epcis/v2/capture/${job.captureID}` });
    reply.headers({
      'gs1-capture-limit': MAX_CAPTURE_EVENTS,
      'gs1-capture-file-size-limit': MAX_CAPTURE_BYTES,
    });
    await sendJson(request, reply, 202, job);
  }

  @SignedIn()
  @Get('capture/:captureID')
  async job(
    @Param('captureID') captureID: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const job = await this.forwarded.call(request, getCaptureJob, { captureID });
    reply.headers(VERSIONS);
    await sendJson(request, reply, 200, job);
  }

  @SignedIn()
  @Get('events')
  async events(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // Fastify's query parser answers texts only.
    const query = request.query as Record<string, string | string[]>;
    const { document, nextPageToken } = await this.forwarded.call(request, queryEvents, queryOf(query));
    reply.headers(VERSIONS);
    if (nextPageToken !== undefined) reply.header('link', nextLink(request.url, nextPageToken));
    // Our own service wrote it as an object.
    await sendJson(request, reply, 200, JSON.parse(document) as object, JSON_LD);
  }

  @SignedIn()
  @Get('events/:eventID')
  async event(
    @Param('eventID') eventID: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { EQ_eventID: [eventID], perPage: 1 };
    const { document } = await this.forwarded.call(request, queryEvents, asked);
    // The contract says that it is an EPCISQueryDocument.
    const found = JSON.parse(document) as {
      '@context': unknown;
      epcisBody: { queryResults: { resultsBody: { eventList: object[] } } };
    };
    const [event] = found.epcisBody.queryResults.resultsBody.eventList;
    if (event === undefined) throw new Refusal('NOT_FOUND');
    reply.headers(VERSIONS);
    await sendJson(request, reply, 200, { '@context': found['@context'], ...event }, JSON_LD);
  }
}
