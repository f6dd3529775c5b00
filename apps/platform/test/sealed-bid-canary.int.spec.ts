import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@tianfu/sdk';
import { eventually } from '@tianfu/testing';
import { aCertifiedSupplier, aDressOrder, aParty, type Party } from './main-job.js';
import { startPlatform, type PlatformProcess } from './platform-process.js';
import { DatabaseLook } from './support/database-look.js';

/** A price that occurs nowhere else. Searched for as written, in ten-thousandths, in base64 and in hex. */
const PRICE = '7654.3219';
const MARKS = [
  PRICE,
  '76543219',
  Buffer.from(PRICE).toString('base64').slice(0, 10),
  Buffer.from(PRICE).toString('hex'),
];
const REMARK = 'canary-remark-58113';

const marksIn = (text: string): string[] => [...MARKS, REMARK].filter((mark) => text.includes(mark));

describe('a sealed bid with a marked price', () => {
  let platform: PlatformProcess;
  let operator: Client;
  let buyer: Party;
  let bidder: Party;
  let stranger: Party;
  let orderId: string;
  const live: string[] = [];
  const controller = new AbortController();

  beforeAll(async () => {
    platform = await startPlatform({ env: { LOG_LEVEL: 'debug' } });
    operator = await platform.as('operator');
    bidder = await aCertifiedSupplier(platform.url, operator, '密封供应商 (generated)');
    stranger = await aCertifiedSupplier(platform.url, operator, '旁观供应商 (generated)');
    buyer = await aParty(platform.url, 'buyer', '密封采购 (generated)');
    for (const party of [operator, buyer.client, bidder.client, stranger.client])
      void listen(party, live, controller.signal);
    const biddingDeadline = new Date(Date.now() + 20_000).toISOString();
    ({ orderId } = await buyer.client.postOrder(aDressOrder({ biddingDeadline })));
    const receipt = await bidder.client.placeBid({
      orderId,
      unitPrice: { amount: PRICE, currency: 'CNY' },
      leadTimeDays: 9,
      quantityPieces: 600,
      remark: REMARK,
    });
    await bidder.client.reviseBid({
      bidId: receipt.bidId,
      unitPrice: { amount: PRICE, currency: 'CNY' },
      leadTimeDays: 8,
      quantityPieces: 600,
      remark: REMARK,
    });
  });
  afterAll(async () => {
    controller.abort();
    await platform.stop();
  });

  it('is in no answer of any role, no event, no log and no table before the deadline', async () => {
    const answers: string[] = [];
    for (const client of [operator, buyer.client, bidder.client, stranger.client])
      answers.push(...(await everyAnswer(client, orderId)));
    expect(answers.length).toBeGreaterThan(60);
    expect(answers.flatMap(marksIn)).toEqual([]);
    expect(live.flatMap(marksIn)).toEqual([]);
    expect(marksIn(await dumpOfEverySchema(platform))).toEqual([]);
    expect(
      filesBelow(join(platform.dataDir, 'logs')).flatMap((file) => marksIn(readFileSync(file, 'latin1'))),
    ).toEqual([]);
    expect(
      filesBelow(join(platform.dataDir, 'nats')).flatMap((file) => marksIn(readFileSync(file, 'latin1'))),
    ).toEqual([]);
    expect(marksIn(platform.output())).toEqual([]);
    // The search was early enough to mean something.
    expect((await buyer.client.getOrder({ orderId })).state).toBe('open');
  });

  it('is open to the buyer after it: the search does find what is there', async () => {
    await eventually(async () => (await buyer.client.getOrder({ orderId })).state === 'closed', {
      timeoutMs: 40_000,
    });
    expect(marksIn(JSON.stringify(await buyer.client.compareBids({ orderId })))).toContain(PRICE);
    expect(marksIn(await dumpOfEverySchema(platform))).not.toEqual([]);
  });
});

/** What every read of the API answers this caller, refusals included. */
async function everyAnswer(client: Client, orderId: string): Promise<string[]> {
  const own = await client.findOwnBids({}).catch(() => undefined);
  const bidId = own?.data[0]?.bidId ?? orderId;
  const calls: (() => Promise<unknown>)[] = [
    () => client.getMe(),
    () => client.getOrder({ orderId }),
    () => client.findOwnOrders({}),
    () => client.findOpenOrders({}),
    () => client.compareBids({ orderId }),
    () => client.getOwnBid({ orderId }),
    () => client.findOwnBids({}),
    () => client.findContracts({}),
    () => client.getContract({ contractId: bidId }),
    () => client.findMatches({ orderId }),
    () => client.findMatches({ orderId, suitable: 'false' }),
    () => client.findFeed({}),
    () => client.findNotifications({}),
    () => client.getOwnDossier(),
    () => client.findDossiers({}),
    ...(['identity', 'certification', 'orders', 'matching', 'logistics', 'sampling'] as const).flatMap(
      (service) => [() => client[`${service}FindAudit`]({}), () => client[`${service}FindDeadLetters`]({})],
    ),
  ];
  return Promise.all(
    calls.map(async (call) => {
      try {
        return JSON.stringify(await call());
      } catch (error) {
        return `${String(error)} ${JSON.stringify(error)}`;
      }
    }),
  );
}

async function listen(client: Client, into: string[], signal: AbortSignal): Promise<void> {
  try {
    const response = await client.connection.request('/v1/live', { method: 'GET', headers: {}, signal });
    const decoder = new TextDecoder();
    // Node's web streams are async iterable.
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      into.push(decoder.decode(chunk));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Every row of every table of every service, as an administrator reads it. */
async function dumpOfEverySchema(platform: PlatformProcess): Promise<string> {
  const database = await DatabaseLook.open(platform);
  const { client } = database;
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('identity', 'certification', 'orders', 'matching', 'logistics', 'sampling')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      texts.push(...rows.map(({ text }) => text));
    }
    expect(tables.length).toBeGreaterThan(25);
    return texts.join('\n');
  } finally {
    await database.close();
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
