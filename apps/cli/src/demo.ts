import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDataSet } from './demo/data-set.js';
import { startOwnPlatform } from './demo/own-platform.js';
import { printResult } from './demo/print-result.js';
import { runDemo } from './demo/run-demo.js';
import { isReady, operatorCredentials, platformUrl } from './session/platform-address.js';

const HELP = `npm run demo [-- OPTIONS]    the main job on real input, through the public API

  --data DIR            folder with facilities/*.csv and garment-lines.csv (default ../shared/data;
                        where it is not there, a generated set that says so)
  --orders N            at most N orders (default: one for every sewing row)
  --bidding-seconds N   how long bidding stays open (default 90)
  --seed N              of everything that is drawn (default 1)
  --json                the result as one JSON object on standard output

Uses the platform at TIANFU_URL or on PORT, or starts one. Exit code 1 when a rule of the trade is broken.`;

const DEFAULT_DATA = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      data: { type: 'string', default: DEFAULT_DATA },
      orders: { type: 'string' },
      'bidding-seconds': { type: 'string', default: '90' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const tell = (line: string): void => {
    console.error(line);
  };
  const url = platformUrl(process.env);
  const stop = (await isReady(url)) ? undefined : await startOwnPlatform(url, tell);
  try {
    const seed = wholeNumber('--seed', values.seed);
    const result = await runDemo(
      url,
      operatorCredentials(process.env),
      openDataSet(values.data, seed),
      {
        seed,
        maxOrders: values.orders === undefined ? undefined : wholeNumber('--orders', values.orders),
        biddingSeconds: wholeNumber('--bidding-seconds', values['bidding-seconds']),
      },
      tell,
    );
    if (values.json) console.log(JSON.stringify(result));
    else printResult(result, console.log);
    return result.rules.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    await stop?.();
  }
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`${name} takes a whole number from 1, not ${text}`);
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`✘ ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
