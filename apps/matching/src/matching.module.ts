import { Module } from '@nestjs/common';
import { IdentityNames, made, Services } from '@tianfu/service';
import { FactoryDirectory } from './adapters/memory/factory-directory.js';
import { FactoryListeners } from './adapters/nats/factory.listeners.js';
import { ImportHandlers } from './adapters/nats/import.handlers.js';
import { MatchHandlers } from './adapters/nats/match.handlers.js';
import { NatsOrderBook } from './adapters/nats/order-book.js';
import { OrderListeners } from './adapters/nats/order.listeners.js';
import { DatabaseDay } from './adapters/postgres/database-day.js';
import { FacilityStore } from './adapters/postgres/facility-store.js';
import { FactoryStore } from './adapters/postgres/factory-store.js';
import { LineStore } from './adapters/postgres/line-store.js';
import { MatchStore } from './adapters/postgres/match-store.js';
import { OrderStore } from './adapters/postgres/order-store.js';
import { CloseOrder } from './application/close-order.js';
import { ExplainMatch } from './application/explain-match.js';
import { FindFacilities } from './application/find-facilities.js';
import { FindFeed } from './application/find-feed.js';
import { FindOrder } from './application/find-order.js';
import { ImportFacilities } from './application/import-facilities.js';
import { ImportLines } from './application/import-lines.js';
import { KeepFactory } from './application/keep-factory.js';
import { MatchFactory } from './application/match-factory.js';
import { MatchOrders } from './application/match-orders.js';
import { RankFactories } from './application/rank-factories.js';
import { SummariseLines } from './application/summarise-lines.js';

@Module({
  controllers: [MatchHandlers, ImportHandlers],
  providers: [
    FactoryStore,
    OrderStore,
    MatchStore,
    FacilityStore,
    LineStore,
    DatabaseDay,
    FactoryDirectory,
    made(NatsOrderBook, Services),
    made(IdentityNames, Services),
    made(KeepFactory, FactoryStore, MatchFactory),
    made(MatchFactory, FactoryStore, OrderStore, MatchStore, DatabaseDay),
    made(MatchOrders, FactoryStore, OrderStore, MatchStore, FactoryDirectory, DatabaseDay),
    made(CloseOrder, OrderStore),
    made(FindOrder, OrderStore, NatsOrderBook, DatabaseDay),
    made(RankFactories, FindOrder, FactoryDirectory),
    made(ExplainMatch, FindOrder, FactoryDirectory),
    made(FindFeed, MatchStore, IdentityNames),
    made(ImportFacilities, FacilityStore, FactoryStore),
    made(FindFacilities, FacilityStore),
    made(ImportLines, LineStore),
    made(SummariseLines, LineStore),
    FactoryListeners,
    OrderListeners,
  ],
})
export class MatchingModule {}
