import { parseArgs } from 'node:util';
import { CannotStart } from '@tianfu/servers';

export interface Arguments {
  /** Every service in a process of its own instead of all in this one. */
  readonly split: boolean;
  /** Processes per service; more than one only with `split`. */
  readonly copies: number;
  /** Overrules PORT. */
  readonly port?: string;
  /** Overrules DATA_DIR. */
  readonly dataDir?: string;
}

export const MAX_COPIES = 8;

/** @throws CannotStart on a word it does not know. */
export function parseArguments(words: readonly string[]): Arguments {
  const values = parsedWords(words);
  const copies = values.copies === undefined ? 1 : copiesFrom(values.copies);
  if (copies > 1 && !values.split)
    throw new CannotStart('--copies needs --split.', 'npm start -- --split --copies 2');
  return {
    split: values.split,
    copies,
    ...(values.port === undefined ? {} : { port: values.port }),
    ...(values['data-dir'] === undefined ? {} : { dataDir: values['data-dir'] }),
  };
}

function parsedWords(words: readonly string[]): {
  split: boolean;
  copies?: string | undefined;
  port?: string | undefined;
  'data-dir'?: string | undefined;
} {
  try {
    return parseArgs({
      args: [...words],
      options: {
        split: { type: 'boolean', default: false },
        copies: { type: 'string' },
        port: { type: 'string' },
        'data-dir': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : String(error), 'See npm start -- --help', {
      cause: error,
    });
  }
}

function copiesFrom(text: string): number {
  const copies = Number(text);
  if (Number.isInteger(copies) && copies >= 1 && copies <= MAX_COPIES) return copies;
  throw new CannotStart(
    `--copies takes a whole number from 1 to ${String(MAX_COPIES)}.`,
    'npm start -- --split --copies 2',
  );
}
