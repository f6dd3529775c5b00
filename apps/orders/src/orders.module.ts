import { Module } from '@nestjs/common';
import { Db, IdentityNames, LOGGER, made, Services } from '@tianfu/service';
import { Closer } from './adapters/clock/closer.js';
import { Completer } from './adapters/clock/completer.js';
import { AmendingHandlers } from './adapters/nats/amending.handlers.js';
import { BidsHandlers } from './adapters/nats/bids.handlers.js';
import { ContractsHandlers } from './adapters/nats/contracts.handlers.js';
import { DeliveryListeners } from './adapters/nats/delivery.listeners.js';
import { MakingHandlers } from './adapters/nats/making.handlers.js';
import { OrdersHandlers } from './adapters/nats/orders.handlers.js';
import { PartyListeners } from './adapters/nats/party.listeners.js';
import { StandingHandlers } from './adapters/nats/standing.handlers.js';
import { StandingListeners } from './adapters/nats/standing.listeners.js';
import { PostgresAmendments } from './adapters/postgres/amendment-store.js';
import { PostgresAwards } from './adapters/postgres/award-store.js';
import { PostgresBidding } from './adapters/postgres/bidding-store.js';
import { PostgresContracts } from './adapters/postgres/contract-store.js';
import { PostgresMaking } from './adapters/postgres/making-store.js';
import { PostgresOpening } from './adapters/postgres/opening-store.js';
import { PostgresOrderLists } from './adapters/postgres/order-lists.js';
import { PostgresOrders } from './adapters/postgres/order-store.js';
import { PostgresOwnBids } from './adapters/postgres/own-bid-store.js';
import { PostgresParties } from './adapters/postgres/party-store.js';
import { PostgresStandings } from './adapters/postgres/standing-store.js';
import { AesGcmSeal } from './adapters/seal/aes-gcm-seal.js';
import { sealKeyFromEnv } from './adapters/seal/seal-key.js';
import { AmendOrder } from './application/amend-order.js';
import { AwardOrder } from './application/award-order.js';
import { CancelOrder } from './application/cancel-order.js';
import { CloseOrder } from './application/close-order.js';
import { CompareBids } from './application/compare-bids.js';
import { CompleteOrder } from './application/complete-order.js';
import { ConfirmReceipt } from './application/confirm-receipt.js';
import { DeliverOrder } from './application/deliver-order.js';
import { FindAmendments } from './application/find-amendments.js';
import { FindContracts } from './application/find-contracts.js';
import { FindOrders } from './application/find-orders.js';
import { FindOwnBids } from './application/find-own-bids.js';
import { GetOrder } from './application/get-order.js';
import { KeepStanding } from './application/keep-standing.js';
import { MarkReady } from './application/mark-ready.js';
import { PlaceBid } from './application/place-bid.js';
import { PostOrder } from './application/post-order.js';
import { PublishOrder } from './application/publish-order.js';
import { ReconfirmBid } from './application/reconfirm-bid.js';
import { RememberParty } from './application/remember-party.js';
import { ReviseBid } from './application/revise-bid.js';
import { StartProduction } from './application/start-production.js';
import { UpdateDraft } from './application/update-draft.js';
import { WithdrawBid } from './application/withdraw-bid.js';
import { biddingLimitsFromEnv, receiptDaysFromEnv } from './orders.config.js';

const LIMITS = Symbol('bidding limits');
const RECEIPT_DAYS = Symbol('days to confirm a receipt');

@Module({
  controllers: [
    OrdersHandlers,
    AmendingHandlers,
    BidsHandlers,
    ContractsHandlers,
    MakingHandlers,
    StandingHandlers,
  ],
  providers: [
    { provide: LIMITS, useFactory: () => biddingLimitsFromEnv(process.env) },
    { provide: RECEIPT_DAYS, useFactory: () => receiptDaysFromEnv(process.env) },
    { provide: AesGcmSeal, useFactory: () => new AesGcmSeal(sealKeyFromEnv(process.env)) },
    PostgresAmendments,
    PostgresAwards,
    PostgresBidding,
    PostgresContracts,
    PostgresMaking,
    PostgresOpening,
    PostgresOrderLists,
    PostgresOrders,
    PostgresOwnBids,
    PostgresParties,
    PostgresStandings,
    made(IdentityNames, Services),
    made(PostOrder, PostgresOrders, IdentityNames, LIMITS),
    made(UpdateDraft, PostgresOrders, IdentityNames, LIMITS),
    made(PublishOrder, PostgresOrders, IdentityNames, LIMITS),
    made(AmendOrder, PostgresOrders, PostgresAmendments, IdentityNames, LIMITS),
    made(FindAmendments, GetOrder, PostgresAmendments),
    made(ReconfirmBid, PostgresBidding, PostgresStandings, PostgresOwnBids),
    made(CancelOrder, PostgresOrders, PostgresOpening, IdentityNames),
    made(GetOrder, PostgresOrders, PostgresOwnBids, IdentityNames),
    made(FindOrders, PostgresOrderLists, IdentityNames),
    made(PlaceBid, PostgresBidding, PostgresStandings, AesGcmSeal),
    made(ReviseBid, PostgresBidding, PostgresStandings, AesGcmSeal),
    made(WithdrawBid, PostgresBidding, PostgresOwnBids),
    made(FindOwnBids, PostgresOwnBids),
    made(CompareBids, PostgresOrders, PostgresOpening, IdentityNames),
    made(AwardOrder, PostgresOrders, PostgresOpening, PostgresStandings, PostgresAwards, IdentityNames),
    made(CloseOrder, PostgresOpening, AesGcmSeal, LOGGER),
    made(StartProduction, PostgresOrders, PostgresMaking, IdentityNames),
    made(MarkReady, PostgresOrders, PostgresContracts, PostgresMaking, IdentityNames),
    made(ConfirmReceipt, PostgresOrders, PostgresMaking, IdentityNames, RECEIPT_DAYS),
    made(DeliverOrder, PostgresOrders, PostgresMaking, RECEIPT_DAYS),
    made(CompleteOrder, PostgresMaking),
    made(Completer, Db, PostgresMaking, CompleteOrder, LOGGER),
    made(FindContracts, PostgresContracts),
    made(KeepStanding, PostgresStandings),
    made(RememberParty, PostgresParties),
    made(Closer, Db, PostgresOpening, CloseOrder, LOGGER),
    StandingListeners,
    PartyListeners,
    DeliveryListeners,
  ],
})
export class OrdersModule {}
