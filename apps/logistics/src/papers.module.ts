import { Module } from '@nestjs/common';
import { Db, made } from '@tianfu/service';
import { PaperSweeper } from './adapters/clock/paper.sweeper.js';
import { HashedEventIds } from './adapters/epcis/event-ids.js';
import { EventsHandlers } from './adapters/nats/events.handlers.js';
import { PapersHandlers } from './adapters/nats/papers.handlers.js';
import { TraceListeners } from './adapters/nats/trace.listeners.js';
import { PdfPress } from './adapters/pdf/press.js';
import { PostgresConsignmentPapers } from './adapters/postgres/consignment-papers.js';
import { PostgresEvents } from './adapters/postgres/event-store.js';
import { PostgresCustoms, PostgresPrints } from './adapters/postgres/paper-store.js';
import { CaptureEvents } from './application/capture-events.js';
import { DeclareCustoms } from './application/declare-customs.js';
import { PrintPapers } from './application/print-papers.js';
import { QueryEvents } from './application/query-events.js';
import { TraceConsignment } from './application/trace-consignment.js';
import { epcisBaseFromEnv } from './epcis.config.js';

const EPCIS_BASE = Symbol('base of our identifiers');

/** What goes with the goods and what is told of them: papers, customs, EPCIS. */
@Module({
  controllers: [PapersHandlers, EventsHandlers],
  providers: [
    { provide: EPCIS_BASE, useFactory: () => epcisBaseFromEnv(process.env) },
    HashedEventIds,
    PdfPress,
    PostgresConsignmentPapers,
    PostgresCustoms,
    PostgresEvents,
    PostgresPrints,
    made(PrintPapers, PostgresConsignmentPapers, PdfPress, PostgresPrints),
    made(DeclareCustoms, PostgresConsignmentPapers, PostgresCustoms),
    made(CaptureEvents, PostgresEvents, HashedEventIds),
    made(QueryEvents, PostgresEvents),
    made(TraceConsignment, PostgresConsignmentPapers, PostgresEvents, HashedEventIds, EPCIS_BASE),
    made(PaperSweeper, Db, PostgresPrints),
    TraceListeners,
  ],
})
export class PapersModule {}
