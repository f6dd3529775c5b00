import type {
  CarrierView,
  CertificateGranted,
  CertificateStopped,
  DescribeCarrier,
  ExceptionEnd,
  ExceptionKind,
  FindConsignments,
  FindLogisticsExceptions,
  FindRateCards,
  FindTenders,
  FindTrips,
  FindVehicles,
  RateCardContent,
  RateCardView,
  TrackingProvider,
  VehicleContent,
} from '@tianfu/contracts';
import type { Position } from '@tianfu/kernel';
import type { ReadTx, Slice, Tx } from '@tianfu/service';
import type { Carton, Load } from '../domain/cartons.js';
import type { ConsignmentStep } from '../domain/consignment-states.js';
import type { LegNumber } from '../domain/leg-states.js';
import type { DistanceTable, Shift } from '../domain/route.js';
import type { TripSnapshot } from '../domain/trip-difference.js';
import type { DriveStore } from './driving-ports.js';
import type { LegStore } from './leg-ports.js';
import type {
  ConsignmentSource,
  ConsignmentTerms,
  ReceivedStep,
  SilentWaybill,
  StepBy,
  StoredCarton,
  StoredConsignment,
  StoredHub,
  StoredIntake,
  StoredShare,
  StoredTrip,
  StoredTrouble,
  StoredVehicle,
} from './stored.js';

export type GrantedStanding = Pick<
  CertificateGranted,
  'enterpriseId' | 'certificateId' | 'validUntil' | 'standingVersion'
>;

export interface PartyStore {
  remember(tx: Tx, enterpriseId: string, name: string): Promise<void>;
  grant(tx: Tx, granted: GrantedStanding): Promise<void>;
  stop(tx: Tx, stopped: CertificateStopped): Promise<void>;
  isCertified(tx: ReadTx, enterpriseId: string): Promise<boolean>;
}

export interface HubStore {
  register(tx: Tx, hub: StoredHub): Promise<void>;
  all(tx: ReadTx): Promise<StoredHub[]>;
  byId(tx: ReadTx, hubId: string): Promise<StoredHub | undefined>;
}

export interface CarrierStore {
  describe(tx: Tx, carrierId: string, given: DescribeCarrier): Promise<void>;
  byId(tx: ReadTx, carrierId: string): Promise<CarrierView | undefined>;
}

export interface VehicleStore {
  /** @throws Refusal `PLATE_TAKEN` */
  add(tx: Tx, vehicleId: string, carrierId: string, content: VehicleContent): Promise<void>;
  /** @throws Refusal `PLATE_TAKEN` */
  change(tx: Tx, vehicleId: string, content: VehicleContent): Promise<void>;
  retire(tx: Tx, vehicleId: string): Promise<void>;
  lock(tx: Tx, vehicleId: string, carrierId: string): Promise<StoredVehicle | undefined>;
  /** Active vehicles of carriers certified today, of those named. */
  available(tx: ReadTx, vehicleIds: readonly string[]): Promise<StoredVehicle[]>;
  /** Those whose depots are nearest a hub, as many as a day is planned with. */
  nearest(tx: ReadTx, hubId: string): Promise<StoredVehicle[]>;
  /** @param carrierId left out: what a hub can plan with */
  find(tx: ReadTx, carrierId: string | undefined, asked: FindVehicles): Promise<Slice<StoredVehicle>>;
}

export interface OfferedCard {
  readonly rateCardId: string;
  readonly carrierId: string;
  readonly carrierName: string;
  readonly content: RateCardContent;
}

export interface RateCardStore {
  publish(tx: Tx, rateCardId: string, carrierId: string, content: RateCardContent): Promise<void>;
  withdraw(tx: Tx, rateCardId: string): Promise<void>;
  lock(tx: Tx, rateCardId: string, carrierId: string): Promise<RateCardView | undefined>;
  find(tx: ReadTx, carrierId: string, asked: FindRateCards): Promise<Slice<RateCardView>>;
  /** In force today, of carriers certified today. As long as nothing of it changes, the very same list. */
  offered(tx: ReadTx): Promise<readonly OfferedCard[]>;
}

export interface NewConsignment {
  readonly consignmentId: string;
  readonly enterpriseId: string;
  readonly source: ConsignmentSource;
  readonly terms: ConsignmentTerms;
  readonly cartons: readonly Carton[];
  readonly load: Load;
  readonly by: StepBy;
}

