import { seededRandom } from '@tianfu/kernel';
import type { Figure } from '../figure.js';
import { orderInput } from '../market/order-inputs.js';
import { compared, CONNECTIONS } from './compared.js';

const SEED = 20_261_122;
const DIFFERENT_ORDERS = 200;

export const publishOrder: Figure = {
  name: 'publish-order',
  about: 'an order posted and published at once: validated, stored with its outbox row, acknowledged',
  async measure(stage) {
    const market = await stage.market();
    const random = seededRandom(SEED);
    const now = new Date();
    const requests = Array.from({ length: DIFFERENT_ORDERS }, () => ({
      method: 'POST' as const,
      path: '/v1/orders',
      body: JSON.stringify(orderInput(random, now)),
    }));
    const { platform, baseline, ratios } = await compared(stage, market, {
      requests,
      freshKeys: true,
      expectedStatus: 201,
    });
    return [
      {
        name: 'publish-order',
        value: platform.perSecond,
        unit: 'req/s',
        baseline: baseline.perSecond,
        target: { of: 'ratio', bound: 'at least', limit: 0.5 },
        details: { connections: CONNECTIONS, leastRatio: ratios.least, greatestRatio: ratios.greatest },
      },
      {
        name: 'publish-order-p99',
        value: platform.p99Ms,
        unit: 'ms',
        baseline: baseline.p99Ms,
        target: { of: 'ratio', bound: 'at most', limit: 2.5 },
        details: { connections: CONNECTIONS, p50: platform.p50Ms, baselineP50: baseline.p50Ms },
      },
    ];
  },
};
