import type { Client } from 'pg';

export const SEEDED_ORDERS = 100_000;
const BUYERS = 500;

const BUYERS_SQL = `INSERT INTO orders.party (enterprise_id, name)
  SELECT gen_random_uuid(), '生成采购商 Generated buyer ' || n FROM generate_series(1, $1) n`;

/**
 * Six in ten are open for ten to eighty days more, the others have ended. Twelve cells each; everything is drawn
 * by the seed except ids. The history is what posting and publishing write.
 */
const ORDERS_SQL = `
WITH buyers AS (SELECT array_agg(enterprise_id) AS ids FROM
  (SELECT enterprise_id FROM orders.party WHERE name LIKE '生成采购商 %' ORDER BY name) named),
drawn AS MATERIALIZED (
  SELECT n, CASE WHEN n % 10 < 6 THEN 'open' WHEN n % 10 < 8 THEN 'failed' ELSE 'cancelled' END AS state,
    date_trunc('milliseconds', now() - random() * interval '60 days') AS created_at,
    1 + floor(random() * $2)::int AS buyer, 10 + floor(random() * 70)::int AS open_days,
    1 + floor(random() * 20)::int AS category, 1 + floor(random() * 10)::int AS fabric,
    1 + floor(random() * 3)::int AS mode, 12 * (5 + floor(power(random(), 3) * 800))::int AS pieces,
    random() AS price, random() AS level
  FROM generate_series(1, $1) n
)
INSERT INTO orders.orders (order_id, enterprise_id, number, state, title, category, fabrics, processes, matrix,
  quantity_pieces, smv_minutes, delivery_date, destination_address, destination_lat, destination_lng, mode,
  target_price, target_currency, target_price_shown, required_level, description, bidding_deadline, published_at,
  closed_at, created_at, history, version)
SELECT uuidv7(created_at - clock_timestamp()), buyers.ids[buyer],
  'PO-' || to_char(created_at, 'YYYY') || '-' || to_char(nextval('orders.order_number'), 'FM9999999000000'),
  state, '生成需求 Generated order ' || n, ($3::text[])[category], ARRAY[($4::text[])[fabric], ($4::text[])[fabric + 1]],
  ARRAY['cutting', 'sewing', 'ironing', 'packing'],
  (SELECT jsonb_agg(jsonb_build_object('colour', colour, 'size', size, 'quantityPieces', pieces / 12))
    FROM unnest(ARRAY['黑', '白', '藏青']) colour, unnest(ARRAY['S', 'M', 'L', 'XL']) size),
  pieces, 8 + (price * 300)::int / 10.0, deadline::date + 20, '湖北省武汉市（生成地址）', 30.5928, 114.3055,
  ($5::text[])[mode], CASE WHEN price < 0.5 THEN 10 + (price * 1000)::int / 10.0 END,
  CASE WHEN price < 0.5 THEN 'CNY' END, price < 0.25,
  CASE WHEN level < 0.1 THEN 'AAA' WHEN level < 0.3 THEN 'AA' END, 'Generated for measuring.', deadline, created_at,
  CASE WHEN state = 'failed' THEN deadline END, created_at,
  jsonb_build_array(
    jsonb_build_object('event', 'post', 'state', 'draft', 'at', created_at, 'by', 'member'),
    jsonb_build_object('event', 'publish', 'state', 'open', 'at', created_at, 'by', 'member')), 1
FROM drawn, buyers, LATERAL (SELECT CASE WHEN state = 'open'
  THEN date_trunc('milliseconds', now() + open_days * interval '1 day')
  ELSE date_trunc('milliseconds', created_at + (now() - created_at) / 2) END AS deadline) times
ORDER BY created_at`;

/** Puts the orders of a busy market straight into the tables of the orders service. */
export async function seedOrders(
  admin: Client,
  vocabulary: {
    readonly categories: readonly string[];
    readonly fabrics: readonly string[];
    readonly modes: readonly string[];
  },
): Promise<void> {
  await admin.query('SELECT setseed(0.42)');
  await admin.query(BUYERS_SQL, [BUYERS]);
  const { categories, fabrics, modes } = vocabulary;
  await admin.query(ORDERS_SQL, [SEEDED_ORDERS, BUYERS, categories, fabrics, modes]);
  await admin.query('VACUUM ANALYZE orders.orders, orders.party');
}
