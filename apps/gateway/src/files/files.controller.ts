import {
  FILE_PART_BYTES,
  getFile,
  readFilePart,
  Refusal,
  storeFilePart,
  type FileView,
} from '@tianfu/contracts';
import { isUuid, newId } from '@tianfu/kernel';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../http/route-marks.js';
import { sendJson } from '../http/send-json.js';
import { fileOf, Forwarded } from './forwarded.js';

/** Photos and documents: in and out in parts a NATS message can carry. */
@Controller()
export class FilesController {
  constructor(private readonly forwarded: Forwarded) {}

  /** The body is the file itself; `?name=` is what it is called. */
  @SignedIn()
  @Post('v1/files')
  async store(
    @Query('name') name: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = fileOf(request);
    const fileId = newId<string>();
    const parts = Math.ceil(bytes.length / FILE_PART_BYTES);
    for (let part = 0; part < parts; part += 1) {
      const content = bytes.subarray(part * FILE_PART_BYTES, (part + 1) * FILE_PART_BYTES).toString('base64');
      const called = typeof name === 'string' && name.trim() !== '' ? name : 'file';
      await this.forwarded.call(request, storeFilePart, { fileId, name: called, part, parts, content });
    }
    const stored: FileView = await this.forwarded.call(request, getFile, { fileId });
    await sendJson(request, reply, 201, stored);
  }

  /** Never run by a browser: pictures are shown, anything else is saved. */
  @SignedIn()
  @Get('v1/files/:fileId')
  async fetch(
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(fileId)) throw new Refusal('NOT_FOUND');
    const first = await this.forwarded.call(request, readFilePart, { fileId, part: 0 });
    const contents = [Buffer.from(first.content, 'base64')];
    for (let part = 1; part < first.parts; part += 1) {
      const next = await this.forwarded.call(request, readFilePart, { fileId, part });
      contents.push(Buffer.from(next.content, 'base64'));
    }
    const shown = first.type.startsWith('image/') ? 'inline' : 'attachment';
    reply
      .code(200)
      .header('content-type', first.type)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, max-age=3600, immutable')
      .header('content-disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(first.name)}`)
      .send(Buffer.concat(contents));
  }
}
