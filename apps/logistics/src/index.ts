import type { ServiceDefinition } from '@tianfu/service';
import { AloneByCard1795305600010 } from './adapters/postgres/migrations/20261122-alone-by-card.js';
import { CreateCarriageRequests1795305600015 } from './adapters/postgres/migrations/20261122-create-carriage-requests.js';
import { CreateFleet1795305600000 } from './adapters/postgres/migrations/20261122-create-fleet.js';
import { CreatePapers1795305600004 } from './adapters/postgres/migrations/20261122-create-papers.js';
import { CreateTracking1795305600002 } from './adapters/postgres/migrations/20261122-create-tracking.js';
import { CreateTrips1795305600001 } from './adapters/postgres/migrations/20261122-create-trips.js';
import { CreateWarehouses1795305600003 } from './adapters/postgres/migrations/20261122-create-warehouses.js';
import { ReleaseAwards1795305600020 } from './adapters/postgres/migrations/20261122-release-awards.js';
import { SettleTroubles1795305600030 } from './adapters/postgres/migrations/20261122-settle-troubles.js';
import { StampOffers1795305600005 } from './adapters/postgres/migrations/20261122-stamp-offers.js';
import { TroublesByLeg1795305600035 } from './adapters/postgres/migrations/20261122-troubles-by-leg.js';
import { Legs1795305600025 } from './adapters/postgres/migrations/20261122-legs.js';
import { SeveralTripsADay1795305600006 } from './adapters/postgres/migrations/20261122-several-trips-a-day.js';
import { LogisticsModule } from './logistics.module.js';

export const logisticsService: ServiceDefinition = {
  name: 'logistics',
  module: LogisticsModule,
  entities: [],
  migrations: [
    CreateFleet1795305600000,
    CreateTrips1795305600001,
    CreateTracking1795305600002,
    CreateWarehouses1795305600003,
    CreatePapers1795305600004,
    StampOffers1795305600005,
    SeveralTripsADay1795305600006,
    AloneByCard1795305600010,
    CreateCarriageRequests1795305600015,
    ReleaseAwards1795305600020,
    Legs1795305600025,
    SettleTroubles1795305600030,
    TroublesByLeg1795305600035,
  ],
};
