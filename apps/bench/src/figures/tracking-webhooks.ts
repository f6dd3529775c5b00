import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type SeededRandom, seededRandom } from '@tianfu/kernel';
import { createClient } from '@tianfu/sdk';
import { freePort } from '@tianfu/servers';
import { Client } from 'pg';
import type { Figure } from '../figure.js';
import { type Contender, interleaved, SCHEDULE } from '../interleaved.js';
import type { LoadRequest } from '../load/plan.js';
import { Program } from '../program.js';
import type { PlatformUnderTest } from '../platform-under-test.js';
import type { Stage } from '../stage.js';
import { startOptions } from '../start-options.js';
import { CONNECTIONS } from './compared.js';

const BASELINE = fileURLToPath(new URL('../baseline/tracking-server.js', import.meta.url));
const BASELINE_READY_MS = 10_000;
const SEED = 11;
const SALT = 'bench-salt';
/** More parcels than a round gets through, each called back three times. */
const PARCELS_A_ROUND = 4_000;
const TIMES_SENT = 3;
const STEPS = ['1', '0', '5'];

/** A callback of Kuaidi100 for a parcel with three steps, signed inside its body. */
function callback(path: string, number: string): LoadRequest {
  const data = STEPS.map((statusCode, hour) => ({
    ftime: `2026-11-22 1${hour}:00:00`,
    statusCode,
    context: '轨迹',
  })).toReversed();
  const param = JSON.stringify({ lastResult: { com: 'yuantong', nu: number, data } });
  const sign = createHash('md5')
    .update(param + SALT)
    .digest('hex')
    .toUpperCase();
  return { method: 'POST', path, body: new URLSearchParams({ param, sign }).toString() };
}

/** New parcels each round, every callback three times, out of order within a window of what is under way. */
function callbacks(path: string, prefix: string, round: number, random: SeededRandom): LoadRequest[] {
  const parcels = Array.from({ length: PARCELS_A_ROUND }, (_, index) =>
    callback(path, `${prefix}${round}X${index}`),
  );
  const window = CONNECTIONS * 2;
  const sent: LoadRequest[] = [];
  for (let from = 0; from < parcels.length; from += window) {
    const some = parcels.slice(from, from + window);
    sent.push(...random.shuffle(Array.from({ length: TIMES_SENT }, () => some).flat()));
  }
  return sent;
}

export const trackingWebhooks: Figure = {
  name: 'tracking-webhooks',
  about: 'carriers’ callbacks, each three times out of order: signature checked, steps stored once, answered',
  async measure(stage) {
    const platform = await stage.platform();
    const barePort = await freePort();
    const bare = new Program({
      command: process.execPath,
      args: [...startOptions(), BASELINE],
      env: {
        ...process.env,
        PORT: String(barePort),
        DATABASE_URL: platform.serviceDatabaseUrl('logistics'),
        SALT,
      },
    });
    try {
      await bare.ready(`http://127.0.0.1:${barePort}/readyz`, BASELINE_READY_MS);
      const { token } = await platform.signIn('buyer');
      const intake = await createClient({ baseUrl: platform.url, token }).openTrackingIntake({
        provider: 'kuaidi100',
        name: 'bench',
        secret: SALT,
      });
      const random = seededRandom(SEED);
      const contender = (port: number, prefix: string): Contender => {
        let round = 0;
        return {
          round: (seconds) => {
            round += 1;
            const requests = callbacks(intake.path, prefix, round, random);
            return stage.load.run({
              requests,
              port,
              seconds,
              connections: CONNECTIONS,
              headers: {},
              freshKeys: false,
              expectedStatus: 200,
            });
          },
        };
      };
      const contenders = [contender(barePort, 'BARE'), contender(platform.port, 'OURS')] as const;
      const { platform: ours, baseline, ratios } = await interleaved(...contenders, SCHEDULE, stage.tell);
      await requireOnce(stage, platform);
      return [
        {
          name: 'tracking-webhooks',
          value: ours.perSecond,
          unit: 'req/s',
          baseline: baseline.perSecond,
          target: { of: 'ratio', bound: 'at least', limit: 0.5 },
          details: {
            connections: CONNECTIONS,
            timesSent: TIMES_SENT,
            leastRatio: ratios.least,
            greatestRatio: ratios.greatest,
            p99Ms: ours.p99Ms,
            baselineP99Ms: baseline.p99Ms,
          },
        },
      ];
    } finally {
      await bare.stop();
      await platform.remove();
    }
  },
};

/** Every parcel that was heard of has exactly its three steps. */
async function requireOnce(stage: Stage, platform: PlatformUnderTest): Promise<void> {
  const admin = new Client({ connectionString: platform.adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ parcels: string; wrong: string }>(
      `SELECT count(*) AS parcels, count(*) FILTER (WHERE steps <> ${STEPS.length}) AS wrong
       FROM (SELECT count(*) AS steps FROM logistics.tracking_step GROUP BY enterprise_id, number) n`,
    );
    const [{ parcels = '0', wrong = '0' } = {}] = rows;
    stage.tell(`    ${parcels} parcels, ${wrong} with a step too many or too few`);
    if (parcels === '0' || wrong !== '0') throw new Error(`${wrong} of ${parcels} parcels have wrong steps`);
  } finally {
    await admin.end();
  }
}
