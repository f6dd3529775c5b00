/**
 * The bare server that the platform's figures are measured against: Fastify and pg in one process and one file,
 * without NATS and without sign-in. It validates by the same contracts, runs the same SQL as the orders service
 * and the glue around it, with the same prepared statements, pipelining and number of connections, and answers
 * the same bodies.
 *
 * Two differences, both in its favour: outbox rows are written as sent already, so that the platform beside it
 * does not publish them while this server is being measured, and stored answers are not encrypted.
 */
import { createHash } from 'node:crypto';
import {
  FindOpenOrders,
  orderPublished,
  OrderRef,
  PostOrder,
  postOrder,
  Refusal,
  validated,
} from '@tianfu/contracts';
import {
  checkMatrix,
  formatUnitPrice,
  newId,
  parseInstant,
  parseUnitPrice,
  shanghaiDate,
} from '@tianfu/kernel';
import { fastify } from 'fastify';
import pg from 'pg';

const { PORT, DATABASE_URL, PERSON_ID = '', ENTERPRISE_ID = '' } = process.env;
const POOL_MAX = 10;
const PAGE_SIZE = 20;
const MIN_BIDDING_SECONDS = 1;
const MAX_BIDDING_HOURS = 90 * 24;
const DATE_OID = 1082;

type Row = Record<string, unknown>;

const pool = new pg.Pool({
  connectionString: DATABASE_URL,
  max: POOL_MAX,
  pipeline: true,
  keepAlive: true,
  options: '-c app.scope=market',
  types: {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === DATE_OID
        ? (value: string) => value
        : // pg's two overloads (text, binary) meet here as one.
          (pg.types.getTypeParser as (oid: number, format?: string) => never)(oid, format),
  },
});

const CONTENT = [
  ...[
    'title',
    'category',
    'fabrics',
    'processes',
    'matrix',
    'quantity_pieces',
    'smv_minutes',
    'delivery_date',
  ],
  ...['destination_address', 'destination_lat', 'destination_lng', 'mode', 'target_price', 'target_currency'],
  ...['target_price_shown', 'required_level', 'description'],
];

const step = (event: string, state: string): string =>
  `jsonb_build_object('event', '${event}', 'state', '${state}', 'at', now, 'by', 'member', 'person', $3::uuid)`;

const INSERT = `
WITH clock AS MATERIALIZED (SELECT date_trunc('milliseconds', clock_timestamp()) AS now),
posted AS (
  INSERT INTO orders (order_id, enterprise_id, number, state, bidding_deadline, published_at, created_at,
    history, version, ${CONTENT.join(', ')})
  SELECT $1, $2, 'PO-' || to_char(now AT TIME ZONE 'Asia/Shanghai', 'YYYY')
    || '-' || to_char(nextval('order_number'), 'FM9999999000000'),
    CASE WHEN $4::timestamptz IS NULL THEN 'draft' ELSE 'open' END,
    $4, CASE WHEN $4::timestamptz IS NOT NULL THEN now END, now,
    jsonb_build_array(${step('post', 'draft')})
      || CASE WHEN $4::timestamptz IS NULL THEN '[]' ELSE jsonb_build_array(${step('publish', 'open')}) END,
    1, ${CONTENT.map((_name, index) => `$${index + 7}`).join(', ')}
  FROM clock
  WHERE $14::date > (now AT TIME ZONE 'Asia/Shanghai')::date
    AND ($4::timestamptz IS NULL
      OR $4 BETWEEN now + make_interval(secs => $5) AND now + make_interval(hours => $6))
  RETURNING number, created_at, published_at, history
)
SELECT clock.now, posted.*, (SELECT name FROM party WHERE enterprise_id = $2) AS enterprise_name
FROM clock LEFT JOIN posted ON true`;

const FLUSH = `
WITH p0 AS (INSERT INTO outbox (id, subject, aggregate_id, version, payload, traceparent, sent_at)
  SELECT id, subject, aggregate_id, version, payload, traceparent, clock_timestamp() FROM jsonb_to_recordset($1::jsonb)
  AS r(id uuid, subject text, aggregate_id text, version bigint, payload jsonb, traceparent text)),
p1 AS (INSERT INTO idempotency (scope, key, fingerprint, response) VALUES ($2, $3, $4, $5)) SELECT 1`;

const FIND = `SELECT o.order_id, o.enterprise_id, p.name AS enterprise_name, o.number, o.state, o.title,
  o.category, o.fabrics, o.processes, o.matrix, o.quantity_pieces, o.smv_minutes, o.delivery_date,
  o.destination_address, o.destination_lat, o.destination_lng, o.mode, o.target_price, o.target_currency,
  o.target_price_shown, o.required_level, o.description, o.bidding_deadline, o.published_at, o.closed_at,
  o.created_at, o.opened_bids, o.awarded_bid_id, o.contract_id, o.conditions, o.supplier_id, o.goods,
  o.delivered_at, o.completes_at, o.history, o.version,
  clock_timestamp() AS now, s.enterprise_id AS standing_enterprise_id,
  s.certificate_id AS standing_certificate_id, s.state AS standing_state, s.level AS standing_level,
  s.scope AS standing_scope, s.valid_until AS standing_valid_until, s.standing_version
  FROM orders o LEFT JOIN party p ON p.enterprise_id = o.enterprise_id
  LEFT JOIN standing s ON s.enterprise_id = $2
  WHERE o.order_id = $1`;

