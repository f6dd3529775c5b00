import {
  type AwardOrder as AwardOrderInput,
  bidDecided,
  contractRecorded,
  orderAwarded,
  type OrderView,
} from '@tianfu/contracts';
import { assert, formatMoney, newId, shanghaiDate } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { decideAward, requireAwardable, type AwardVerdict } from '../domain/award.js';
import { contractTerms } from '../domain/contract-terms.js';
import { levelOf } from '../domain/standing.js';
import { bidEvent } from './bid-event.js';
import { orderViewOf } from './order-view-of.js';
import type { AwardStore, OpeningStore, OrderStore, PartyNames, StandingStore } from './ports.js';
import type { BidOfOrder, StoredOrder } from './stored.js';

/** Gives a closed order to one of its opened bids and records the contract that follows. */
export class AwardOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly opening: OpeningStore,
    private readonly standings: StandingStore,
    private readonly awards: AwardStore,
    private readonly names: PartyNames,
  ) {}

  /**
   * Runs in the buyer's scope: its own order, and bids once they are opened. The order is locked first, then
   * the bid, then the bidder's standing: a second award waits, and so does a stop of the certificate.
   * @throws Refusal `NOT_FOUND`, `ORDER_NOT_CLOSED`, `ORDER_ALREADY_AWARDED`, `BID_NOT_AWARDABLE`, `QUANTITY_TOO_SMALL`
   */
  async run(tx: Tx, input: AwardOrderInput, call: Call): Promise<OrderView> {
    const { order } = await required(this.orders.lock(tx, input.orderId));
    requireAwardable(order.state);
    assert(order.biddingDeadline !== undefined, 'a closed order had a deadline');
    const bid = await required(this.opening.lockBidOf(tx, input.orderId, input.bidId));
    const { standing, now } = await this.standings.lockShared(tx, bid.enterpriseId);
    const { state, biddingDeadline, content } = order;
    const { category, quantityPieces } = content;
    const requiredLevel = levelOf(content.requiredLevel);
    const verdict = decideAward(
      { state, biddingDeadline, category, quantityPieces, requiredLevel },
      bid,
      standing,
      shanghaiDate(now),
    );

    const contractId = await this.#record(tx, order, bid, verdict, { input, now, call });
    await this.#decideBids(tx, order, bid.bidId);
    const { personId } = call.caller;
    await this.orders.award(tx, order.orderId, {
      bidId: bid.bidId,
      contractId,
      supplierId: bid.enterpriseId,
      personId,
      reason: input.reason,
    });
    const awarded = await required(this.orders.find(tx, order.orderId, requireEnterprise(call.caller)));
    const { orderId, number, enterpriseId } = order;
    tx.emit(
      orderAwarded,
      { orderId, number, title: content.title, enterpriseId },
      { aggregateId: orderId, version: awarded.order.version },
    );
    return orderViewOf(awarded, call, this.names);
  }

  async #record(
    tx: Tx,
    order: StoredOrder,
    bid: BidOfOrder,
    { terms, standing }: AwardVerdict,
    { input, now, call }: { input: AwardOrderInput; now: Date; call: Call },
  ): Promise<string> {
    const awardId = newId();
    const { orderId, enterpriseId } = order;
    await this.awards.insertAward(tx, {
      awardId,
      orderId,
      bidId: bid.bidId,
      enterpriseId,
      supplierId: bid.enterpriseId,
      standing,
      reason: input.reason,
      personId: call.caller.personId,
      awardedAt: now,
    });
    const contractId = newId();
    const fixed = contractTerms(terms, order.content.quantityPieces, now);
    const number = await this.awards.insertContract(tx, {
      contractId,
      awardId,
      order,
      buyerName: order.enterpriseName ?? (await this.names.nameOf(enterpriseId, call)),
      supplierId: bid.enterpriseId,
      supplierName: bid.enterpriseName ?? (await this.names.nameOf(bid.enterpriseId, call)),
      unitPrice: terms.unitPrice,
      ...fixed,
      recordedAt: now,
    });
    tx.emit(
      contractRecorded,
      {
        contractId,
        number,
        orderId,
        orderTitle: order.content.title,
        buyerId: enterpriseId,
        supplierId: bid.enterpriseId,
        amount: formatMoney(fixed.amount),
        readyBy: fixed.readyBy.toISOString(),
      },
      { aggregateId: contractId, version: 1 },
    );
    return contractId;
  }

  async #decideBids(tx: Tx, order: StoredOrder, winnerId: string): Promise<void> {
    for (const bid of await this.opening.decide(tx, order.orderId, winnerId)) {
      const outcome = bid.bidId === winnerId ? 'won' : 'lost';
      tx.emit(bidDecided, { ...bidEvent(bid), outcome }, { aggregateId: bid.bidId, version: bid.version });
    }
  }
}
