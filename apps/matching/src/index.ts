import type { ServiceDefinition } from '@tianfu/service';
import { FacilityEntity } from './adapters/postgres/facility.entity.js';
import { FactoryEntity } from './adapters/postgres/factory.entity.js';
import { LineRecordEntity } from './adapters/postgres/line-record.entity.js';
import { MatchEntity } from './adapters/postgres/match.entity.js';
import { CreateMarket1795305600000 } from './adapters/postgres/migrations/20261122-create-market.js';
import { OpenOrderEntity } from './adapters/postgres/open-order.entity.js';
import { MatchingModule } from './matching.module.js';

export const matchingService: ServiceDefinition = {
  name: 'matching',
  module: MatchingModule,
  entities: [FactoryEntity, FacilityEntity, OpenOrderEntity, MatchEntity, LineRecordEntity],
  migrations: [CreateMarket1795305600000],
};
