import { Module } from '@nestjs/common';
import { Db, LOGGER, type Logger, made } from '@tianfu/service';
import { QuoteCloser } from './adapters/clock/quote-closer.js';
import { RepeatedWork } from './adapters/clock/repeated-work.js';
import { GreatCircleDistances } from './adapters/distance/great-circle.js';
import { OsrmDistances } from './adapters/distance/osrm.js';
import { CarriersHandlers } from './adapters/nats/carriers.handlers.js';
import { CarryingHandlers } from './adapters/nats/carrying.handlers.js';
import { ConsignmentsHandlers } from './adapters/nats/consignments.handlers.js';
import { PartyListeners } from './adapters/nats/party.listeners.js';
import { QuotesHandlers } from './adapters/nats/quotes.handlers.js';
import { ReadyListeners } from './adapters/nats/ready.listeners.js';
import { RequestsHandlers } from './adapters/nats/requests.handlers.js';
import { TrackingHandlers } from './adapters/nats/tracking.handlers.js';
import { TripsHandlers } from './adapters/nats/trips.handlers.js';
import { SolverPlanner } from './adapters/planner/solver-planner.js';
import { PostgresCarriers } from './adapters/postgres/carrier-store.js';
import { PostgresConsignments } from './adapters/postgres/consignment-store.js';
import { PostgresDriving } from './adapters/postgres/driving-store.js';
import { PostgresHubs } from './adapters/postgres/hub-store.js';
import { PostgresParties } from './adapters/postgres/party-store.js';
import { PostgresPlans } from './adapters/postgres/plan-store.js';
import { PostgresQuotes } from './adapters/postgres/quote-store.js';
import { PostgresRateCards } from './adapters/postgres/rate-card-store.js';
import { PostgresRequests } from './adapters/postgres/request-store.js';
import { PostgresStepIntake } from './adapters/postgres/step-intake.js';
import { PostgresTracking } from './adapters/postgres/tracking-store.js';
import { PostgresTrips } from './adapters/postgres/trip-store.js';
import { PostgresTroubles } from './adapters/postgres/trouble-store.js';
import { PostgresVehicles } from './adapters/postgres/vehicle-store.js';
import { CarriageQuoteSeal } from './adapters/seal/quote-seal.js';
import { AesSecretBox } from './adapters/tracking/aes-secret-box.js';
import { CALLBACK_FORMATS } from './adapters/tracking/callback-formats.js';
import { AnswerTender } from './application/answer-tender.js';
import { ApplyTracking } from './application/apply-tracking.js';
import { AskForQuotes } from './application/ask-for-quotes.js';
import { AwardCarriage } from './application/award-carriage.js';
import { BookConsignment } from './application/book-consignment.js';
import { CancelConsignment } from './application/cancel-consignment.js';
import { CloseCarriageRequest } from './application/close-carriage-request.js';
import { CommitPlan } from './application/commit-plan.js';
import { CompareQuotes } from './application/compare-quotes.js';
import { CompareRates } from './application/compare-rates.js';
import { CreateConsignment } from './application/create-consignment.js';
import { CreateTrip } from './application/create-trip.js';
import { DraftConsignment } from './application/draft-consignment.js';
import { DropFailedPickUp } from './application/drop-failed-pick-up.js';
import { EditTrip } from './application/edit-trip.js';
import { FindDrives } from './application/find-drives.js';
import { FollowLegs } from './application/follow-legs.js';
import { GetConsignment } from './application/get-consignment.js';
import { GetTrip } from './application/get-trip.js';
import { KeepParties } from './application/keep-parties.js';
import { ManageFleet } from './application/manage-fleet.js';
import { ManageIntakes } from './application/manage-intakes.js';
import { ManageRateCards } from './application/manage-rate-cards.js';
import { MoveBetweenTrips } from './application/move-between-trips.js';
import { PlaceQuote } from './application/place-quote.js';
import { ProposeTrips } from './application/propose-trips.js';
import { ProposeViaHub } from './application/propose-via-hub.js';
import { RaiseTrouble } from './application/raise-trouble.js';
import { ReceiveTracking } from './application/receive-tracking.js';
import { RecordDriving } from './application/record-driving.js';
import { RegisterHub } from './application/register-hub.js';
import { ReleaseAward } from './application/release-award.js';
import { RenewHandOver } from './application/renew-hand-over.js';
import { RunPlan } from './application/run-plan.js';
import { SendViaHub } from './application/send-via-hub.js';
import { SettleDeclined } from './application/settle-declined.js';
import { SettleTrouble } from './application/settle-trouble.js';
import { ShowInvitations } from './application/show-invitations.js';
import { ShowRequests } from './application/show-requests.js';
import { StartPlan } from './application/start-plan.js';
import { StepConsignments } from './application/step-consignments.js';
import { TakeOffLegs } from './application/take-off-legs.js';
import { TakeOffTrip } from './application/take-off-trip.js';
import { TenderTrip } from './application/tender-trip.js';
import { TrackConsignment } from './application/track-consignment.js';
import { TripDesk } from './application/trip-desk.js';
import { WatchRoad } from './application/watch-road.js';
import { WithdrawSecondLeg } from './application/withdraw-second-leg.js';
import { type LogisticsConfig, logisticsConfigFromEnv } from './logistics.config.js';
import { PapersModule } from './papers.module.js';
import { WarehouseModule } from './warehouse.module.js';

