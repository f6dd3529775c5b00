import type { ServiceName } from '@tianfu/contracts';
import { pino, type Logger, type LevelWithSilent, type DestinationStream } from 'pino';
import { SECRET_NAMES } from '../data/audit-summary.js';
import { currentTrace } from './context.js';

export type { Logger } from 'pino';

/** Injection token of the service's logger. */
export const LOGGER = Symbol('logger');

/** Where PostgreSQL and TypeORM quote the row or the values of a failed statement. */
const QUOTED_ROWS = ['detail', 'where', 'parameters', 'driverError'];
const REDACTED_PATHS = [
  ...SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  ...QUOTED_ROWS.map((name) => `err.${name}`),
];

/**
 * A JSON logger that writes the trace id with each line and masks secrets by name. Never log a body.
 * @param to defaults to standard output
 */
export function createLogger(service: ServiceName, level: LevelWithSilent, to?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    redact: { paths: REDACTED_PATHS, censor: '[masked]' },
    mixin: () => {
      const trace = currentTrace();
      return trace === undefined ? {} : { traceId: trace.traceId, spanId: trace.spanId };
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return to === undefined ? pino(options) : pino(options, to);
}
