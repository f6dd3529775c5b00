/** The market of one run: orders are posted, suppliers bid, bids open, buyers award. */
import type { SeededRandom } from '@tianfu/kernel';
import { type BidReceipt, type ContractView, type OpenedBid, type PostOrder, Problem } from '@tianfu/sdk';
import { bidTerms } from './bid-formula.js';
import { inParallel } from './in-parallel.js';
import type { Buyer, Supplier } from './participants.js';

const WIDTH = 8;
const MAX_BIDS_PER_ORDER = 5;
const POLL_MS = 500;
const OPENING_GRACE_MS = 60_000;

export interface PostedOrder {
  readonly orderId: string;
  readonly order: PostOrder;
  readonly buyer: Buyer;
  readonly biddingDeadline: string;
  suitableCount: number;
  readonly receipts: { readonly supplierId: string; readonly receipt: BidReceipt }[];
  opened: readonly OpenedBid[];
  contract: ContractView | undefined;
}

/** Posts and publishes every order at once; all close together. */
export function postOrders(
  orders: readonly PostOrder[],
  buyers: readonly Buyer[],
  biddingDeadline: string,
): Promise<PostedOrder[]> {
  return inParallel(orders, WIDTH, async (order, at) => {
    const buyer = buyers[at % buyers.length];
    if (buyer === undefined) throw new Error('there is no buyer');
    const { orderId } = await buyer.client.postOrder({ ...order, biddingDeadline });
    return {
      orderId,
      order,
      buyer,
      biddingDeadline,
      suitableCount: 0,
      receipts: [],
      opened: [],
      contract: undefined,
    };
  });
}

/** Up to five of the best matched suppliers bid on each order. */
export async function bidOnOrders(
  posted: readonly PostedOrder[],
  suppliers: ReadonlyMap<string, Supplier>,
  random: SeededRandom,
): Promise<void> {
  await inParallel(posted, WIDTH, async (market) => {
    const matches = await market.buyer.client.findMatches({ orderId: market.orderId, limit: 20 });
    market.suitableCount = matches.suitableCount;
    const bidders = matches.data.flatMap(({ factoryId }) => suppliers.get(factoryId) ?? []);
    for (const supplier of bidders.slice(0, random.integer(2, MAX_BIDS_PER_ORDER))) {
      await placeBid(market, supplier, random);
    }
  });
}

async function placeBid(market: PostedOrder, supplier: Supplier, random: SeededRandom): Promise<void> {
  const { capability, minuteCost } = supplier.plan;
  const terms = bidTerms(
    {
      smvMinutes: market.order.smvMinutes ?? 0,
      quantityPieces: market.order.quantityPieces,
      mode: market.order.mode,
      minuteCost,
      leadTimeDays: capability.leadTimeDays,
      dailyStandardMinutes:
        (capability.workers * capability.minutesPerDay * capability.efficiencyPercent) / 100,
    },
    random,
  );
  try {
    const receipt = await supplier.client.placeBid({ orderId: market.orderId, ...terms });
    market.receipts.push({ supplierId: supplier.enterpriseId, receipt });
  } catch (error) {
    // A slow machine may still be bidding when the deadline passes; the refusal is right and the run goes on.
    if (!(error instanceof Problem && (error.code === 'DEADLINE_PASSED' || error.code === 'ORDER_NOT_OPEN')))
      throw error;
  }
}

/** Waits until the platform has opened the bids of every order. */
export async function awaitOpening(posted: readonly PostedOrder[]): Promise<void> {
  await inParallel(posted, WIDTH, async (market) => {
    const giveUpAt = Date.parse(market.biddingDeadline) + OPENING_GRACE_MS;
    while ((await market.buyer.client.getOrder({ orderId: market.orderId })).state === 'open') {
      if (Date.now() > giveUpAt)
        throw new Error(`order ${market.orderId} was not opened a minute after its deadline`);
      const wait = Math.max(POLL_MS, Date.parse(market.biddingDeadline) - Date.now());
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    if (market.receipts.length > 0) {
      market.opened = (await market.buyer.client.compareBids({ orderId: market.orderId })).data;
    }
  });
}

/** Each buyer takes the lowest price that covers the quantity. */
export async function awardOrders(posted: readonly PostedOrder[]): Promise<void> {
  await inParallel(posted, WIDTH, async (market) => {
    const best = market.opened
      .filter(({ coversQuantity, certifiedNow }) => coversQuantity && certifiedNow)
      .toSorted((left, right) => Number(left.total.amount) - Number(right.total.amount))[0];
    if (best === undefined) return;
    const { contractId } = await market.buyer.client.awardOrder({
      orderId: market.orderId,
      bidId: best.bidId,
      reason: '最低价',
    });
    if (contractId !== undefined) market.contract = await market.buyer.client.getContract({ contractId });
  });
}
