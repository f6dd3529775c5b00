import { type FindTenders, type FindTrips, type PageRequest, Refusal } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import {
  type Keyset,
  numberSql,
  PageQuery,
  pgErrorOf,
  type ReadTx,
  type Slice,
  type Tx,
} from '@tianfu/service';
import type { DrivesOf } from '../../application/driving-ports.js';
import type { BusyVehicle, TripStore } from '../../application/ports.js';
import type { StoredShare, StoredTrip } from '../../application/stored.js';
import type { TripSnapshot } from '../../domain/trip-difference.js';
import {
  SAVE_TRIP,
  shareOf,
  type ShareRow,
  TRIP_SELECT,
  tripOf,
  type TripRow,
  tripValues,
} from './trip-rows.js';

const SHARES = `INSERT INTO trip_share (trip_id, consignment_id, payer_id, hub_id, trip_number, rule, currency,
    pays_minor, alone_minor, consignments, pick_up_at, delivery_at, alone_card_id, alone_carrier)
  SELECT $1, s."consignmentId", s."payerId", $2, $3, $4, $5, s."paysMinor", s."aloneMinor", $6, s."pickUpAt",
    s."deliveryAt", (s."aloneCard"->>'rateCardId')::uuid, s."aloneCard"->>'carrierName'
  FROM jsonb_to_recordset($7::jsonb) AS s("consignmentId" uuid, "payerId" uuid, "paysMinor" bigint,
    "aloneMinor" bigint, "pickUpAt" timestamptz, "deliveryAt" timestamptz, "aloneCard" jsonb)`;

const SNAPSHOT = `INSERT INTO trip_version (trip_id, version, hub_id, snapshot) VALUES ($1, $2, $3, $4)`;
const TOUCH = `UPDATE trip SET state = $2, driver_id = $3, stops = $4, history = $5, version = $6,
  heard_at = CASE WHEN $2 IN ('accepted', 'underway') THEN clock_timestamp() ELSE heard_at END WHERE trip_id = $1`;

/** A day in Asia/Shanghai: a trip a carrier quoted may be on the road from one to another. */
const BUSY = `SELECT vehicle_id, trip_id, leaves_at, returns_at FROM trip WHERE state <> 'cancelled'
  AND tstzrange(leaves_at, returns_at) && tstzrange($1::date::timestamp AT TIME ZONE 'Asia/Shanghai',
    ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`;

interface BusyRow {
  vehicle_id: string;
  trip_id: string;
  leaves_at: Date;
  returns_at: Date;
}

const OF_DAY: Keyset = {
  name: '-day',
  column: 't.day',
  idColumn: 't.trip_id',
  type: 'date',
  direction: 'DESC',
};

/** Of one day: as they leave. */
const BY_DEPARTURE: Keyset = {
  name: 'leavesAt',
  column: 't.leaves_at',
  idColumn: 't.trip_id',
  type: 'timestamptz',
  direction: 'ASC',
};
const dayOf = (row: TripRow): string => row.day;
const departureOf = (row: TripRow): string => row.leaves_at.toISOString();

/** Trips with their shares; every version keeps a snapshot, so that what changed can be told. */
export class PostgresTrips implements TripStore {
  async nextNumber(tx: Tx): Promise<string> {
    const row = await tx.one<{ number: string }>(`SELECT ${numberSql('TR', 'trip_serial')} AS number`);
    assert(row !== undefined, 'a sequence has a next value');
    return row.number;
  }

  async save(tx: Tx, trip: StoredTrip, shares: readonly StoredShare[]): Promise<void> {
    try {
      await tx.execute(SAVE_TRIP, tripValues(trip));
    } catch (error) {
      if (pgErrorOf(error)?.constraint !== 'trip_one_at_a_time') throw error;
      throw new Refusal('VEHICLE_NOT_AVAILABLE', {}, [], { cause: error });
    }
    await this.dropShares(tx, [trip.tripId]);
    await insertShares(tx, trip, shares);
    await keepSnapshot(tx, trip);
  }

  async touch(tx: Tx, trip: StoredTrip): Promise<void> {
    const { tripId, state, driverId, stops, history, version } = trip;
    const values = [state, driverId ?? null, JSON.stringify(stops), JSON.stringify(history), version];
    await tx.execute(TOUCH, [tripId, ...values]);
    await keepSnapshot(tx, trip);
  }

  async dropShares(tx: Tx, tripIds: readonly string[]): Promise<void> {
    await tx.execute('DELETE FROM trip_share WHERE trip_id = ANY($1)', [tripIds]);
  }

  async freeSpans(tx: Tx, tripIds: readonly string[]): Promise<void> {
    // An empty span overlaps nothing.
    await tx.execute('UPDATE trip SET returns_at = leaves_at WHERE trip_id = ANY($1)', [tripIds]);
  }

  async byId(tx: ReadTx, tripId: string): Promise<StoredTrip | undefined> {
    const row = await tx.one<TripRow>(`${TRIP_SELECT} WHERE t.trip_id = $1`, [tripId]);
    return row && tripOf(row);
  }

  async lock(tx: Tx, tripId: string): Promise<StoredTrip | undefined> {
    const row = await tx.one<TripRow>(`${TRIP_SELECT} WHERE t.trip_id = $1 FOR UPDATE OF t`, [tripId]);
    return row && tripOf(row);
  }

