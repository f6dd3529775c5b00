import { seededRandom } from '@tianfu/kernel';
import { modes, productCategories } from '@tianfu/contracts';
import type { Comparison } from '../interleaved.js';
import type { Figure, Reading } from '../figure.js';
import type { LoadRequest } from '../load/plan.js';
import { compared, CONNECTIONS } from './compared.js';

const SEED = 7;
const DIFFERENT_QUESTIONS = 500;

export const listOrders: Figure = {
  name: 'list-orders',
  about: '20 open orders out of 100,000, filtered by categories, mode and quantity',
  async measure(stage) {
    const market = await stage.market();
    const random = seededRandom(SEED);
    const requests = Array.from({ length: DIFFERENT_QUESTIONS }, (): LoadRequest => {
      const categories = random.shuffle(productCategories).slice(0, random.integer(1, 3));
      const query = new URLSearchParams({
        category: categories.join(','),
        mode: random.pick(modes),
        minQuantityPieces: String(random.integer(60, 300)),
        maxQuantityPieces: String(random.integer(2_000, 9_000)),
        limit: '20',
      });
      return { method: 'GET', path: `/v1/market/orders?${query.toString()}` };
    });
    const found = await compared(stage, market, { requests, freshKeys: false, expectedStatus: 200 });
    return [reading('list-orders', found)];
  },
};

export const getOrder: Figure = {
  name: 'get-order',
  about: 'one open order of another enterprise, any of 100,000',
  async measure(stage) {
    const market = await stage.market();
    const ids = await market.openOrderIds(DIFFERENT_QUESTIONS);
    const requests = ids.map((id): LoadRequest => ({ method: 'GET', path: `/v1/orders/${id}` }));
    const found = await compared(stage, market, { requests, freshKeys: false, expectedStatus: 200 });
    return [reading('get-order', found)];
  },
};

const reading = (name: string, { platform, baseline, ratios }: Comparison): Reading => ({
  name,
  value: platform.perSecond,
  unit: 'req/s',
  baseline: baseline.perSecond,
  target: { of: 'ratio', bound: 'at least', limit: 0.5 },
  details: {
    connections: CONNECTIONS,
    leastRatio: ratios.least,
    greatestRatio: ratios.greatest,
    p99: platform.p99Ms,
    baselineP99: baseline.p99Ms,
  },
});
