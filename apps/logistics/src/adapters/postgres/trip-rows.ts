import type { ShareRule, TripKind, TripState } from '@tianfu/contracts';
import { assert, isCurrency } from '@tianfu/kernel';
import type { HistoryStep, StoredShare, StoredStop, StoredTrip } from '../../application/stored.js';

/** A row of `trip t` with its carrier's name, as pg gives it. */
export interface TripRow {
  trip_id: string;
  hub_id: string;
  number: string;
  day: string;
  leaves_at: Date;
  kind: TripKind;
  state: TripState;
  vehicle_id: string;
  carrier_id: string;
  carrier_name: string;
  plate: string;
  driver_id: string | null;
  cut_off_at: Date | null;
  share_rule: ShareRule;
  stops: StoredStop[];
  weight_grams: string;
  volume_cm3: string;
  carton_count: number;
  fullest_percent: number;
  distance_metres: number;
  late_seconds: number;
  currency: string;
  cost_minor: string;
  hub_minor: string;
  history: HistoryStep[];
  heard_at: Date | null;
  version: number;
}

/** Columns of a `TripRow` from `trip t`. */
export const TRIP_SELECT = `SELECT t.*, c.name AS carrier_name FROM trip t JOIN carrier c ON c.carrier_id = t.carrier_id`;

export function tripOf(row: TripRow): StoredTrip {
  const { currency } = row;
  assert(isCurrency(currency), 'a trip is paid in a currency of the platform');
  return {
    tripId: row.trip_id,
    hubId: row.hub_id,
    number: row.number,
    day: row.day,
    kind: row.kind,
    state: row.state,
    vehicleId: row.vehicle_id,
    carrierId: row.carrier_id,
    carrierName: row.carrier_name,
    plate: row.plate,
    driverId: row.driver_id ?? undefined,
    cutOffAt: row.cut_off_at ?? undefined,
    shareRule: row.share_rule,
    stops: row.stops,
    load: {
      weightGrams: Number(row.weight_grams),
      volumeCm3: Number(row.volume_cm3),
      cartonCount: row.carton_count,
    },
    fullestPercent: row.fullest_percent,
    distanceMetres: row.distance_metres,
    lateSeconds: row.late_seconds,
    currency,
    costMinor: BigInt(row.cost_minor),
    hubMinor: BigInt(row.hub_minor),
    history: row.history,
    heardAt: row.heard_at ?? undefined,
    version: row.version,
  };
}

const COLUMNS = [
  'hub_id',
  'number',
  'day',
  'kind',
  'state',
  'vehicle_id',
  'carrier_id',
  'plate',
  'driver_id',
  'cut_off_at',
  'share_rule',
  'stops',
  'weight_grams',
  'volume_cm3',
  'carton_count',
  'fullest_percent',
  'distance_metres',
  'late_seconds',
  'currency',
  'cost_minor',
  'hub_minor',
  'history',
  'version',
  'leaves_at',
  'returns_at',
] as const;

/** One statement for a new trip and for a changed one. */
export const SAVE_TRIP = `INSERT INTO trip (trip_id, created_at, ${COLUMNS.join(', ')})
  VALUES ($1, clock_timestamp(), ${COLUMNS.map((_, index) => `$${index + 2}`).join(', ')})
  ON CONFLICT (trip_id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`;

export const tripValues = (trip: StoredTrip): unknown[] => [
  trip.tripId,
  trip.hubId,
  trip.number,
  trip.day,
  trip.kind,
  trip.state,
  trip.vehicleId,
  trip.carrierId,
  trip.plate,
  trip.driverId ?? null,
  trip.cutOffAt ?? null,
  trip.shareRule,
  JSON.stringify(trip.stops),
  trip.load.weightGrams,
  trip.load.volumeCm3,
  trip.load.cartonCount,
  trip.fullestPercent,
  trip.distanceMetres,
  trip.lateSeconds,
  trip.currency,
  trip.costMinor.toString(),
  trip.hubMinor.toString(),
  JSON.stringify(trip.history),
  trip.version,
  trip.stops[0]?.leavesAt,
  trip.stops.at(-1)?.arrivesAt,
];

export interface ShareRow {
  trip_id: string;
  trip_number: string;
  consignment_id: string;
  payer_id: string;
  rule: ShareRule;
  currency: string;
  pays_minor: string;
  alone_minor: string;
  alone_card_id: string | null;
  alone_carrier: string | null;
  consignments: number;
  pick_up_at: Date;
  delivery_at: Date;
}

export function shareOf(row: ShareRow): StoredShare {
  const { currency } = row;
  assert(isCurrency(currency), 'a share is in a currency of the platform');
  return {
    tripId: row.trip_id,
    tripNumber: row.trip_number,
    consignmentId: row.consignment_id,
    payerId: row.payer_id,
    rule: row.rule,
    currency,
    paysMinor: BigInt(row.pays_minor),
    aloneMinor: BigInt(row.alone_minor),
    ...(row.alone_card_id === null || row.alone_carrier === null
      ? {}
      : { aloneCard: { rateCardId: row.alone_card_id, carrierName: row.alone_carrier } }),
    consignments: row.consignments,
    pickUpAt: row.pick_up_at,
    deliveryAt: row.delivery_at,
  };
}
