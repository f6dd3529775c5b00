import { Module } from '@nestjs/common';
import { made } from '@tianfu/service';
import { StockHandlers } from './adapters/nats/stock.handlers.js';
import { WarehouseHandlers } from './adapters/nats/warehouse.handlers.js';
import { PostgresConsignmentPapers } from './adapters/postgres/consignment-papers.js';
import { PostgresFees } from './adapters/postgres/fee-store.js';
import { PostgresInbound } from './adapters/postgres/inbound-store.js';
import { PostgresOutbound } from './adapters/postgres/outbound-store.js';
import { PostgresStock } from './adapters/postgres/stock-store.js';
import { PostgresWarehouses } from './adapters/postgres/warehouse-store.js';
import { AnnounceInbound } from './application/announce-inbound.js';
import { MoveOutbound } from './application/move-outbound.js';
import { ReceiveInbound } from './application/receive-inbound.js';
import { RequestOutbound } from './application/request-outbound.js';
import { RunWarehouses } from './application/run-warehouses.js';
import { ShowStock } from './application/show-stock.js';
import { StateFees } from './application/state-fees.js';

/** Warehouses abroad (海外仓). */
@Module({
  controllers: [WarehouseHandlers, StockHandlers],
  providers: [
    PostgresConsignmentPapers,
    PostgresFees,
    PostgresInbound,
    PostgresOutbound,
    PostgresStock,
    PostgresWarehouses,
    made(RunWarehouses, PostgresWarehouses, PostgresFees),
    made(StateFees, PostgresWarehouses, PostgresFees),
    made(AnnounceInbound, PostgresWarehouses, PostgresInbound, PostgresConsignmentPapers),
    made(ReceiveInbound, PostgresInbound, PostgresStock),
    made(RequestOutbound, PostgresWarehouses, PostgresOutbound, PostgresStock),
    made(MoveOutbound, PostgresOutbound, PostgresStock),
    made(ShowStock, PostgresStock),
  ],
})
export class WarehouseModule {}
