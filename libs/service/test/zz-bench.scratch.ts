import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removeDataDir, startPostgres } from '@tianfu/servers';
import { aMember, Harness } from '@tianfu/testing';
import { ContractClient, TokenSigner } from '@tianfu/service';
import { SqlClient } from '/work/main/libs/service/src/data/sql-client.ts';
import { addToTally, findTallies, tallyService } from '/work/main/libs/service/test/tally-service.ts';

const dataDir = mkdtempSync(join(tmpdir(), `tianfu-test-${process.pid}-`));
chmodSync(dataDir, 0o711);
const postgres = await startPostgres({ dataDir });
process.env.TEST_ADMIN_URL = postgres.adminUrl;
const harness = await Harness.start([tallyService]);
const client = new ContractClient(harness.connection);
const signer = new TokenSigner('identity', harness.keys.privatePem('identity'));
await harness.admin.query('create index on matching.tally (enterprise_id)');
const pool = new pg.Pool({ connectionString: harness.database.urlOf('matching'), max: 10 });

async function drive(name: string, one: (n: number) => Promise<unknown>, ms = 3000, workers = 32) {
  let n = 0; const lat: number[] = []; const until = performance.now() + ms; const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: workers }, async () => {
    while (performance.now() < until) { const b = performance.now(); await one(n++); lat.push(performance.now() - b); }
  }));
  const used = process.cpuUsage(cpu); lat.sort((a, b) => a - b);
  console.log(name.padEnd(34), `${Math.round(n / ms * 1000)}/s`.padStart(8), `cpu ${Math.round((used.user + used.system) / n)} us/op`, `p50 ${lat[n >> 1]?.toFixed(1)} p99 ${lat[Math.floor(n * .99)]?.toFixed(1)} ms`);
  return n;
}
const members = Array.from({ length: 2000 }, () => { const m = aMember(); return { m, token: signer.sign(m) }; });
let tokenAt = Date.now();
const tok = (n: number) => { const e = members[n % members.length]!; return e; };
const fresh = () => { if (Date.now() - tokenAt > 30000) { for (const e of members) e.token = signer.sign(e.m); tokenAt = Date.now(); } };
const add = async (n: number) => { const e = tok(n); const r = await client.send(addToTally, { name: 'n' + (n % 9), amount: 1 }, { token: e.token, idempotencyKey: `k${Math.random()}`, deadlineMs: Date.now() + 20000 }); if (!r.ok) throw r.error; };
const find = async (n: number) => { const e = tok(n); const r = await client.send(findTallies, {}, { token: e.token, deadlineMs: Date.now() + 20000 }); if (!r.ok) throw r.error; };
const bare = async (n: number) => {
  const e = tok(n).m; const c = await pool.connect();
  try {
    await c.query('BEGIN'); await c.query(`SELECT set_config('app.scope','tenant',true), set_config('app.enterprise_id',$1,true)`, [e.enterpriseId]);
    await c.query({ name: 'i', text: 'INSERT INTO tally (enterprise_id, name, amount) VALUES ($1,$2,$3)', values: [e.enterpriseId, 'n', 1] });
    await c.query({ name: 's', text: 'SELECT sum(amount)::text AS total, count(*)::text AS version FROM tally WHERE enterprise_id = $1', values: [e.enterpriseId] });
    await c.query({ name: 'o', text: 'INSERT INTO outbox (id, subject, aggregate_id, version, payload, sent_at) VALUES (gen_random_uuid(),$1,$2,1,$3, now())', values: ['x', e.enterpriseId, JSON.stringify({ amount: 1 })] });
    await c.query({ name: 'd', text: 'INSERT INTO idempotency (scope,key,fingerprint,response) VALUES ($1,$2,$3,$3)', values: ['x', String(Math.random()), Buffer.alloc(32)] });
    await c.query('COMMIT');
  } finally { c.release(); }
};
const script = SqlClient.prototype.script;
let corked = 0;
function on() { SqlClient.prototype.script = function (this: any, sql: string) { if (!sql.startsWith('BEGIN')) return script.call(this, sql); const s = this.raw.connection.stream; s.cork(); corked++; process.nextTick(() => s.uncork()); return script.call(this, sql); }; }
function off() { SqlClient.prototype.script = script; }
await drive('warm', add, 3000);
for (let round = 0; round < 6; round++) { fresh(); off(); await drive('plain cmd', add); await drive('plain read', find, 1500); on(); await drive('corked cmd', add); await drive('corked read', find, 1500); off(); await drive('bare', bare, 2000); await harness.admin.query('truncate matching.tally'); }
for (let round = 0; round < 0; round++) {
  fresh();
  await drive('glue command (tx+outbox+idem)', add);
  await drive('bare pg, same statements', bare);
  fresh();
  await drive('glue query (tenant read)', find);
  await drive('bare pg read (begin,set,select,commit)', async (n) => { const e = tok(n).m; const c = await pool.connect(); try { await c.query('BEGIN'); await c.query(`SELECT set_config('app.scope','tenant',true), set_config('app.enterprise_id',$1,true)`, [e.enterpriseId]); await c.query({ name: 'f', text: 'SELECT name, enterprise_id FROM tally ORDER BY name LIMIT 100' }); await c.query('COMMIT'); } finally { c.release(); } });
  await drive('drain', () => new Promise(r => setTimeout(r, 50)), 2000, 1);
}
console.log(await harness.services[0]!.health());
await pool.end(); await harness.stop(); await postgres.stop(); await removeDataDir(dataDir);
