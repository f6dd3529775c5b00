import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@tianfu/service';

/** Nest's own messages in our log; what it says of each route at start is not worth a line. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: (message: unknown, context?: unknown) => logger.debug({ context }, String(message)),
  warn: (message: unknown, context?: unknown) => logger.warn({ context }, String(message)),
  error: (message: unknown, ...details: unknown[]) => logger.error({ details }, String(message)),
});
