import type { ServiceDefinition } from '@tianfu/service';
import { CreateBookings1795309200000 } from './adapters/postgres/migrations/20261122-create-bookings.js';
import { CreateCentres1795305600000 } from './adapters/postgres/migrations/20261122-create-centres.js';
import { CreateMaking1795312800000 } from './adapters/postgres/migrations/20261122-create-making.js';
import { SamplingModule } from './sampling.module.js';

/** The shared sample-making centre: set-up, quotes, bookings, making, schedule. */
export const samplingService: ServiceDefinition = {
  name: 'sampling',
  module: SamplingModule,
  entities: [],
  migrations: [CreateCentres1795305600000, CreateBookings1795309200000, CreateMaking1795312800000],
};
