import {
  CalendarDate,
  Flag,
  HistoryEntry,
  Id,
  Ids,
  Instant,
  ListOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  Texts,
  WholeNumber,
} from '../declare/index.js';
import { LogisticsPlace, LogisticsWindow } from './places.js';
import { ALONE_BY, shareRules, STOP_KINDS, STOP_STATES, TRIP_STATES, tripKinds } from './words.js';

export const MAX_TRIP_CONSIGNMENTS = 200;
export const MAX_TRIP_STOPS = 2 * MAX_TRIP_CONSIGNMENTS + 2;

export class TripRef {
  @Id()
  tripId: string;
}

/** Where a vehicle stops and what it does there. */
export class TripStop {
  @Id()
  stopId: string;

  @OneOf(STOP_KINDS)
  kind: string;

  @Nested(() => LogisticsPlace)
  place: LogisticsPlace;

  @Optional()
  @Nested(() => LogisticsWindow)
  window?: LogisticsWindow;

  /** What is loaded or unloaded; none at a depot. */
  @Optional()
  @Id()
  consignmentId?: string;

  @Optional()
  @Text({ max: 20 })
  consignmentNumber?: string;

  /** Which of both legs, where the goods go via the hub. */
  @Optional()
  @WholeNumber({ min: 1, max: 2 })
  leg?: number;

  @WholeNumber({ min: 0, max: 2_000 })
  cartonCount: number;

  @Instant()
  arrivesAt: string;

  @Instant()
  leavesAt: string;

  /** From the stop before. */
  @WholeNumber({ min: 0, max: 100_000_000 })
  distanceMetres: number;

  /** How much after its window closes the vehicle arrives. */
  @WholeNumber({ min: 0, max: 100_000_000 })
  lateSeconds: number;

  /** A locked stop keeps its trip and its place before later planning. */
  @Flag()
  locked: boolean;

  @OneOf(STOP_STATES)
  state: string;
}

/** What one consignment of a trip pays, for the hub. */
export class TripShare {
  @Id()
  consignmentId: string;

  @Text({ max: 20 })
  consignmentNumber: string;

  /** Which of both legs, where the goods go via the hub. */
  @Optional()
  @WholeNumber({ min: 1, max: 2 })
  leg?: number;

  @Text({ max: 120 })
  enterpriseName: string;

  @Nested(() => MoneyAmount)
  pays: MoneyAmount;

  /** The cheaper of the trip's vehicle for it alone and a published rate card. */
  @Nested(() => MoneyAmount)
  alone: MoneyAmount;

  @OneOf(ALONE_BY)
  aloneBy: string;

  /** Whose rate card `alone` is. */
  @Optional()
  @Text({ max: 120 })
  aloneCarrierName?: string;
}

export class TripLoad {
  @WholeNumber({ min: 0, max: 4_000_000_000 })
  weightGrams: number;

  @WholeNumber({ min: 0, max: 1_000_000_000_000 })
  volumeCm3: number;

  @WholeNumber({ min: 0, max: 400_000 })
  cartonCount: number;

  /** The fullest of the three, in percent of the vehicle, at the fullest moment. */
  @WholeNumber({ min: 0, max: 1_000_000 })
  fullestPercent: number;
}

export class TripSummary {
  @Id()
  tripId: string;

  /** For people: TR-2026-000123. */
  @Text({ max: 20 })
  number: string;

  @CalendarDate()
  day: string;

  @OneOf(tripKinds)
  kind: string;

  @OneOf(TRIP_STATES)
  state: string;

  @Id()
  hubId: string;

  @Id()
  vehicleId: string;

  @Text({ max: 20 })
  plate: string;

  @Id()
  carrierId: string;

  @Text({ max: 120 })
  carrierName: string;

  /** No consignment is added after it. */
  @Optional()
  @Instant()
  cutOffAt?: string;

  @WholeNumber({ min: 0, max: MAX_TRIP_CONSIGNMENTS })
  consignments: number;

  @WholeNumber({ min: 0, max: 1_000_000_000 })
  distanceMetres: number;

  @WholeNumber({ min: 0, max: 1_000_000_000 })
  lateSeconds: number;

  @Nested(() => MoneyAmount)
  cost: MoneyAmount;