  async ofDay(tx: ReadTx, hubId: string, day: string): Promise<StoredTrip[]> {
    const sql = `${TRIP_SELECT} WHERE t.hub_id = $1 AND t.day = $2 AND t.state <> 'cancelled' ORDER BY t.trip_id`;
    return (await tx.query<TripRow>(sql, [hubId, day])).map(tripOf);
  }

  async busyVehicles(tx: ReadTx, day: string): Promise<BusyVehicle[]> {
    const rows = await tx.query<BusyRow>(BUSY, [day]);
    return rows.map(({ vehicle_id, trip_id, leaves_at, returns_at }) => ({
      vehicleId: vehicle_id,
      tripId: trip_id,
      startMs: leaves_at.getTime(),
      endMs: returns_at.getTime(),
    }));
  }

  async shares(tx: ReadTx, tripId: string): Promise<StoredShare[]> {
    const sql = 'SELECT * FROM trip_share WHERE trip_id = $1 ORDER BY pick_up_at, consignment_id';
    return (await tx.query<ShareRow>(sql, [tripId])).map(shareOf);
  }

  async shareOf(tx: ReadTx, consignmentId: string): Promise<StoredShare | undefined> {
    const row = await tx.one<ShareRow>('SELECT * FROM trip_share WHERE consignment_id = $1', [consignmentId]);
    return row && shareOf(row);
  }

  async snapshot(tx: ReadTx, tripId: string, version: number): Promise<TripSnapshot | undefined> {
    // A caller may name any version, larger ones than the column holds too.
    const sql = 'SELECT snapshot FROM trip_version WHERE trip_id = $1 AND version = $2::numeric';
    return (await tx.one<{ snapshot: TripSnapshot }>(sql, [tripId, version]))?.snapshot;
  }

  async findOfHub(tx: ReadTx, hubId: string, asked: FindTrips): Promise<Slice<StoredTrip>> {
    const [keyset, keyOf] = asked.day === undefined ? [OF_DAY, dayOf] : [BY_DEPARTURE, departureOf];
    const page = new PageQuery(keyset, asked, [hubId])
      .where('date', 't.day = $?', asked.day)
      .where('text', 't.state = $?', asked.state);
    return sliceOf(tx, page, 't.hub_id = $1', keyOf);
  }

  async findOfCarrier(tx: ReadTx, carrierId: string, asked: FindTenders): Promise<Slice<StoredTrip>> {
    const page = new PageQuery(OF_DAY, asked, [carrierId]).where('text', 't.state = $?', asked.state);
    return sliceOf(tx, page, `t.carrier_id = $1 AND t.state NOT IN ('planned', 'cancelled')`, dayOf);
  }

  async findDrives(
    tx: ReadTx,
    { carrierId, driverId, states }: DrivesOf,
    asked: PageRequest,
  ): Promise<Slice<StoredTrip>> {
    const page = new PageQuery(OF_DAY, asked, [carrierId, states]).where(
      'uuid',
      '(t.driver_id IS NULL OR t.driver_id = $?)',
      driverId,
    );
    return sliceOf(tx, page, 't.carrier_id = $1 AND t.state = ANY($2)', dayOf);
  }

  async underway(tx: ReadTx): Promise<string[]> {
    const sql = `SELECT trip_id FROM trip WHERE state = 'underway' ORDER BY heard_at NULLS FIRST`;
    return (await tx.query<{ trip_id: string }>(sql)).map(({ trip_id }) => trip_id);
  }
}

async function sliceOf(
  tx: ReadTx,
  page: PageQuery,
  where: string,
  keyOf: (row: TripRow) => string,
): Promise<Slice<StoredTrip>> {
  const rows = await tx.query<TripRow>(
    `${TRIP_SELECT} WHERE ${where}${page.conditions} ${page.tail}`,
    page.params,
  );
  return page.slice(rows, (row) => ({ key: keyOf(row), id: row.trip_id }), tripOf);
}

async function insertShares(tx: Tx, trip: StoredTrip, shares: readonly StoredShare[]): Promise<void> {
  if (shares.length === 0) return;
  const rows = shares.map(({ paysMinor, aloneMinor, ...share }) => ({
    ...share,
    paysMinor: paysMinor.toString(),
    aloneMinor: aloneMinor.toString(),
  }));
  const facts = [trip.tripId, trip.hubId, trip.number, trip.shareRule, trip.currency, shares.length];
  await tx.execute(SHARES, [...facts, JSON.stringify(rows)]);
}

async function keepSnapshot(tx: Tx, trip: StoredTrip): Promise<void> {
  const { tripId, hubId, version, state, vehicleId, shareRule } = trip;
  const stops = trip.stops.map(({ stopId, kind, consignmentNumber, locked, state: stopState }) => ({
    stopId,
    kind,
    ...(consignmentNumber === undefined ? {} : { consignmentNumber }),
    locked,
    state: stopState,
  }));
  const snapshot: TripSnapshot = { state, vehicleId, shareRule, stops };
  await tx.execute(SNAPSHOT, [tripId, version, hubId, JSON.stringify(snapshot)]);
}
