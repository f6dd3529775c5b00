import { Refusal } from '@tianfu/contracts';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Open } from '../http/route-marks.js';
import { HttpMetrics } from './http-metrics.js';
import { mergeMetrics } from './merge-metrics.js';
import { isPrivateAddress } from './private-address.js';
import { Readiness } from './readiness.js';

/** What `/metrics` collects besides the gateway's own, and who may read it. */
export class MetricsAccess {
  constructor(
    readonly token: string | undefined,
    readonly others: readonly (() => Promise<string>)[],
  ) {}

  /** The token where one is set; else only who is near, and no proxy that speaks for somebody far. */
  allows({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>): boolean {
    if (this.token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${this.token}`);
    return headers['x-forwarded-for'] === undefined && isPrivateAddress(socket.remoteAddress);
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right));

@Controller()
export class ProbesController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: HttpMetrics,
    private readonly access: MetricsAccess,
  ) {}

  @Open()
  @Get('livez')
  live(@Res() reply: FastifyReply): void {
    reply.send({ live: true });
  }

  @Open()
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const health = await this.readiness.check();
    reply.code(health.ready ? 200 : 503).send(health);
  }

  @Open()
  @Get('metrics')
  async scrape(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.access.allows(request)) throw new Refusal('NOT_FOUND');
    const texts = await Promise.all([() => this.metrics.text(), ...this.access.others].map((text) => text()));
    reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8').send(mergeMetrics(texts));
  }
}
