import type { ServiceDefinition } from '@tianfu/service';
import { AmendmentEntity } from './adapters/postgres/amendment.entity.js';
import { AwardEntity } from './adapters/postgres/award.entity.js';
import { BidRevisionEntity } from './adapters/postgres/bid-revision.entity.js';
import { BidEntity } from './adapters/postgres/bid.entity.js';
import { ContractEntity } from './adapters/postgres/contract.entity.js';
import { AmendConditions1795305600004 } from './adapters/postgres/migrations/20261122-amend-conditions.js';
import { CreateAwards1795305600002 } from './adapters/postgres/migrations/20261122-create-awards.js';
import { CreateBids1795305600001 } from './adapters/postgres/migrations/20261122-create-bids.js';
import { CreateOrders1795305600000 } from './adapters/postgres/migrations/20261122-create-orders.js';
import { FollowMaking1795305600003 } from './adapters/postgres/migrations/20261122-follow-making.js';
import { OrderEntity } from './adapters/postgres/order.entity.js';
import { PartyEntity } from './adapters/postgres/party.entity.js';
import { StandingEntity } from './adapters/postgres/standing.entity.js';
import { OrdersModule } from './orders.module.js';

export const ordersService: ServiceDefinition = {
  name: 'orders',
  module: OrdersModule,
  entities: [
    OrderEntity,
    PartyEntity,
    StandingEntity,
    BidEntity,
    BidRevisionEntity,
    AwardEntity,
    ContractEntity,
    AmendmentEntity,
  ],
  migrations: [
    CreateOrders1795305600000,
    CreateBids1795305600001,
    CreateAwards1795305600002,
    FollowMaking1795305600003,
    AmendConditions1795305600004,
  ],
};