const LIST = `SELECT o.*, p.name AS enterprise_name FROM (SELECT order_id, enterprise_id, number, state, title,
    category, mode, quantity_pieces, delivery_date, destination_address, target_currency, required_level,
    bidding_deadline, created_at,
    CASE WHEN target_price_shown OR enterprise_id = $1 THEN target_price END AS target_price FROM orders
    WHERE state = 'open' AND bidding_deadline > now()
    AND ($2::text[] IS NULL OR category = ANY($2::text[])) AND ($3::text IS NULL OR mode = $3::text)
    AND ($4::int IS NULL OR quantity_pieces >= $4::int) AND ($5::int IS NULL OR quantity_pieces <= $5::int)
    AND ($6::date IS NULL OR delivery_date >= $6::date)
    ORDER BY created_at DESC, order_id DESC LIMIT ${PAGE_SIZE + 1}) o
  LEFT JOIN party p ON p.enterprise_id = o.enterprise_id
  ORDER BY o.created_at DESC, o.order_id DESC`;

async function publish(raw: unknown, key: string): Promise<object> {
  const input = validated(PostOrder, raw);
  const deadline = input.biddingDeadline === undefined ? undefined : parseInstant(input.biddingDeadline);
  const matrix = checkMatrix(input.matrix, input.quantityPieces);
  if (!matrix.ok) throw new Refusal('VALIDATION_FAILED');
  if (deadline !== undefined && input.deliveryDate <= shanghaiDate(deadline))
    throw new Refusal('VALIDATION_FAILED');
  const price = input.targetPrice === undefined ? undefined : parseUnitPrice(input.targetPrice);
  const targetPrice = price?.ok === true ? formatUnitPrice(price.value) : undefined;

  const orderId = newId();
  const client = await pool.connect();
  try {
    const begun = client.query(
      `BEGIN;SELECT set_config('app.scope','tenant',true),set_config('app.enterprise_id','${ENTERPRISE_ID}',true),` +
        `set_config('app.person_id','${PERSON_ID}',true)`,
    );
    begun.catch(() => undefined); // awaited below
    const values = [orderId, ENTERPRISE_ID, PERSON_ID, deadline, MIN_BIDDING_SECONDS, MAX_BIDDING_HOURS];
    const { rows } = await client.query<Row>({
      name: 'insert',
      text: INSERT,
      values: [...values, ...contentValues(input, targetPrice)],
    });
    await begun;
    const [row] = rows;
    if (row === undefined || row.number === null) throw new Refusal('VALIDATION_FAILED');
    const state = deadline === undefined ? 'draft' : 'open';
    const order = {
      ...input,
      targetPrice,
      orderId,
      state,
      number: row.number,
      enterpriseId: ENTERPRISE_ID,
    };
    const answer = {
      ...order,
      enterpriseName: row.enterprise_name,
      own: true,
      publishedAt: row.published_at,
      createdAt: row.created_at,
      serverTime: row.now,
      history: historyOf(row.history),
      conditions: 1,
      actions: ['amend', 'cancel'],
      version: 1,
    };
    const event = { id: newId(), subject: orderPublished.subject, aggregate_id: orderId, version: 1 };
    const outbox = JSON.stringify([{ ...event, payload: briefOf(order, input), traceparent: null }]);
    const fingerprint = createHash('sha256').update(JSON.stringify(raw)).digest();
    const stored = [
      `${ENTERPRISE_ID} ${postOrder.subject}`,
      key,
      fingerprint,
      Buffer.from(JSON.stringify(answer)),
    ];
    const flushed = client.query({ name: 'flush', text: FLUSH, values: [outbox, ...stored] });
    await Promise.all([flushed, client.query('COMMIT')]);
    return answer;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

function contentValues(input: PostOrder, price: { amount: string; currency: string } | undefined): unknown[] {
  const { destination } = input;
  return [
    ...[input.title, input.category, input.fabrics, input.processes, JSON.stringify(input.matrix)],
    ...[input.quantityPieces, input.smvMinutes ?? null, input.deliveryDate, destination.address],
    ...[destination.position.lat, destination.position.lng, input.mode, price?.amount ?? null],
    ...[price?.currency ?? null, input.targetPriceShown ?? false, input.requiredLevel ?? null],
    input.description ?? null,
  ];
}

/** The event's payload as matching takes it. */
function briefOf(order: Row, input: PostOrder): Row {
  const { orderId, enterpriseId, number, state } = order;
  const { title, category, fabrics, processes, quantityPieces, deliveryDate, destination, mode } = input;
  const { smvMinutes, requiredLevel, biddingDeadline } = input;
  const told = { title, category, fabrics, processes, quantityPieces, deliveryDate, mode, conditions: 1 };
  const { position, address } = destination;
  const rest = { position, destination: address, smvMinutes, requiredLevel, biddingDeadline };
  return { orderId, enterpriseId, number, state, ...told, ...rest };
}

/** Who took a step stays inside; so does what led to the publication when others look. */
function historyOf(history: unknown, own = true): Row[] {
  const steps = history as Row[]; // jsonb arrays of objects: written by INSERT
  return steps
    .filter(({ state }) => own || state !== 'draft')
    .map(({ event, state, at, by }) => ({ event, state, at: new Date(String(at)).toISOString(), by }));
}

async function read(name: string, text: string, values: unknown[]): Promise<Row[]> {
  return (await pool.query<Row>({ name, text, values })).rows;
}

async function show(orderId: string): Promise<object> {
  const [row] = await read('find', FIND, [validated(OrderRef, { orderId }).orderId, ENTERPRISE_ID]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  const own = row.enterprise_id === ENTERPRISE_ID;
  const price = own || row.target_price_shown === true ? priceOf(row) : undefined;
  return {
    ...{
      title: row.title,
      category: row.category,
      fabrics: row.fabrics,
      processes: row.processes,
    },
    ...{ matrix: row.matrix, quantityPieces: row.quantity_pieces, deliveryDate: row.delivery_date },
    destination: {
      address: row.destination_address,
      position: { lat: row.destination_lat, lng: row.destination_lng },
    },
    mode: row.mode,
    smvMinutes: row.smv_minutes === null ? undefined : Number(row.smv_minutes),
    targetPrice: price,
    targetPriceShown: price === undefined ? undefined : row.target_price_shown,
    requiredLevel: row.required_level ?? undefined,
    description: row.description ?? undefined,
    ...{ orderId: row.order_id, number: row.number, state: row.state },
    ...{ enterpriseId: row.enterprise_id, enterpriseName: row.enterprise_name, own },
    ...{ biddingDeadline: row.bidding_deadline, publishedAt: row.published_at },
    ...{ createdAt: row.created_at, serverTime: row.now, history: historyOf(row.history, own) },
    ...{ conditions: row.conditions, actions: own ? ['amend', 'cancel'] : [], version: row.version },
  };
}

async function list(query: Record<string, string>): Promise<object> {
  const { category, minQuantityPieces, maxQuantityPieces, limit } = query;
  const asked = validated(FindOpenOrders, {
    ...query,
    ...(category === undefined ? {} : { category: category.split(',') }),
    ...(minQuantityPieces === undefined ? {} : { minQuantityPieces: Number(minQuantityPieces) }),
    ...(maxQuantityPieces === undefined ? {} : { maxQuantityPieces: Number(maxQuantityPieces) }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  });
  const rows = await read('list', LIST, [
    ...[ENTERPRISE_ID, asked.category ?? null, asked.mode ?? null, asked.minQuantityPieces ?? null],
    ...[asked.maxQuantityPieces ?? null, asked.deliveryFrom ?? null],
  ]);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const cursor = (row: Row): string =>
    Buffer.from(JSON.stringify(['-createdAt', row.created_at, row.order_id])).toString('base64url');
  return {
    data: shown.map(summaryOf),
    page: { hasMore: last !== undefined, nextCursor: last && cursor(last) },
  };
}

const priceOf = (row: Row): Row | undefined =>
  row.target_price === null ? undefined : { amount: row.target_price, currency: row.target_currency };

const summaryOf = (row: Row): Row => ({
  ...{ orderId: row.order_id, number: row.number, title: row.title, state: row.state },
  ...{ category: row.category, mode: row.mode, quantityPieces: row.quantity_pieces },
  ...{ deliveryDate: row.delivery_date, destination: row.destination_address },
  ...{
    enterpriseId: row.enterprise_id,
    enterpriseName: row.enterprise_name,
    targetPrice: priceOf(row),
  },
  ...{ requiredLevel: row.required_level ?? undefined, biddingDeadline: row.bidding_deadline },
  createdAt: row.created_at,
});

const server = fastify();
server.setErrorHandler((error, _request, reply) =>
  error instanceof Refusal
    ? reply.code(error.status).send({ code: error.code, faults: error.faults })
    : reply.code(500).send({ message: String(error) }),
);
server.post('/v1/orders', async (request, reply) =>
  reply.code(201).send(await publish(request.body, String(request.headers['idempotency-key']))),
);
server.get<{ Params: { orderId: string } }>('/v1/orders/:orderId', ({ params }) => show(params.orderId));
server.get<{ Querystring: Record<string, string> }>('/v1/market/orders', ({ query }) => list(query));
server.get('/readyz', () => ({ ready: true }));
await server.listen({ port: Number(PORT), host: '127.0.0.1' });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => pool.end()));
}
