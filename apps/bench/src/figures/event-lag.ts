import { seededRandom } from '@tianfu/kernel';
import type { Figure } from '../figure.js';
import type { Market } from '../market/market.js';
import { orderInput } from '../market/order-inputs.js';
import { percentile } from '../percentiles.js';
import { CONNECTIONS } from './compared.js';

const SEED = 200;
const EVENTS_PER_SECOND = 200;
const SECONDS = 20;
/** At a fifth of what a server can take, V8 needs that long to compile what it runs often. */
const WARM_UP_SECONDS = 10;
const DIFFERENT_ORDERS = 200;

/** Both times by PostgreSQL's clock: the outbox row's in the transaction that tells, the inbox row's in the listener's. */
const LAGS = `
  SELECT i.consumer, extract(epoch FROM i.received_at - o.occurred_at) * 1000 AS lag_ms
  FROM orders.outbox o JOIN (
    SELECT consumer, event_id, received_at FROM matching.inbox
    UNION ALL SELECT consumer, event_id, received_at FROM identity.inbox
    UNION ALL SELECT consumer, event_id, received_at FROM certification.inbox
    UNION ALL SELECT consumer, event_id, received_at FROM orders.inbox
  ) i ON i.event_id = o.id
  WHERE o.occurred_at > $1`;

export const eventLag: Figure = {
  name: 'event-lag',
  about: 'from the commit of an order to what matching does about it, at 200 events a second',
  async measure(stage) {
    const market = await stage.market();
    const random = seededRandom(SEED);
    const now = new Date();
    const requests = Array.from({ length: DIFFERENT_ORDERS }, () => ({
      method: 'POST' as const,
      path: '/v1/orders',
      body: JSON.stringify(orderInput(random, now)),
    }));
    const publish = (seconds: number): Promise<{ answered: number; perSecond: number }> =>
      stage.load.run({
        port: market.platform.port,
        seconds,
        connections: CONNECTIONS,
        perSecond: EVENTS_PER_SECOND,
        requests,
        headers: { authorization: `Bearer ${market.buyer.token}` },
        freshKeys: true,
        expectedStatus: 201,
      });
    await publish(WARM_UP_SECONDS);
    await market.settled();
    const since = await databaseNow(market);
    const { answered, perSecond } = await publish(SECONDS);
    if (perSecond < EVENTS_PER_SECOND * 0.95) {
      throw new Error(`only ${perSecond.toFixed(0)} orders a second were taken, not ${EVENTS_PER_SECOND}`);
    }
    await market.settled();
    const lagsMs = await lagsSince(market, since);
    if (lagsMs.length < answered) {
      throw new Error(`${answered} events were committed, but only ${lagsMs.length} took effect`);
    }
    return [
      {
        name: 'event-lag',
        value: percentile(lagsMs, 0.99),
        unit: 'ms',
        target: { of: 'value', bound: 'at most', limit: 250 },
        details: { p50: percentile(lagsMs, 0.5), perSecond, effects: lagsMs.length },
      },
    ];
  },
};

async function databaseNow({ admin }: Market): Promise<Date> {
  const { rows } = await admin.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const [row] = rows;
  if (row === undefined) throw new Error('clock_timestamp() has one row');
  return row.now;
}

async function lagsSince({ admin }: Market, since: Date): Promise<number[]> {
  const { rows } = await admin.query<{ lag_ms: string }>(LAGS, [since]);
  return rows.map((row) => Number(row.lag_ms));
}
