import { CannotStart } from '@tianfu/servers';

export interface Arguments {
  readonly help: boolean;
  /** Every service in a process of its own instead of all in this one. */
  readonly split: boolean;
  /** Processes per service; more than one only with `split`. */
  readonly copies: number;
}

export const MAX_COPIES = 8;

export const HELP = `npm start [-- OPTIONS]      天服 · Tianfu: starts the whole platform on this machine

  --split          every service in a process of its own, as compose file and chart do
  --copies N       with --split: N processes of each service (1–${String(MAX_COPIES)}), sharing the work
  --help           this text

Environment
  PORT             where the gateway listens (default 3000)
  HOST             on which address (default 127.0.0.1; 0.0.0.0 lets phones on your network in)
  DATA_DIR         where data, secrets and logs live (default .tianfu)
  DATABASE_URL     use this PostgreSQL (an administrator's URL) instead of starting one
  NATS_URL         use this nats-server instead of starting one
  PUBLIC_ORIGIN    the address people type, for cookies and links (default http://localhost:PORT)
  DEMO_ACCOUNTS    "off": do not create the demo accounts at the first start
  LOG_LEVEL        fatal, error, warn (default), info, debug

Ctrl-C drains and stops everything it started. Data stays; start again to go on.
Other commands: npm test · npm run demo · npm run import -- --help · npm run bench`;

/** @throws CannotStart on a word it does not know. */
export function parseArguments(words: readonly string[]): Arguments {
  let split = false;
  let copies = 1;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--help' || word === '-h') return { help: true, split, copies };
    if (word === '--split') split = true;
    else if (word === '--copies') copies = copiesFrom(words[(at += 1)]);
    else throw new CannotStart(`Unknown option ${String(word)}.`, 'See npm start -- --help');
  }
  if (copies > 1 && !split)
    throw new CannotStart('--copies needs --split.', 'npm start -- --split --copies 2');
  return { help: false, split, copies };
}

function copiesFrom(text: string | undefined): number {
  const copies = Number(text);
  if (Number.isInteger(copies) && copies >= 1 && copies <= MAX_COPIES) return copies;
  throw new CannotStart(
    `--copies takes a whole number from 1 to ${String(MAX_COPIES)}.`,
    'npm start -- --split --copies 2',
  );
}
