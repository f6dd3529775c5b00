import type { Position } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type {
  DrivingStore,
  KnownEvent,
  RecordedEvent,
  StoredOutcome,
} from '../../application/driving-ports.js';

const RECORD = `INSERT INTO driving_event (event_id, trip_id, carrier_id, hub_id, stop_id, kind, outcome, at, recorded_at,
    person_id, detail)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp(), $9, $10)`;
const PROVE = `INSERT INTO proof (event_id, consignment_id, kind, media_type, picture, received_by)
  VALUES ($1, $2, $3, $4, $5, $6)`;
const KNOWN = 'SELECT event_id, trip_id, outcome FROM driving_event WHERE event_id = ANY($1)';

const ADD_POSITIONS = `INSERT INTO vehicle_position (trip_id, at, hub_id, lat, lng)
  SELECT $1, p.at, $2, p.lat, p.lng
  FROM jsonb_to_recordset($3::jsonb) AS p(at timestamptz, lat double precision, lng double precision)
  ON CONFLICT DO NOTHING`;
const POSITIONS = `SELECT DISTINCT ON (date_trunc('minute', at)) lat, lng, at FROM vehicle_position
  WHERE trip_id = $1 AND at > (SELECT max(at) FROM vehicle_position WHERE trip_id = $1) - make_interval(mins => $2)
  ORDER BY date_trunc('minute', at), at DESC`;
const TIMELINE = `SELECT kind, stop_id, at FROM driving_event
  WHERE trip_id = $1 AND stop_id = ANY($2) AND outcome->>'outcome' = 'taken' ORDER BY at`;

/** What phones report from the road. */
export class PostgresDriving implements DrivingStore {
  async known(tx: ReadTx, eventIds: readonly string[]): Promise<Map<string, KnownEvent>> {
    const rows = await tx.query<{ event_id: string; trip_id: string; outcome: StoredOutcome }>(KNOWN, [
      eventIds,
    ]);
    return new Map(rows.map(({ event_id, trip_id, outcome }) => [event_id, { tripId: trip_id, outcome }]));
  }

  async record(tx: Tx, event: RecordedEvent): Promise<void> {
    const { eventId, tripId, carrierId, hubId, stopId, kind, outcome, at, personId, detail, proof } = event;
    const facts = [eventId, tripId, carrierId, hubId, stopId, kind, JSON.stringify(outcome), at];
    await tx.execute(RECORD, [...facts, personId ?? null, JSON.stringify(detail)]);
    if (proof === undefined) return;
    const { consignmentId, mediaType, picture, receivedBy } = proof;
    const picked = [mediaType ?? null, picture ?? null, receivedBy ?? null];
    await tx.execute(PROVE, [eventId, consignmentId, proof.kind, ...picked]);
  }

  async addPositions(
    tx: Tx,
    { tripId, hubId }: { tripId: string; hubId: string },
    positions: readonly { position: Position; at: Date }[],
  ): Promise<void> {
    const rows = positions.map(({ position, at }) => ({ ...position, at: at.toISOString() }));
    await tx.execute(ADD_POSITIONS, [tripId, hubId, JSON.stringify(rows)]);
    await tx.execute('UPDATE trip SET heard_at = clock_timestamp() WHERE trip_id = $1', [tripId]);
  }

  async positions(tx: ReadTx, tripId: string, minutes: number): Promise<{ position: Position; at: Date }[]> {
    const rows = await tx.query<{ lat: number; lng: number; at: Date }>(POSITIONS, [tripId, minutes]);
    return rows.map(({ lat, lng, at }) => ({ position: { lat, lng }, at }));
  }

  async timeline(
    tx: ReadTx,
    tripId: string,
    stopIds: readonly string[],
  ): Promise<{ kind: string; stopId: string; at: Date }[]> {
    const rows = await tx.query<{ kind: string; stop_id: string; at: Date }>(TIMELINE, [tripId, stopIds]);
    return rows.map(({ kind, stop_id, at }) => ({ kind, stopId: stop_id, at }));
  }
}
