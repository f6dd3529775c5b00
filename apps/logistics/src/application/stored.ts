import type {
  ConsignmentContent,
  ConsignmentState,
  ExceptionEnd,
  ExceptionKind,
  LocatedPlace,
  LogisticsPlace,
  LogisticsWindow,
  PlanDay,
  PlanState,
  ShareRule,
  StopKind,
  StopState,
  TrackingProvider,
  TrackingStatus,
  TripKind,
  TripState,
  VehicleContent,
} from '@tianfu/contracts';
import type { Currency } from '@tianfu/kernel';
import type { Load } from '../domain/cartons.js';
import type { LegNumber } from '../domain/leg-states.js';
import type { Shift } from '../domain/route.js';

/** A step of a life as its row keeps it. */
export interface HistoryStep {
  readonly event: string;
  readonly state: string;
  readonly at: string;
  readonly by: 'member' | 'operator' | 'platform';
  readonly person?: string;
  readonly reason?: string;
}

/** Who takes a step, and why. */
export interface StepBy {
  readonly by: 'member' | 'operator' | 'platform';
  readonly personId: string | undefined;
  readonly reason?: string;
}

export interface StoredHub extends LocatedPlace {
  readonly hubId: string;
  readonly name: string;
}

export interface StoredVehicle {
  readonly vehicleId: string;
  readonly carrierId: string;
  readonly carrierName: string;
  readonly content: VehicleContent;
  readonly state: 'active' | 'retired';
  readonly version: number;
  readonly createdAt: Date;
  /** When it is on other trips of the day it is being planned for. */
  readonly busy?: readonly Shift[];
}

export interface ConsignmentSource {
  readonly kind: 'hand' | 'order' | 'sample';
  readonly orderId?: string;
  readonly bookingId?: string;
  readonly number?: string;
}

/** What a leg costs alone at most: its part of what the whole way would. */
export interface AlonePart {
  readonly minor: bigint;
  readonly currency: Currency;
  /** The published card the whole way's price is of; without one it is a vehicle's. */
  readonly card: PricedBy | undefined;
}

export interface PricedBy {
  readonly rateCardId: string;
  readonly carrierName: string;
}

/** What makes a row a leg of a consignment sent via the hub. */
export interface LegOf {
  readonly parentId: string;
  readonly leg: LegNumber;
  readonly alone: AlonePart;
}

/** What is written on a consignment beside its cartons. */
export type ConsignmentTerms = Omit<ConsignmentContent, 'cartons'>;

export interface StoredConsignment {
  readonly consignmentId: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string | undefined;
  readonly consigneeId: string | undefined;
  readonly hubId: string | undefined;
  readonly number: string;
  readonly state: ConsignmentState;
  readonly source: ConsignmentSource;
  readonly terms: ConsignmentTerms;
  readonly load: Load;
  readonly tripId: string | undefined;
  /** A leg is planned, driven and paid for like a consignment; its cartons are its parent's. */
  readonly legOf: LegOf | undefined;
  /** Of a consignment sent via the hub, and of its legs: when the hub gives it on. */
  readonly handOverAt: Date | undefined;
  readonly trackingToken: string | undefined;
  readonly deliveryCode: string | undefined;
  readonly deliveredAt: Date | undefined;
  readonly receivedBy: string | undefined;
  readonly createdAt: Date;
  readonly history: readonly HistoryStep[];
  readonly version: number;
}

export interface StoredCarton {
  readonly sscc: string;
  readonly consignmentId: string;
  readonly sequence: number;
  readonly weightGrams: number;
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly contents: ConsignmentContent['cartons'][number]['contents'];
  readonly loadedAt: Date | undefined;
  readonly deliveredAt: Date | undefined;
}

