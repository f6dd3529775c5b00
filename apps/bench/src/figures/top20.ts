import { seededRandom } from '@tianfu/kernel';
import { createClient, type Client as Sdk } from '@tianfu/sdk';
import { Client } from 'pg';
import type { Figure } from '../figure.js';
import { orderInput } from '../market/order-inputs.js';
import { SEEDED_FACTORIES, seedFactories } from '../market/seed-factories.js';
import { percentile } from '../percentiles.js';
import type { PlatformUnderTest } from '../platform-under-test.js';

const SEED = 20;
const DIFFERENT_ORDERS = 200;
/** Every order is asked about so often; the questions before the first count warm the code up. */
const TIMES_ASKED = 3;
const LEARN_TIMEOUT_MS = 60_000;

export const top20: Figure = {
  name: 'top20',
  about: 'the 20 best of 100,000 certified factories for an order, with reasons',
  async measure(stage) {
    const platform = await stage.platform();
    try {
      const { token } = await platform.signIn('buyer');
      const buyer = createClient({ baseUrl: platform.url, token });
      const orderIds = await postDrafts(buyer);
      stage.tell(`  generating ${SEEDED_FACTORIES} factories`);
      await withAdmin(platform, seedFactories);
      await untilKnown(buyer, orderIds);

      const asked = await askAll(buyer, orderIds);
      const tookMs = asked.map((one) => one.tookMs);
      const callMs = asked.map((one) => one.callMs);
      const suitable = asked.map((one) => one.suitableCount);
      return [
        {
          name: 'top20',
          value: percentile(tookMs, 0.99),
          unit: 'ms',
          target: { of: 'value', bound: 'at most', limit: 25 },
          details: {
            p50: percentile(tookMs, 0.5),
            calls: asked.length,
            orders: orderIds.length,
            factories: SEEDED_FACTORIES,
            medianSuitable: percentile(suitable, 0.5),
          },
        },
        {
          name: 'top20-call',
          value: percentile(callMs, 0.99),
          unit: 'ms',
          details: { p50: percentile(callMs, 0.5), figure: 'top20' },
        },
      ];
    } finally {
      await platform.remove();
    }
  },
};

/** Drafts: matching ranks for their poster alone, and publishes nothing meanwhile. */
async function postDrafts(buyer: Sdk): Promise<string[]> {
  const random = seededRandom(SEED);
  const now = new Date();
  const ids: string[] = [];
  for (let count = 0; count < DIFFERENT_ORDERS; count += 1) {
    const { biddingDeadline: _none, ...draft } = orderInput(random, now);
    ids.push((await buyer.postOrder(draft)).orderId);
  }
  return ids;
}

async function untilKnown(buyer: Sdk, [orderId = '']: readonly string[]): Promise<void> {
  const giveUpAtMs = performance.now() + LEARN_TIMEOUT_MS;
  for (;;) {
    const { consideredCount } = await buyer.findMatches({ orderId, limit: 1 });
    if (consideredCount >= SEEDED_FACTORIES) return;
    if (performance.now() > giveUpAtMs) throw new Error(`matching knows ${consideredCount} factories only`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

interface Asked {
  readonly tookMs: number;
  readonly callMs: number;
  readonly suitableCount: number;
}

async function askAll(buyer: Sdk, orderIds: readonly string[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const orderId of orderIds.slice(0, 50)) await ask(buyer, orderId);
  for (let times = 0; times < TIMES_ASKED; times += 1) {
    for (const orderId of orderIds) asked.push(await ask(buyer, orderId));
  }
  return asked;
}

async function ask(buyer: Sdk, orderId: string): Promise<Asked> {
  const beganMs = performance.now();
  const { tookMs, suitableCount } = await buyer.findMatches({ orderId, limit: 20 });
  return { tookMs, suitableCount, callMs: performance.now() - beganMs };
}

async function withAdmin(platform: PlatformUnderTest, use: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: platform.adminUrl });
  await admin.connect();
  try {
    await use(admin);
  } finally {
    await admin.end();
  }
}
