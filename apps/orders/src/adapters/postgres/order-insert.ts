import type { OrderState } from '@tianfu/contracts';
import { numberSql, type Tx } from '@tianfu/service';
import type { InsertedOrder, NewOrder, OrderStepEntry } from '../../application/stored.js';
import { type BiddingLimits, MAX_BIDDING_DAYS } from '../../domain/posting-rules.js';
import { CONTENT_COLUMNS, contentValues } from './order-rows.js';

const FIRST_VERSION = 1;
/** As the column's default has it. */
const FIRST_CONDITIONS = 1;
const FIRST_CONTENT_PARAMETER = 7;
const CONTENT_PARAMETERS = CONTENT_COLUMNS.map((_column, index) => `$${FIRST_CONTENT_PARAMETER + index}`);
const DELIVERY_DATE = CONTENT_PARAMETERS[CONTENT_COLUMNS.indexOf('delivery_date')];

const stepSql = (event: string, state: OrderState): string =>
  `jsonb_build_object('event', '${event}', 'state', '${state}', 'at', now, 'by', 'member', 'person', $3::uuid)`;

/**
 * The whole of posting: checks the times by PostgreSQL's clock, takes a number, stores. One statement, because
 * this is the busiest write of the platform. The clock comes back whether the row went in or not, in the
 * milliseconds the rules will look at.
 */
const INSERT = `
WITH clock AS MATERIALIZED (SELECT date_trunc('milliseconds', clock_timestamp()) AS now),
posted AS (
  INSERT INTO orders (order_id, enterprise_id, number, state, bidding_deadline, published_at, created_at,
    history, version, ${CONTENT_COLUMNS.join(', ')})
  SELECT $1, $2, ${numberSql('PO', 'order_number', 'now')},
    CASE WHEN $4::timestamptz IS NULL THEN 'draft' ELSE 'open' END,
    $4, CASE WHEN $4::timestamptz IS NOT NULL THEN now END, now,
    jsonb_build_array(${stepSql('post', 'draft')})
      || CASE WHEN $4::timestamptz IS NULL THEN '[]' ELSE jsonb_build_array(${stepSql('publish', 'open')}) END,
    ${FIRST_VERSION}, ${CONTENT_PARAMETERS.join(', ')}
  FROM clock
  WHERE ${DELIVERY_DATE}::date > (now AT TIME ZONE 'Asia/Shanghai')::date
    AND ($4::timestamptz IS NULL
      OR $4 BETWEEN now + make_interval(secs => $5) AND now + make_interval(hours => $6))
  RETURNING number, created_at, published_at, history
)
SELECT clock.now, posted.*, (SELECT name FROM party WHERE enterprise_id = $2) AS enterprise_name
FROM clock LEFT JOIN posted ON true`;

interface Inserted {
  now: Date;
  number: string | null;
  created_at: Date;
  published_at: Date | null;
  history: OrderStepEntry[];
  enterprise_name: string | null;
}

export async function insertOrder(tx: Tx, order: NewOrder, limits: BiddingLimits): Promise<InsertedOrder> {
  const { orderId, enterpriseId, personId, content, biddingDeadline } = order;
  const [row] = await tx.query<Inserted>(INSERT, [
    orderId,
    enterpriseId,
    personId ?? null,
    biddingDeadline ?? null,
    limits.minBiddingSeconds,
    MAX_BIDDING_DAYS * 24,
    ...contentValues(content),
  ]);
  if (row === undefined) throw new Error('the clock has one row');
  const { now, number, created_at, published_at, history, enterprise_name } = row;
  if (number === null) return { now, order: undefined };
  return {
    now,
    order: {
      orderId,
      enterpriseId,
      enterpriseName: enterprise_name ?? undefined,
      number,
      state: biddingDeadline === undefined ? 'draft' : 'open',
      content,
      conditions: FIRST_CONDITIONS,
      biddingDeadline,
      publishedAt: published_at ?? undefined,
      closedAt: undefined,
      createdAt: created_at,
      bidCount: undefined,
      awardedBidId: undefined,
      contractId: undefined,
      supplierId: undefined,
      goods: undefined,
      deliveredAt: undefined,
      completesAt: undefined,
      history,
      version: FIRST_VERSION,
    },
  };
}
