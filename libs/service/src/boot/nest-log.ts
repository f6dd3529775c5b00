import type { LoggerService } from '@nestjs/common';
import type { Logger } from '../trace/log.js';

/** What Nest itself has to say, in our log; its chatter at the start is debug. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  error(message: unknown, stack?: unknown): void {
    this.logger.error({ stack }, String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }
}