const CONFIG = Symbol('logistics config');
const DISTANCES = Symbol('distances');
const FORMATS = Symbol('callback formats');
const MIN_QUOTING_SECONDS = Symbol('least seconds for a quote');

@Module({
  imports: [PapersModule, WarehouseModule],
  controllers: [
    ConsignmentsHandlers,
    CarriersHandlers,
    TripsHandlers,
    CarryingHandlers,
    TrackingHandlers,
    RequestsHandlers,
    QuotesHandlers,
  ],
  providers: [
    { provide: CONFIG, useFactory: () => logisticsConfigFromEnv(process.env) },
    { provide: FORMATS, useValue: CALLBACK_FORMATS },
    {
      provide: DISTANCES,
      useFactory: ({ osrmUrl }: LogisticsConfig, logger: Logger) =>
        osrmUrl === undefined ? new GreatCircleDistances() : new OsrmDistances(osrmUrl, logger),
      inject: [CONFIG, LOGGER],
    },
    {
      provide: PostgresConsignments,
      useFactory: ({ companyPrefix }: LogisticsConfig) => new PostgresConsignments(companyPrefix),
      inject: [CONFIG],
    },
    {
      provide: AesSecretBox,
      useFactory: ({ trackingKey }: LogisticsConfig) => new AesSecretBox(trackingKey),
      inject: [CONFIG],
    },
    {
      provide: CarriageQuoteSeal,
      useFactory: ({ trackingKey }: LogisticsConfig) => new CarriageQuoteSeal(trackingKey),
      inject: [CONFIG],
    },
    {
      provide: MIN_QUOTING_SECONDS,
      useFactory: ({ minQuotingSeconds }: LogisticsConfig) => minQuotingSeconds,
      inject: [CONFIG],
    },
    PostgresCarriers,
    PostgresDriving,
    PostgresHubs,
    PostgresParties,
    PostgresPlans,
    PostgresQuotes,
    PostgresRateCards,
    PostgresRequests,
    PostgresTracking,
    PostgresTrips,
    PostgresTroubles,
    PostgresVehicles,
    SolverPlanner,
    made(PostgresStepIntake, Db, PostgresTracking),
    made(
      TripDesk,
      PostgresConsignments,
      PostgresTrips,
      PostgresVehicles,
      PostgresHubs,
      PostgresPlans,
      DISTANCES,
      PostgresRateCards,
    ),
    made(RaiseTrouble, PostgresTroubles, PostgresConsignments),
    made(FollowLegs, PostgresConsignments),
    made(SettleDeclined, PostgresTroubles),
    made(StepConsignments, PostgresConsignments, FollowLegs, SettleDeclined),
    made(SettleTrouble, PostgresTroubles),
    made(KeepParties, PostgresParties),
    made(RegisterHub, PostgresHubs),
    made(ManageFleet, PostgresCarriers, PostgresVehicles, PostgresHubs),
    made(ManageRateCards, PostgresCarriers, PostgresRateCards),
    made(CompareRates, PostgresRateCards),
    made(GetConsignment, PostgresConsignments, PostgresTrips),
    made(CreateConsignment, PostgresConsignments, GetConsignment),
    made(DraftConsignment, PostgresConsignments),
    made(BookConsignment, PostgresConsignments, PostgresHubs, GetConsignment),
    made(
      TakeOffTrip,
      PostgresConsignments,
      PostgresTrips,
      PostgresVehicles,
      PostgresHubs,
      TripDesk,
      StepConsignments,
    ),
    made(TakeOffLegs, PostgresConsignments, TakeOffTrip),
    made(
      SendViaHub,
      PostgresConsignments,
      PostgresVehicles,
      DISTANCES,
      TripDesk,
      TakeOffLegs,
      GetConsignment,
    ),
    made(CancelConsignment, PostgresConsignments, TakeOffTrip, TakeOffLegs, GetConsignment),
    made(CreateTrip, PostgresConsignments, PostgresTrips, TripDesk, StepConsignments),
    made(MoveBetweenTrips, PostgresConsignments, PostgresTrips, TripDesk, StepConsignments, SettleDeclined),
    made(EditTrip, PostgresConsignments, TripDesk, MoveBetweenTrips, StepConsignments),
    made(ReleaseAward, PostgresRequests, PostgresQuotes),
    made(
      TenderTrip,
      PostgresTrips,
      PostgresConsignments,
      PostgresParties,
      TripDesk,
      ReleaseAward,
      StepConsignments,
    ),
    made(GetTrip, PostgresTrips, TripDesk),
    made(ProposeViaHub, PostgresTrips, PostgresVehicles, DISTANCES, TripDesk),
    made(ProposeTrips, PostgresConsignments, PostgresTrips, PostgresVehicles, TripDesk, ProposeViaHub),
    made(StartPlan, PostgresPlans, TripDesk),
    made(
      CommitPlan,
      PostgresTrips,
      PostgresConsignments,
      PostgresHubs,
      TripDesk,
      StepConsignments,
      SettleDeclined,
    ),
    made(
      RunPlan,
      Db,
      PostgresPlans,
      PostgresConsignments,
      PostgresTrips,
      PostgresVehicles,
      DISTANCES,
      SolverPlanner,
      PostgresRateCards,
      CommitPlan,
    ),
    made(
      AnswerTender,
      PostgresTrips,
      PostgresConsignments,
      PostgresParties,
      PostgresHubs,
      PostgresPlans,
      RaiseTrouble,
      ReleaseAward,
      TakeOffTrip,
      StepConsignments,
    ),
    made(FindDrives, PostgresTrips, PostgresConsignments),
    made(DropFailedPickUp, PostgresTrips, StepConsignments),
    made(
      WithdrawSecondLeg,
      PostgresTrips,
      PostgresConsignments,
      TakeOffTrip,
      DropFailedPickUp,
      StepConsignments,
    ),
    made(RenewHandOver, PostgresConsignments, PostgresTrips, DISTANCES),
    made(
      RecordDriving,
      PostgresTrips,
      PostgresConsignments,
      PostgresDriving,
      FindDrives,
      RaiseTrouble,
      DropFailedPickUp,
      StepConsignments,
      WithdrawSecondLeg,
      RenewHandOver,
    ),
    made(ManageIntakes, PostgresTracking, PostgresConsignments, AesSecretBox, GetConsignment),
    made(ReceiveTracking, PostgresStepIntake, AesSecretBox, FORMATS, PostgresStepIntake),
    made(ApplyTracking, PostgresTracking, PostgresConsignments, RaiseTrouble, StepConsignments),
    made(TrackConsignment, PostgresConsignments, PostgresTrips, PostgresTracking),
    made(WatchRoad, PostgresTrips, PostgresDriving, PostgresConsignments, PostgresTracking, RaiseTrouble),
    made(RepeatedWork, Db, PostgresPlans, RunPlan, ApplyTracking, WatchRoad, LOGGER),
    made(ShowRequests, PostgresRequests, PostgresQuotes),
    made(ShowInvitations, PostgresRequests, PostgresQuotes),
    made(
      AskForQuotes,
      PostgresRequests,
      PostgresConsignments,
      PostgresRateCards,
      ShowRequests,
      MIN_QUOTING_SECONDS,
    ),
    made(PlaceQuote, PostgresQuotes, PostgresVehicles, CarriageQuoteSeal, ShowInvitations),
    made(CompareQuotes, ShowRequests, PostgresQuotes, CompareRates),
    made(CloseCarriageRequest, PostgresRequests, PostgresQuotes, CarriageQuoteSeal, ShowRequests, LOGGER),
    made(
      AwardCarriage,
      PostgresRequests,
      PostgresQuotes,
      PostgresConsignments,
      PostgresHubs,
      PostgresTrips,
      PostgresVehicles,
      BookConsignment,
      TripDesk,
      ShowRequests,
      SettleDeclined,
    ),
    made(QuoteCloser, Db, PostgresRequests, CloseCarriageRequest, LOGGER),
    PartyListeners,
    ReadyListeners,
  ],
})
export class LogisticsModule {}