export interface StoredStop {
  readonly stopId: string;
  readonly kind: StopKind;
  readonly place: LogisticsPlace;
  readonly window?: LogisticsWindow;
  readonly consignmentId?: string;
  readonly consignmentNumber?: string;
  readonly leg?: LegNumber;
  readonly cartonCount: number;
  readonly arrivesAt: string;
  readonly leavesAt: string;
  readonly distanceMetres: number;
  readonly lateSeconds: number;
  readonly locked: boolean;
  readonly state: StopState;
}

export interface StoredTrip {
  readonly tripId: string;
  readonly hubId: string;
  readonly number: string;
  readonly day: string;
  readonly kind: TripKind;
  readonly state: TripState;
  readonly vehicleId: string;
  readonly carrierId: string;
  readonly carrierName: string;
  readonly plate: string;
  readonly driverId: string | undefined;
  readonly cutOffAt: Date | undefined;
  readonly shareRule: ShareRule;
  readonly stops: readonly StoredStop[];
  readonly load: Load;
  readonly fullestPercent: number;
  readonly distanceMetres: number;
  readonly lateSeconds: number;
  readonly currency: Currency;
  readonly costMinor: bigint;
  readonly hubMinor: bigint;
  readonly history: readonly HistoryStep[];
  /** When its carrier or driver last said anything, position or event; on the road there is such a time. */
  readonly heardAt?: Date | undefined;
  readonly version: number;
}

export interface StoredShare {
  readonly tripId: string;
  readonly tripNumber: string;
  readonly consignmentId: string;
  readonly payerId: string;
  readonly rule: ShareRule;
  readonly currency: Currency;
  readonly paysMinor: bigint;
  readonly aloneMinor: bigint;
  /** The published card that would carry it for that; without one it is the vehicle alone. */
  readonly aloneCard?: PricedBy;
  readonly consignments: number;
  readonly pickUpAt: Date;
  readonly deliveryAt: Date;
}

/** How far a planning run is, and what came of it. */
export interface PlanProgress {
  readonly consignments: number;
  readonly vehicles: number;
  readonly percent: number;
  readonly bestMinor?: string;
  readonly boundMinor?: string;
  readonly unplanned: number;
  /** Left to a rate card that carries them for less; not there in runs of before. */
  readonly byCard?: number;
  readonly trips: number;
  readonly distanceKm?: number;
  readonly currency?: Currency;
  readonly reason?: string;
}

export interface StoredPlan {
  readonly planId: string;
  readonly hubId: string;
  readonly day: string;
  readonly state: PlanState;
  readonly asked: PlanDay;
  readonly boardVersion: number;
  readonly progress: PlanProgress;
  readonly abortAsked: boolean;
  readonly startedAt: Date;
  readonly endedAt: Date | undefined;
}

/** Goods of a waybill nobody has heard of since then. */
export interface SilentWaybill {
  readonly consignmentId: string;
  readonly heardAt: Date;
}

export interface StoredIntake {
  readonly intakeId: string;
  readonly enterpriseId: string;
  readonly provider: TrackingProvider;
  readonly name: string;
  readonly secret: Buffer;
  readonly state: 'open' | 'closed';
  readonly openedAt: Date;
}

/** One line of a carrier's timeline in our words. */
export interface ReceivedStep {
  readonly carrierCode: string;
  readonly waybillNumber: string;
  readonly sequence: number;
  readonly status: TrackingStatus;
  readonly at: Date;
  readonly text: string | undefined;
  readonly place: string | undefined;
}

export interface StoredTrouble {
  readonly exceptionId: string;
  readonly consignmentId: string;
  readonly consignmentNumber: string;
  readonly tripId: string | undefined;
  readonly kind: ExceptionKind;
  readonly detail: string | undefined;
  readonly state: 'open' | 'resolved';
  readonly openedAt: Date;
  readonly resolvedAt: Date | undefined;
  readonly resolution: string | undefined;
  readonly settledBy: ExceptionEnd | undefined;
  /** Number of the trip that settled it. */
  readonly settledTrip: string | undefined;
}
