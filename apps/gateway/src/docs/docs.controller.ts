import { Refusal } from '@tianfu/contracts';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../http/route-marks.js';
import { StaticFiles } from '../web/static-files.js';
import { PAGES } from './docs-files.js';

/** What an integrator reads: the OpenAPI document, an explorer for it, and the error catalogue. */
@Controller()
export class DocsController {
  constructor(private readonly files: StaticFiles) {}

  @Open()
  @Get('openapi.json')
  openApi(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.#send(PAGES.openApi, request, reply);
  }

  @Open()
  @Get('docs')
  explorer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.#send(PAGES.explorer, request, reply);
  }

  @Open()
  @Get('docs/errors')
  errors(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.#send(PAGES.errors, request, reply);
  }

  @Open()
  @Get('docs/assets/:name')
  asset(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.#send(`/docs/assets/${name}`, request, reply);
  }

  #send(address: string, request: FastifyRequest, reply: FastifyReply): void {
    if (!this.files.send(address, request, reply)) throw new Refusal('NOT_FOUND');
  }
}
