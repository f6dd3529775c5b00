/**
 * The bare server that tracking callbacks are measured against: Fastify and pg in one process and one file, without
 * NATS. It checks the same signature, reads the same form and runs the same insert with the same prepared statement,
 * pipelining and number of connections, and answers the same body.
 */
import { createHash } from 'node:crypto';
import { newId } from '@tianfu/kernel';
import { fastify } from 'fastify';
import pg from 'pg';

const { PORT, DATABASE_URL, SALT = '' } = process.env;
const ENTERPRISE_ID = newId<string>();
const MAX_BODY_BYTES = 262_144;
const STATUS: Readonly<Record<string, string>> = {
  '0': 'in-transit',
  '1': 'picked-up',
  '3': 'delivered',
  '5': 'out-for-delivery',
};

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, pipeline: true, keepAlive: true });

const TAKE = `INSERT INTO tracking_step (enterprise_id, provider, carrier_code, number, sequence, status, at, text, place,
    received_at, applied)
  SELECT s."enterpriseId", s.provider, s."carrierCode", s."waybillNumber", s.sequence, s.status, s.at, s.text, s.place,
    clock_timestamp(), false
  FROM jsonb_to_recordset($1::jsonb) AS s("enterpriseId" uuid, provider text, "carrierCode" text,
    "waybillNumber" text, sequence int, status text, at timestamptz, text text, place text)
  ON CONFLICT DO NOTHING RETURNING enterprise_id, number`;

interface Line {
  readonly ftime: string;
  readonly statusCode: string;
  readonly context: string;
}

async function take(body: string): Promise<object> {
  const form = new URLSearchParams(body);
  const param = form.get('param') ?? '';
  const sign = createHash('md5')
    .update(param + SALT)
    .digest('hex')
    .toUpperCase();
  if (form.get('sign') !== sign) throw new Error('the signature is wrong');
  // Signed: in the form the load generator wrote it.
  const { lastResult } = JSON.parse(param) as { lastResult: { com: string; nu: string; data: Line[] } };
  const rows = lastResult.data.map(({ ftime, statusCode, context }, index) => ({
    enterpriseId: ENTERPRISE_ID,
    provider: 'kuaidi100',
    carrierCode: lastResult.com,
    waybillNumber: lastResult.nu,
    sequence: lastResult.data.length - 1 - index,
    status: STATUS[statusCode],
    at: new Date(`${ftime.replace(' ', 'T')}+08:00`).toISOString(),
    text: context,
  }));
  const client = await pool.connect();
  try {
    const begun = client.query(`BEGIN;SELECT set_config('app.scope','service',true)`);
    begun.catch(() => undefined); // awaited below
    await client.query({ name: 'take', text: TAKE, values: [JSON.stringify(rows)] });
    await begun;
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return { result: true, returnCode: '200', message: '成功' };
}

const server = fastify({ bodyLimit: MAX_BODY_BYTES });
server.removeAllContentTypeParsers();
server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
  done(null, body),
);
server.post('/v1/tracking-callbacks/:intakeId', (request) => take(String(request.body)));
server.get('/readyz', () => ({ ready: true }));
await server.listen({ port: Number(PORT), host: '127.0.0.1' });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => pool.end()));
}