  @Nested(() => TripLoad)
  load: TripLoad;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

/** A trip as its dispatcher sees it. */
export class TripView extends TripSummary {
  @ListOf(() => TripStop, { max: MAX_TRIP_STOPS })
  stops: TripStop[];

  @OneOf(shareRules)
  shareRule: string;

  @ListOf(() => TripShare, { max: MAX_TRIP_CONSIGNMENTS })
  shares: TripShare[];

  /** What the hub carries itself: the part of the cost above what everybody would pay alone. */
  @Nested(() => MoneyAmount)
  hubCarries: MoneyAmount;

  @ListOf(() => HistoryEntry, { max: 200 })
  history: HistoryEntry[];

  /** What the dispatcher may do now: `edit`, `tender`, `cancel`. */
  @Texts({ max: 20, maxLength: 40 })
  actions: string[];
}

export class CreateTrip {
  @CalendarDate()
  day: string;

  @Id()
  vehicleId: string;

  @Ids({ min: 1, max: MAX_TRIP_CONSIGNMENTS })
  consignmentIds: string[];

  /** `shared-container` wants a cut-off; every other kind follows from its stops. */
  @Optional()
  @OneOf(tripKinds)
  kind?: string;

  @Optional()
  @Instant()
  cutOffAt?: string;

  @Optional()
  @OneOf(shareRules)
  shareRule?: string;
}

export class FindTrips extends PageRequest {
  @Optional()
  @CalendarDate()
  day?: string;

  @Optional()
  @OneOf(TRIP_STATES)
  state?: string;
}

/** Puts a consignment of this trip on another one, or at another place of this one, or takes it off. */
export class MoveConsignment extends TripRef {
  @Id()
  consignmentId: string;

  /** Left out: it stays on this trip when `afterStopId` is given, else it is taken off and waits. */
  @Optional()
  @Id()
  toTripId?: string;

  /** Its pick-up comes right after this stop, its delivery as early as the cost allows. Left out: wherever it costs least. */
  @Optional()
  @Id()
  afterStopId?: string;

  /** Only say what would change. */
  @Optional()
  @Flag()
  preview?: boolean;
}

export class AddConsignment extends TripRef {
  @Id()
  consignmentId: string;

  /** Only say what would change. */
  @Optional()
  @Flag()
  preview?: boolean;
}

/** What an edit changes, all trips it touches together; negative is less. */
export class TripChange {
  @WholeNumber({ min: -1_000_000_000, max: 1_000_000_000 })
  distanceMetres: number;

