import { createLogger, type Logger } from '@tianfu/service';
import { destination, pino, stdTimeFunctions, type LevelWithSilent } from 'pino';

const BUFFER_BYTES = 4_096;
const FLUSH_EVERY_MS = 500;

export interface BufferedLog {
  readonly logger: Logger;
  /** For the line of each request: known fields only, so nothing in it is looked through for secrets. */
  readonly requests: Logger;
  /** Writes what is left. */
  close(): void;
}

/**
 * The gateway's log: a line for each request, so they are written some at a time and not later than half a second.
 * One write a line took a third of a request. What is buffered is also written when the process ends.
 */
export function bufferedLog(level: LevelWithSilent): BufferedLog {
  const output = destination({ sync: false, minLength: BUFFER_BYTES });
  const flushing = setInterval(() => output.flush(), FLUSH_EVERY_MS);
  flushing.unref();
  return {
    logger: createLogger('gateway', level, output),
    requests: pino({ level, base: { service: 'gateway' }, timestamp: stdTimeFunctions.isoTime }, output),
    close: () => {
      clearInterval(flushing);
      output.flushSync();
    },
  };
}
