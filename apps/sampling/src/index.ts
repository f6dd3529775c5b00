import type { ServiceDefinition } from '@tianfu/service';
import { AbsenceEntity } from './adapters/postgres/entities/absence.entity.js';
import { AllocationEntity } from './adapters/postgres/entities/allocation.entity.js';
import { BookingEntity } from './adapters/postgres/entities/booking.entity.js';
import { BookingEntryEntity } from './adapters/postgres/entities/booking-entry.entity.js';
import { BookingHistoryEntity } from './adapters/postgres/entities/booking-history.entity.js';
import { BookingRoundEntity } from './adapters/postgres/entities/booking-round.entity.js';
import { BookingStepEntity } from './adapters/postgres/entities/booking-step.entity.js';
import { CentreEntity } from './adapters/postgres/entities/centre.entity.js';
import { CentreDayEntity } from './adapters/postgres/entities/centre-day.entity.js';
import { CustodyEntity } from './adapters/postgres/entities/custody.entity.js';
import { FeedEntity } from './adapters/postgres/entities/feed.entity.js';
import { FileEntity } from './adapters/postgres/entities/file.entity.js';
import { FilePartEntity } from './adapters/postgres/entities/file-part.entity.js';
import { FileUseEntity } from './adapters/postgres/entities/file-use.entity.js';
import { MaterialEntity } from './adapters/postgres/entities/material.entity.js';
import { QuoteEntity } from './adapters/postgres/entities/quote.entity.js';
import { ResourceEntity } from './adapters/postgres/entities/resource.entity.js';
import { ResourceUnitEntity } from './adapters/postgres/entities/resource-unit.entity.js';
import { ServiceEntity } from './adapters/postgres/entities/service.entity.js';
import { StandingEntity } from './adapters/postgres/entities/standing.entity.js';
import { WaitlistEntity } from './adapters/postgres/entities/waitlist.entity.js';
import { CreateBookings1795309200000 } from './adapters/postgres/migrations/20261122-create-bookings.js';
import { CreateCentres1795305600000 } from './adapters/postgres/migrations/20261122-create-centres.js';
import { CreateMaking1795312800000 } from './adapters/postgres/migrations/20261122-create-making.js';
import { SamplingModule } from './sampling.module.js';

/** The shared sample-making centre: set-up, quotes, bookings, making, schedule. */
export const samplingService: ServiceDefinition = {
  name: 'sampling',
  module: SamplingModule,
  entities: [
    CentreEntity,
    ResourceEntity,
    ResourceUnitEntity,
    ServiceEntity,
    CentreDayEntity,
    AbsenceEntity,
    QuoteEntity,
    BookingEntity,
    BookingStepEntity,
    AllocationEntity,
    BookingEntryEntity,
    BookingHistoryEntity,
    WaitlistEntity,
    FeedEntity,
    StandingEntity,
    BookingRoundEntity,
    MaterialEntity,
    CustodyEntity,
    FileEntity,
    FilePartEntity,
    FileUseEntity,
  ],
  migrations: [CreateCentres1795305600000, CreateBookings1795309200000, CreateMaking1795312800000],
};
