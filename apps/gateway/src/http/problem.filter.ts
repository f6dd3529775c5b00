import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problems } from './send-problem.js';

/** The one place where exceptions of every route, and of none, become answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly problems: Problems) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.problems.send(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
