import { Refusal, type Access } from '@tianfu/contracts';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Callers } from '../callers/callers.js';
import { requireSameOrigin } from '../callers/same-origin.js';
import { enterpriseWanted } from './call-headers.js';
import { Edge } from './edge.js';
import { factsOf } from './request-facts.js';
import { markOf, type RouteMark } from './route-marks.js';

/** Stands before every route: without a mark nobody passes; where a caller is needed, one is found. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly callers: Callers,
    private readonly edge: Edge,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const mark = markOf(context.getHandler());
    if (mark === undefined) throw new Refusal('NOT_FOUND');
    refuseBodyOfGet(request);
    requireSameOrigin(request, factsOf(request).credential, this.edge.publicOrigin);
    if (!needsCaller(mark)) return true;
    return this.#findCaller(request).then(() => true);
  }

  async #findCaller(request: FastifyRequest): Promise<void> {
    const facts = factsOf(request);
    const { credential } = facts;
    if (credential === undefined) throw new Refusal('UNAUTHENTICATED');
    const enterpriseId = enterpriseWanted(request.headers);
    try {
      const remembered = this.callers.remembered(credential, enterpriseId);
      if (remembered === undefined) this.edge.limiter?.checkUnknown(request);
      facts.caller = remembered ?? (await this.callers.resolve(credential, enterpriseId));
    } catch (error) {
      facts.hasEnded = error instanceof Refusal && error.code === 'SESSION_EXPIRED';
      throw error;
    }
  }
}

function needsCaller(mark: RouteMark): boolean {
  if (mark.kind === 'contract') return !isForAnyone(mark.route.contract.access);
  return mark.kind === 'signed-in';
}

const isForAnyone = (access: Access): boolean => access.kind === 'anyone';

/** Proxies and caches disagree on what the body of a GET means; so it means nothing here, said aloud. */
function refuseBodyOfGet({ method, headers }: FastifyRequest): void {
  if (method !== 'GET' && method !== 'HEAD') return;
  const length = headers['content-length'];
  const hasBody = headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
  if (hasBody) throw new Refusal('VALIDATION_FAILED', {}, [{ pointer: '', code: 'noBody' }]);
}
