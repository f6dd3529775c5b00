import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cancelOrder,
  type Contract,
  findContracts,
  findOpenOrders,
  findOwnBids,
  findOwnOrders,
  getOrder,
  getOrderBrief,
  getOwnBid,
  compareBids,
  placeBid,
  reviseBid,
  upkeep,
} from '@tianfu/contracts';
import { anOperator, eventually } from '@tianfu/testing';
import { terms } from './support/builders.js';
import { OrderBook, type Party } from './support/order-book.js';
import { inOwnProcess, type OwnProcess } from './support/own-process.js';

const PRICE = '7654.3219';
/** The price as it could be written anywhere: with and without its point, in cents, in ten-thousandths. */
const MARKS = [PRICE, '76543219', '7654,3219', '7654.32', '密封金丝雀', 'canary-remark'];
const marked = terms({
  unitPrice: { amount: PRICE, currency: 'CNY' },
  leadTimeDays: 111,
  quantityPieces: 211,
  remark: '密封金丝雀 canary-remark',
});

let book: OrderBook;
let buyer: Party;
let bidder: Party;
let service: OwnProcess;

beforeAll(async () => {
  book = await OrderBook.open();
  service = await inOwnProcess(book.harness, book.keyFolder);
  [buyer, bidder] = [await book.buyer(), await book.supplier()];
});
afterAll(async () => {
  await service.stop();
  await book.close();
});

/** Every row of every table of the database as text, bytea as it is and as hex. */
async function dump(): Promise<string> {
  const tables = await book.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await book.rows<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
    parts.push(name, ...rows.map(({ line }) => line));
  }
  const sealed = await book.rows<{ ciphertext: Buffer }>('SELECT ciphertext FROM orders.bid_revision');
  const stored = await book.rows<{ response: Buffer }>('SELECT response FROM orders.idempotency');
  for (const bytes of [...sealed.map((row) => row.ciphertext), ...stored.map((row) => row.response)]) {
    parts.push(bytes.toString('latin1'), bytes.toString('utf8'));
  }
  return parts.join('\n');
}

/** What JetStream keeps on disk, byte for byte. */
function jetStreamFiles(): string {
  const folder = book.harness.nats.dataDir;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
}

const marksIn = (text: string): string[] =>
  MARKS.filter((mark) => text.includes(mark) || text.includes(Buffer.from(mark).toString('hex')));

/** What a caller is told, refusal or answer. */
async function told(party: Pick<Party, 'client'>, contract: Contract, input: object): Promise<string> {
  try {
    return JSON.stringify(await party.client.call(contract, input));
  } catch (error) {
    return JSON.stringify(error, Object.getOwnPropertyNames(error));
  }
}

async function everyAnswer(orderId: string, bidId: string): Promise<string> {
  const operator = { client: book.harness.as(anOperator()) };
  const [rival, everyone] = [await book.supplier(), await book.party()];
  const asked: [Contract, object][] = [
    [getOrder, { orderId }],
    [getOrderBrief, { orderId }],
    [getOwnBid, { orderId }],
    [findOwnBids, {}],
    [compareBids, { orderId }],
    [findOwnOrders, {}],
    [findOpenOrders, {}],
    [findContracts, {}],
    [upkeep.orders.findDeadLetters, {}],
    [upkeep.orders.findAudit, {}],
    // Refused, with the terms in the input.
    [placeBid, { orderId, ...marked }],
    [placeBid, { orderId, ...marked, quantityPieces: 9_999_999 }],
    [placeBid, { orderId, ...marked, leadTimeDays: 'x' }],
    [reviseBid, { bidId, ...marked, unitPrice: { amount: '7654.32191', currency: 'CNY' } }],
  ];
  const answers: string[] = [];
  for (const party of [buyer, bidder, rival, everyone, operator]) {
    for (const [contract, input] of asked) {
      // A rival may bid, which would be another bid with a mark; it is told the refusals only.
      if (contract === placeBid && party === rival) continue;
      answers.push(await told(party, contract, input));
    }
  }
  return answers.join('\n');
}

describe('a bid with a marked price', () => {
  it('is nowhere to be read before the deadline, and everywhere it belongs after it', async () => {
    const order = await book.open(buyer, 6_000);
    const { orderId } = order;
    const placed = await bidder.client.call(placeBid, { orderId, ...marked });
    const revised = await bidder.client.call(reviseBid, { bidId: placed.bidId, ...marked });
    const answers = await everyAnswer(orderId, placed.bidId);
    await eventually(
      () => book.harness.events.filter(({ aggregateId }) => aggregateId === placed.bidId).length === 2,
    );
    const before = await dump();
    const events = JSON.stringify(book.harness.events);
    expect(Date.now()).toBeLessThan(Date.parse(order.biddingDeadline ?? ''));

    expect(marksIn(JSON.stringify([placed, revised]))).toEqual([]);
    expect(marksIn(answers)).toEqual([]);
    expect(marksIn(before)).toEqual([]);
    expect(marksIn(events)).toEqual([]);
    expect(marksIn(service.output())).toEqual([]);
    expect(marksIn(jetStreamFiles())).toEqual([]);
    // The salt would let anyone try all prices against the commitment.
    expect(before).toContain(revised.commitment);
    expect(before).not.toContain(revised.salt);
    // The search can find: everything searched has what is no secret.
    expect(service.output()).toContain('"msg":"ready"');
    expect(before).toContain(order.title);
    expect(events).toContain(placed.bidId);
    expect(jetStreamFiles()).toContain(placed.bidId);

    await book.reached(buyer, orderId, 'closed');
    expect(marksIn(await dump())).toEqual(expect.arrayContaining([PRICE, '密封金丝雀']));
    expect(marksIn(await told(buyer, compareBids, { orderId }))).toContain(PRICE);
    expect(marksIn(await told(bidder, getOwnBid, { orderId }))).toContain(PRICE);
    // Not even now do others, or any event or log, learn of it.
    expect(marksIn(await told(await book.supplier(), compareBids, { orderId }))).toEqual([]);
    await eventually(() => book.harness.events.some(({ subject }) => subject === 'orders.order.closed.v1'));
    expect(marksIn(JSON.stringify(book.harness.events))).toEqual([]);
    expect(marksIn(service.output())).toEqual([]);
  });

  it('stays sealed for good when its order is cancelled', async () => {
    const order = await book.open(buyer, 3_600_000);
    const bidders = await book.supplier();
    const other = { ...marked, remark: 'canary-cancelled' };
    await bidders.client.call(placeBid, { orderId: order.orderId, ...other });
    await buyer.client.call(cancelOrder, { orderId: order.orderId, reason: '取消' });
    expect(await told(buyer, compareBids, { orderId: order.orderId })).toBe('{"data":[]}');
    expect(await dump()).not.toContain('canary-cancelled');
  });
});
