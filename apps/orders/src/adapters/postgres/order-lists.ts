import type { FindOpenOrders, FindOwnOrders, OrderState, OrderSummary } from '@tianfu/contracts';
import { assert, present } from '@tianfu/kernel';
import { type Keyset, PageQuery, type ReadTx, type Slice } from '@tianfu/service';
import type { OrderLists } from '../../application/ports.js';
import type { Named } from '../../application/stored.js';
import { priceOf } from './order-rows.js';

interface SummaryRow {
  order_id: string;
  enterprise_id: string;
  enterprise_name: string | null;
  number: string;
  state: OrderState;
  title: string;
  category: string;
  mode: string;
  quantity_pieces: number;
  delivery_date: string;
  destination_address: string;
  target_price: string | null;
  target_currency: string | null;
  required_level: string | null;
  bidding_deadline: Date | null;
  created_at: Date;
}

const COLUMNS = `order_id, enterprise_id, number, state, title, category, mode, quantity_pieces, delivery_date,
  destination_address, target_currency, required_level, bidding_deadline, created_at`;

const keyset = (
  name: string,
  column: string,
  type: Keyset['type'],
  direction: Keyset['direction'],
): Keyset => ({ name, column, idColumn: 'order_id', type, direction });

const NEWEST = keyset('-createdAt', 'created_at', 'timestamptz', 'DESC');
const SORTS: readonly Keyset[] = [
  NEWEST,
  keyset('biddingDeadline', 'bidding_deadline', 'timestamptz', 'ASC'),
  keyset('deliveryDate', 'delivery_date', 'date', 'ASC'),
  keyset('-quantityPieces', 'quantity_pieces', 'int', 'DESC'),
];

/** The lists of orders, a page at a time along an index. */
export class PostgresOrderLists implements OrderLists {
  async findOwn(tx: ReadTx, enterpriseId: string, asked: FindOwnOrders): Promise<Slice<Named<OrderSummary>>> {
    const page = new PageQuery(NEWEST, asked, [enterpriseId])
      .where('text[]', 'state = ANY($?)', asked.state)
      .where('text', '(title ILIKE $? OR number ILIKE $?)', asked.q && containing(asked.q));
    const rows = await tx.query<SummaryRow>(
      named(
        `SELECT ${COLUMNS}, target_price FROM orders
        WHERE enterprise_id = $1${page.conditions} ${page.tail}`,
        page,
      ),
      page.params,
    );
    return slice(page, rows);
  }

  async findOpen(tx: ReadTx, viewerId: string, asked: FindOpenOrders): Promise<Slice<Named<OrderSummary>>> {
    const page = openOrdersQuery(viewerId, asked);
    return slice(page.page, await tx.query<SummaryRow>(page.sql, page.page.params));
  }
}

/** The market's list as SQL; a spec looks at its plan. */
export function openOrdersQuery(viewerId: string, asked: FindOpenOrders): { sql: string; page: PageQuery } {
  const sort = SORTS.find(({ name }) => name === (asked.sort ?? NEWEST.name));
  assert(sort !== undefined, 'the contract names the sorts');
  const page = new PageQuery(sort, asked, [viewerId])
    .where('text[]', 'category = ANY($?)', asked.category)
    .where('text', 'mode = $?', asked.mode)
    .where('int', 'quantity_pieces >= $?', asked.minQuantityPieces)
    .where('int', 'quantity_pieces <= $?', asked.maxQuantityPieces)
    .where('date', 'delivery_date >= $?', asked.deliveryFrom);
  const shown = 'CASE WHEN target_price_shown OR enterprise_id = $1 THEN target_price END AS target_price';
  // now() rather than clock_timestamp(): it is an index condition.
  const sql = named(
    `SELECT ${COLUMNS}, ${shown} FROM orders
      WHERE state = 'open' AND bidding_deadline > now()${page.conditions} ${page.tail}`,
    page,
  );
  return { sql, page };
}

/** Joins the names after the page has been cut. */
const named = (list: string, { keyset: { column, direction } }: PageQuery): string =>
  `SELECT o.*, p.name AS enterprise_name FROM (${list}) o
   LEFT JOIN party p ON p.enterprise_id = o.enterprise_id
   ORDER BY o.${column} ${direction}, o.order_id ${direction}`;

/** A pattern for ILIKE that means the text itself. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

function slice(page: PageQuery, rows: readonly SummaryRow[]): Slice<Named<OrderSummary>> {
  const { name } = page.keyset;
  return page.slice(rows, (row) => ({ id: row.order_id, key: keyOf(row, name) }), summaryOf);
}

function keyOf(row: SummaryRow, sort: string): string | number {
  if (sort === 'deliveryDate') return row.delivery_date;
  if (sort === '-quantityPieces') return row.quantity_pieces;
  const at = sort === 'biddingDeadline' ? row.bidding_deadline : row.created_at;
  assert(at !== null, 'an open order has a deadline');
  return at.toISOString();
}

const summaryOf = (row: SummaryRow): Named<OrderSummary> => ({
  orderId: row.order_id,
  number: row.number,
  title: row.title,
  state: row.state,
  category: row.category,
  mode: row.mode,
  quantityPieces: row.quantity_pieces,
  deliveryDate: row.delivery_date,
  destination: row.destination_address,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name ?? undefined,
  ...present({
    targetPrice: priceOf(row.target_price, row.target_currency),
    requiredLevel: row.required_level ?? undefined,
    biddingDeadline: row.bidding_deadline?.toISOString(),
  }),
  createdAt: row.created_at.toISOString(),
});
