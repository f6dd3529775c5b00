import type { ServiceDefinition } from '@tianfu/service';
import { CreateFleet1795305600000 } from './adapters/postgres/migrations/20261122-create-fleet.js';
import { CreateTracking1795305600002 } from './adapters/postgres/migrations/20261122-create-tracking.js';
import { CreateTrips1795305600001 } from './adapters/postgres/migrations/20261122-create-trips.js';
import { LogisticsModule } from './logistics.module.js';

export const logisticsService: ServiceDefinition = {
  name: 'logistics',
  module: LogisticsModule,
  entities: [],
  migrations: [CreateFleet1795305600000, CreateTrips1795305600001, CreateTracking1795305600002],
};
