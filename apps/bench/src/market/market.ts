import { setTimeout as sleep } from 'node:timers/promises';
import { fabrics, modes, productCategories } from '@tianfu/contracts';
import { freePort } from '@tianfu/servers';
import { Client } from 'pg';
import { fileURLToPath } from 'node:url';
import type { Account, PlatformUnderTest } from '../platform-under-test.js';
import { Program } from '../program.js';
import { startOptions } from '../start-options.js';
import { SEEDED_ORDERS, seedOrders } from './seed-orders.js';

const BASELINE = fileURLToPath(new URL('../baseline/server.js', import.meta.url));
const BASELINE_READY_MS = 10_000;
const SETTLE_TIMEOUT_MS = 120_000;
const SETTLE_POLL_MS = 200;
/** Polls in a row that must find nothing to do. */
const QUIET_POLLS = 3;

/** Work left behind by what was committed: events not sent, and effects that came since the last look. */
const WORK = `SELECT (SELECT count(*) FROM orders.outbox WHERE sent_at IS NULL)
    + (SELECT count(*) FROM identity.outbox WHERE sent_at IS NULL)
    + (SELECT count(*) FROM matching.outbox WHERE sent_at IS NULL) AS unsent,
  (SELECT count(*) FROM orders.inbox) + (SELECT count(*) FROM identity.inbox)
    + (SELECT count(*) FROM matching.inbox) + (SELECT count(*) FROM certification.inbox) AS taken`;

/** A busy market: the platform and the bare server on one database. */
export class Market {
  private constructor(
    readonly platform: PlatformUnderTest,
    readonly buyer: Account,
    readonly admin: Client,
    readonly barePort: number,
    private readonly bare: Program,
  ) {}

  static async open(platform: PlatformUnderTest, tell: (line: string) => void): Promise<Market> {
    const buyer = await platform.signIn('buyer');
    const admin = new Client({ connectionString: platform.adminUrl });
    await admin.connect();
    tell(`  generating ${SEEDED_ORDERS} orders`);
    await seedOrders(admin, { categories: productCategories, fabrics, modes });
    const barePort = await freePort();
    const bare = new Program({
      command: process.execPath,
      args: [...startOptions(), BASELINE],
      env: {
        ...process.env,
        PORT: String(barePort),
        DATABASE_URL: platform.serviceDatabaseUrl('orders'),
        PERSON_ID: buyer.personId,
        ENTERPRISE_ID: buyer.enterpriseId,
      },
    });
    await bare.ready(`http://127.0.0.1:${barePort}/readyz`, BASELINE_READY_MS);
    return new Market(platform, buyer, admin, barePort, bare);
  }

  /** Ids of so many open orders, drawn anew each time. */
  async openOrderIds(count: number): Promise<string[]> {
    const { rows } = await this.admin.query<{ order_id: string }>(
      `SELECT order_id FROM orders.orders WHERE state = 'open' ORDER BY random() LIMIT $1`,
      [count],
    );
    return rows.map((row) => row.order_id);
  }

  /** Waits until every event of what was committed so far has been sent and has taken effect. */
  async settled(): Promise<void> {
    const giveUpAtMs = performance.now() + SETTLE_TIMEOUT_MS;
    let before = '';
    for (let quiet = 0; quiet < QUIET_POLLS;) {
      if (performance.now() > giveUpAtMs)
        throw new Error('the events of a round were not worked off in time');
      const { rows } = await this.admin.query<{ unsent: string; taken: string }>(WORK);
      const [work] = rows;
      const isQuiet = work?.unsent === '0' && work.taken === before;
      before = work?.taken ?? '';
      quiet = isQuiet ? quiet + 1 : 0;
      await sleep(SETTLE_POLL_MS);
    }
  }

  async close(): Promise<void> {
    await this.bare.stop();
    await this.admin.end();
  }
}