  @WholeNumber({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
  costMinor: number;

  @WholeNumber({ min: -1_000_000_000, max: 1_000_000_000 })
  lateSeconds: number;
}

export class TripEdited {
  @Nested(() => TripChange)
  change: TripChange;

  /** The trips after the edit (or as they would be), the one it was asked of first. */
  @ListOf(() => TripView, { max: 2 })
  trips: TripView[];

  /** Version of the first trip. */
  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

export class LockStop extends TripRef {
  @Id()
  stopId: string;

  @Flag()
  locked: boolean;
}

export class AssignVehicle extends TripRef {
  @Id()
  vehicleId: string;
}

export class ChangeShareRule extends TripRef {
  @OneOf(shareRules)
  shareRule: string;
}

export class CancelTrip extends TripRef {
  @Text({ min: 2, max: 1000 })
  reason: string;
}

export class TripDifferenceAsked extends TripRef {
  /** The version somebody last saw; left out: the first. */
  @Optional()
  @WholeNumber({ min: 1, max: 2_147_483_647 })
  since?: number;
}

/** One thing that is not as it was. */
export class TripDifferenceLine {
  /** JSON pointer into the trip: `/state`, `/vehicleId`, `/consignments/<id>`, `/stops/<id>/locked`. */
  @Text({ max: 200 })
  pointer: string;

  @OneOf(['added', 'removed', 'changed', 'moved'])
  what: string;

  @Optional()
  @Text({ max: 200 })
  before?: string;

  @Optional()
  @Text({ max: 200 })
  after?: string;
}

export class TripDifference {
  @WholeNumber({ min: 1, max: 2_147_483_647 })
  since: number;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;

  @ListOf(() => TripDifferenceLine, { max: 1_000 })
  data: TripDifferenceLine[];
}

export class FindProposals {
  @CalendarDate()
  day: string;
}

/** Consignments that fit together on one vehicle, with what each would pay. */
export class TripProposal {
  @OneOf(tripKinds)
  kind: string;

  @Id()
  vehicleId: string;

  @Text({ max: 20 })
  plate: string;

  @ListOf(() => TripShare, { min: 1, max: MAX_TRIP_CONSIGNMENTS })
  shares: TripShare[];

  @WholeNumber({ min: 0, max: 1_000_000_000 })
  distanceMetres: number;

  @Nested(() => MoneyAmount)
  cost: MoneyAmount;

  /** What all of them together would have paid alone. */
  @Nested(() => MoneyAmount)
  alone: MoneyAmount;

  @Nested(() => TripLoad)
  load: TripLoad;
}

/** A waiting consignment that a published rate card carries for no more than any trip would. */
export class CardInstead {
  @Id()
  consignmentId: string;

  @Text({ max: 20 })
  consignmentNumber: string;

  @Text({ max: 120 })
  enterpriseName: string;

  @Id()
  rateCardId: string;

  @Text({ max: 120 })
  cardName: string;

  @Text({ max: 120 })
  carrierName: string;

  @Nested(() => MoneyAmount)
  total: MoneyAmount;

  @WholeNumber({ min: 0, max: 90 })
  transitDays: number;
}

export class ViaHubGoods {
  @Id()
  consignmentId: string;

  @Text({ max: 20 })
  consignmentNumber: string;

  @Text({ max: 120 })
  enterpriseName: string;

  @Instant()
  handOverAt: string;

  /** To name when it is sent so. */
  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

/** Far goods of one direction that are cheaper collected to the hub and hauled from there together. */
export class ViaHubProposal {
  @ListOf(() => ViaHubGoods, { min: 2, max: MAX_TRIP_CONSIGNMENTS })
  goods: ViaHubGoods[];

  /** Collecting trips and line hauls. */
  @WholeNumber({ min: 1, max: MAX_TRIP_CONSIGNMENTS })
  trips: number;

  @Nested(() => MoneyAmount)
  cost: MoneyAmount;

  /** What direct trips would cost; absent when no vehicle can drive them. */
  @Optional()
  @Nested(() => MoneyAmount)
  direct?: MoneyAmount;
}

export class TripProposals {
  @ListOf(() => TripProposal, { max: 100 })
  data: TripProposal[];

  @ListOf(() => ViaHubProposal, { max: 100 })
  viaHub: ViaHubProposal[];

  @ListOf(() => CardInstead, { max: 100 })
  byCard: CardInstead[];
}

/** A trip as the carrier it is tendered to sees it: where, when, how much; nothing of what shippers pay. */
export class TenderView {
  @Id()
  tripId: string;

  @Text({ max: 20 })
  number: string;

  @CalendarDate()
  day: string;

  @OneOf(tripKinds)
  kind: string;

  @OneOf(TRIP_STATES)
  state: string;

  @Text({ max: 120 })
  hubName: string;

  @Id()
  vehicleId: string;

  @Text({ max: 20 })
  plate: string;

  @ListOf(() => TripStop, { max: MAX_TRIP_STOPS })
  stops: TripStop[];

  @WholeNumber({ min: 0, max: 1_000_000_000 })
  distanceMetres: number;

  @Nested(() => TripLoad)
  load: TripLoad;

  /** What the carrier is paid. */
  @Nested(() => MoneyAmount)
  price: MoneyAmount;

  @Optional()
  @Id()
  driverId?: string;

  @Texts({ max: 20, maxLength: 40 })
  actions: string[];

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

export class FindTenders extends PageRequest {
  @Optional()
  @OneOf(TRIP_STATES)
  state?: string;
}

export class AcceptTrip extends TripRef {
  /** A person of the carrier who drives; left out: whoever of its drivers opens the trip. */
  @Optional()
  @Id()
  driverId?: string;
}

export class DeclineTrip extends TripRef {
  @Text({ min: 2, max: 1000 })
  reason: string;
}
