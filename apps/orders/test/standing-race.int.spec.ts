import { awardOrder, certificateGranted, certificateStopped } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { ordersService } from '../src/index.js';
import { aCertificate } from './support/builders.js';
import { OrderBook, type Party } from './support/order-book.js';

const ROUNDS = 20;
const BIDS_A_ROUND = 12;

let book: OrderBook;
let buyer: Party;

beforeAll(async () => {
  book = await OrderBook.open();
  await book.harness.startCopy(ordersService);
  buyer = await book.buyer();
});
afterAll(() => book.close());

/** Committed bids or awards of a supplier. */
async function countOf(table: 'bid' | 'award', column: string, enterpriseId: string): Promise<number> {
  const rows = await book.rows(`SELECT 1 FROM orders.${table} WHERE ${column} = $1`, [enterpriseId]);
  return rows.length;
}

describe('a certificate stopped while its supplier bids', () => {
  it('lets no bid commit once the stop has been answered', async () => {
    let accepted = 0;
    let refused = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const certificateId = newId();
      const supplier = await book.supplier({ certificateId });
      const orders = await Promise.all(Array.from({ length: BIDS_A_ROUND }, () => book.open(buyer)));
      const bids = orders.map(async ({ orderId }, index) => {
        await new Promise((resolve) => setTimeout(resolve, index));
        return refusalOf(book.bid(supplier, orderId));
      });
      await new Promise((resolve) => setTimeout(resolve, round % 10));
      await book.stopStanding(supplier.enterpriseId, 2, certificateId);
      const atTheAnswer = await countOf('bid', 'enterprise_id', supplier.enterpriseId);
      const answers = await Promise.all(bids);
      expect(await countOf('bid', 'enterprise_id', supplier.enterpriseId)).toBe(atTheAnswer);
      expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(atTheAnswer);
      expect(new Set(answers.filter((answer) => answer !== 'accepted')).size).toBeLessThanOrEqual(1);
      expect(answers.filter((answer) => answer !== 'accepted' && answer !== 'BIDDER_NOT_CERTIFIED')).toEqual(
        [],
      );
      accepted += atTheAnswer;
      refused += answers.length - atTheAnswer;
    }
    expect(accepted).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  }, 90_000);

  it('lets no award commit once the stop has been answered', async () => {
    const certificateId = newId();
    const suppliers = await book.suppliers(ROUNDS);
    const orders: { orderId: string; bidId: string; supplier: Party }[] = [];
    for (const supplier of suppliers) {
      const { orderId } = await book.open(buyer, 2_500);
      orders.push({ orderId, supplier, bidId: (await book.bid(supplier, orderId)).bidId });
    }
    for (const { orderId } of orders) await book.reached(buyer, orderId, 'closed');
    const answers: string[] = [];
    for (const [round, { orderId, bidId, supplier }] of orders.entries()) {
      const award = refusalOf(buyer.client.call(awardOrder, { orderId, bidId }));
      await new Promise((resolve) => setTimeout(resolve, round % 8));
      await book.stopStanding(supplier.enterpriseId, 2, certificateId);
      const atTheAnswer = await countOf('award', 'supplier_id', supplier.enterpriseId);
      answers.push(await award);
      expect(await countOf('award', 'supplier_id', supplier.enterpriseId)).toBe(atTheAnswer);
      expect(answers.at(-1)).toBe(atTheAnswer === 1 ? 'accepted' : 'BID_NOT_AWARDABLE');
    }
    expect(new Set(answers)).toEqual(new Set(['accepted', 'BID_NOT_AWARDABLE']));
  }, 90_000);
});

describe('a standing', () => {
  it('is stopped for a supplier nobody has heard of, and a late grant does not undo it', async () => {
    const supplier = await book.party();
    await book.stopStanding(supplier.enterpriseId, 5);
    const { orderId } = await book.open(buyer);
    await book.harness.publish(
      certificateGranted,
      aCertificate(supplier.enterpriseId, { standingVersion: 4 }),
    );
    // A later event of the same consumer has passed: the earlier one has been handled.
    await book.supplier();
    expect(await refusalOf(book.bid(supplier, orderId))).toBe('BIDDER_NOT_CERTIFIED');
    await book.certify(aCertificate(supplier.enterpriseId, { standingVersion: 6 }));
    expect(await refusalOf(book.bid(supplier, orderId))).toBe('accepted');
  });

  it('changes nothing when a stop is repeated or comes late', async () => {
    const certificateId = newId();
    const supplier = await book.supplier({ certificateId, standingVersion: 7 });
    const { orderId } = await book.open(buyer);
    await book.stopStanding(supplier.enterpriseId, 6, certificateId);
    expect(await refusalOf(book.bid(supplier, orderId))).toBe('accepted');
    for (let repeat = 0; repeat < 3; repeat += 1) {
      await book.stopStanding(supplier.enterpriseId, 8, certificateId);
    }
    const rows = await book.rows(
      'SELECT state, standing_version FROM orders.standing WHERE enterprise_id = $1',
      [supplier.enterpriseId],
    );
    expect(rows).toEqual([{ state: 'revoked', standing_version: 8 }]);
  });

  it('is stopped by the event too', async () => {
    const certificateId = newId();
    const supplier = await book.supplier({ certificateId });
    const { orderId } = await book.open(buyer);
    await book.harness.publish(certificateStopped, {
      dossierId: newId(),
      enterpriseId: supplier.enterpriseId,
      enterpriseName: '天门锦绣制衣厂',
      certificateId,
      state: 'suspended',
      reason: '资料过期',
      standingVersion: 2,
    });
    await eventually(async () => {
      const rows = await book.rows(
        `SELECT 1 FROM orders.standing WHERE enterprise_id = $1 AND state = 'suspended'`,
        [supplier.enterpriseId],
      );
      return rows.length === 1;
    });
    expect(await refusalOf(book.bid(supplier, orderId))).toBe('BIDDER_NOT_CERTIFIED');
  });
});