/** What a step changes beside the state. */
export interface StepChange {
  readonly hubId?: string;
  /** `null`: off its trip. */
  readonly tripId?: string | null;
  readonly trackingToken?: string;
  readonly deliveryCode?: string;
  readonly pickUpFrom?: Date;
  readonly deliverUntil?: Date;
  readonly deliveredAt?: Date;
  readonly receivedBy?: string;
}

export interface ConsignmentStore extends LegStore {
  /** Numbers the consignment and its cartons. */
  insert(tx: Tx, consignment: NewConsignment): Promise<void>;
  rewrite(
    tx: Tx,
    consignmentId: string,
    terms: ConsignmentTerms,
    cartons: readonly Carton[],
    load: Load,
  ): Promise<void>;
  byId(tx: ReadTx, consignmentId: string): Promise<StoredConsignment | undefined>;
  byToken(tx: ReadTx, token: string): Promise<StoredConsignment | undefined>;
  byOrder(tx: ReadTx, orderId: string): Promise<StoredConsignment | undefined>;
  byBooking(tx: ReadTx, bookingId: string): Promise<StoredConsignment | undefined>;
  lock(tx: Tx, consignmentId: string): Promise<StoredConsignment | undefined>;
  /** In the order of their ids, so that two who lock the same ones never wait for each other. */
  lockMany(tx: Tx, consignmentIds: readonly string[]): Promise<StoredConsignment[]>;
  ofTrip(tx: ReadTx, tripId: string): Promise<StoredConsignment[]>;
  /** Booked at the hub, to be picked up by the end of the day and delivered after its beginning. */
  waiting(tx: ReadTx, hubId: string, day: string, limit: number): Promise<StoredConsignment[]>;
  /** Takes the step the table allows. @returns the consignments after it; those in another state are left out */
  step(
    tx: Tx,
    consignmentIds: readonly string[],
    step: ConsignmentStep,
    by: StepBy,
    change?: StepChange,
  ): Promise<StoredConsignment[]>;
  /** Those of them an outside carrier has with a waybill. */
  withWaybill(tx: ReadTx, consignmentIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** To another trip, without a step of their life. @returns the consignments after it */
  changeTrip(tx: Tx, consignmentIds: readonly string[], tripId: string): Promise<StoredConsignment[]>;
  find(
    tx: ReadTx,
    seenBy: { readonly enterpriseId: string; readonly atHub: boolean },
    asked: FindConsignments,
  ): Promise<Slice<StoredConsignment>>;
  cartons(tx: ReadTx, consignmentIds: readonly string[]): Promise<StoredCarton[]>;
  carton(tx: ReadTx, sscc: string): Promise<StoredCarton | undefined>;
  /** @param leg the goods are on; brought to the hub they are not delivered yet */
  markCartons(
    tx: Tx,
    ssccs: readonly string[],
    what: 'loaded' | 'delivered',
    at: Date,
    leg?: LegNumber,
  ): Promise<void>;
}

export interface BusyVehicle extends Shift {
  readonly vehicleId: string;
  readonly tripId: string;
}

export interface TripStore extends DriveStore {
  nextNumber(tx: Tx): Promise<string>;
  /** Inserts or rewrites a trip with its shares and keeps a snapshot of this version. @throws Refusal `VEHICLE_NOT_AVAILABLE` */
  save(tx: Tx, trip: StoredTrip, shares: readonly StoredShare[]): Promise<void>;
  /** State, driver, stops and history; nothing that the shares depend on. */
  touch(tx: Tx, trip: StoredTrip): Promise<void>;
  dropShares(tx: Tx, tripIds: readonly string[]): Promise<void>;
  /** Takes no time of their vehicles until they are saved again. */
  freeSpans(tx: Tx, tripIds: readonly string[]): Promise<void>;
  byId(tx: ReadTx, tripId: string): Promise<StoredTrip | undefined>;
  lock(tx: Tx, tripId: string): Promise<StoredTrip | undefined>;
  /** Trips of the hub's day that are not cancelled. */
  ofDay(tx: ReadTx, hubId: string, day: string): Promise<StoredTrip[]>;
  /** Trips on the road that day that are not cancelled, from leaving the depot until being back. */
  busyVehicles(tx: ReadTx, day: string): Promise<BusyVehicle[]>;
  shares(tx: ReadTx, tripId: string): Promise<StoredShare[]>;
  shareOf(tx: ReadTx, consignmentId: string): Promise<StoredShare | undefined>;
  snapshot(tx: ReadTx, tripId: string, version: number): Promise<TripSnapshot | undefined>;
  findOfHub(tx: ReadTx, hubId: string, asked: FindTrips): Promise<Slice<StoredTrip>>;
  findOfCarrier(tx: ReadTx, carrierId: string, asked: FindTenders): Promise<Slice<StoredTrip>>;
  /** All trips on the road, those heard of least lately first. */
  underway(tx: ReadTx): Promise<string[]>;
}

export interface WaybillRef {
  readonly enterpriseId: string;
  readonly provider: TrackingProvider;
  readonly carrierCode: string;
  readonly waybillNumber: string;
}

export interface TrackingStore {
  openIntake(tx: Tx, intake: Omit<StoredIntake, 'openedAt'>): Promise<Date>;
  closeIntake(tx: Tx, intakeId: string): Promise<void>;
  intake(tx: ReadTx, intakeId: string): Promise<StoredIntake | undefined>;
  intakes(tx: ReadTx, enterpriseId: string): Promise<StoredIntake[]>;
  /** @throws Refusal `WAYBILL_TAKEN` */
  attach(tx: Tx, waybill: WaybillRef, consignmentId: string): Promise<void>;
  /** Waybills with steps nobody has looked at, locked for this process. */
  lockNew(tx: Tx, limit: number): Promise<(WaybillRef & { consignmentId: string })[]>;
  /** Marks what is new as looked at. @returns it, in its order */
  takeNew(tx: Tx, waybill: WaybillRef, consignmentId: string): Promise<ReceivedStep[]>;
  /** The last of them, in their order. */
  stepsOfWaybill(tx: ReadTx, waybill: WaybillRef): Promise<ReceivedStep[]>;
  stepsOf(tx: ReadTx, consignmentId: string): Promise<(ReceivedStep & { provider: TrackingProvider })[]>;
  /** Waybills on their way of which nothing was heard for so long, unless the inbox has that or somebody settled it. */
  silentWaybills(tx: ReadTx, silentMs: number, limit: number): Promise<SilentWaybill[]>;
}

/** Takes steps of callbacks: each once, whatever arrives in which order. */
export interface StepIntake {
  /** @returns how many were new */
  take(intake: StoredIntake, steps: readonly ReceivedStep[]): Promise<number>;
}

export interface TroubleStore {
  /**
   * Opens an exception unless one of its kind is open for the consignment, or for that leg of it, or was settled since
   * it began. @returns whether it is new
   */
  open(tx: Tx, trouble: NewTrouble): Promise<boolean>;
  lock(tx: Tx, exceptionId: string): Promise<StoredTrouble | undefined>;
  resolve(tx: Tx, exceptionId: string, resolution: string, by: StepBy): Promise<void>;
  /** Settles what is open of a decline; an acceptance also where it is of that very trip. */
  settleDeclined(
    tx: Tx,
    goods: readonly CarriedGoods[],
    settledBy: Exclude<ExceptionEnd, 'hand'>,
    by: StepBy,
  ): Promise<void>;
  find(tx: ReadTx, asked: FindLogisticsExceptions): Promise<Slice<StoredTrouble>>;
}

/** A consignment, or a leg of it, and the trip it has. */
export interface CarriedGoods {
  readonly consignmentId: string;
  readonly leg: LegNumber | undefined;
  readonly tripId: string;
}

export interface NewTrouble {
  /** When it began, of what lasts. */
  readonly since?: Date | undefined;
  readonly exceptionId: string;
  readonly consignmentId: string;
  readonly leg: LegNumber | undefined;
  readonly tripId: string | undefined;
  readonly hubId: string | undefined;
  readonly kind: ExceptionKind;
  readonly detail: string | undefined;
}

/** How far and how long it is between places. */
export interface Distances {
  table(positions: readonly Position[]): Promise<DistanceTable>;
}

/** Keeps secrets of callbacks unreadable in the database. */
export interface SecretBox {
  close(intakeId: string, secret: string): Buffer;
  open(intakeId: string, closed: Buffer): string;
}
