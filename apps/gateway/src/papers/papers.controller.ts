import { getPaperPart, type PapersPrinted, printPapers, refuseField } from '@tianfu/contracts';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Forwarded } from '../files/forwarded.js';
import { SignedIn } from '../http/route-marks.js';

/** Hundreds of labels are drawn one by one. */
const PRINT_DEADLINE_MS = 20_000;

/** Shipping papers as PDF: `…/consignments/<id>/papers/labels`, or several as `…/papers/labels?consignmentIds=a,b`. */
@Controller()
export class PapersController {
  constructor(private readonly forwarded: Forwarded) {}

  @SignedIn()
  @Get('v1/consignments/:consignmentId/papers/:paper')
  one(
    @Param('consignmentId') consignmentId: string,
    @Param('paper') paper: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#print(paper, [consignmentId], request, reply);
  }

  @SignedIn()
  @Get('v1/papers/:paper')
  async several(
    @Param('paper') paper: string,
    @Query('consignmentIds') ids: string | string[] | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (ids === undefined) throw refuseField('/consignmentIds', 'required');
    await this.#print(
      paper,
      [ids].flat().flatMap((text) => text.split(',')),
      request,
      reply,
    );
  }

  async #print(
    paper: string,
    consignmentIds: string[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const printed = await this.forwarded.call(
      request,
      printPapers,
      { paper, consignmentIds },
      PRINT_DEADLINE_MS,
    );
    const bytes = await this.#fetched(printed, request);
    reply.header('content-type', 'application/pdf').header('cache-control', 'private, no-store');
    // Numbers and words of our own: no quoting needed.
    reply.header('content-disposition', `inline; filename="${printed.name}"`).send(bytes);
  }

  async #fetched({ printId, parts }: PapersPrinted, request: FastifyRequest): Promise<Buffer> {
    const read: Buffer[] = [];
    for (let part = 0; part < parts; part += 1) {
      const { content } = await this.forwarded.call(request, getPaperPart, { printId, part });
      read.push(Buffer.from(content, 'base64'));
    }
    return Buffer.concat(read);
  }
}
