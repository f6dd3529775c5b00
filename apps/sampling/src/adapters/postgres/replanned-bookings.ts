import type { BookingEvent } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { NewPromise, Replanned } from '../../application/booking-ports.js';
import { present } from './booking-rows.js';

interface ChangedRow {
  booking_id: string;
  number: string;
  title: string;
  enterprise_id: string;
  centre_id: string;
  centre_enterprise_id: string;
  centre_name: string;
  order_id: string | null;
  version: number;
}

/** By one statement for all: a repair moves dozens of bookings while somebody waits. In the order of their ids, as all who lock several. */
export async function replanBookings(
  tx: Tx,
  changes: readonly Replanned[],
  cause: string,
): Promise<NewPromise[]> {
  if (changes.length === 0) return [];
  const rows = await tx.query<ChangedRow>(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1) AS g(id uuid, planned float8, starts float8, promised float8, told boolean)),
     held AS (
       SELECT b.booking_id AS id FROM booking b JOIN given g ON g.id = b.booking_id ORDER BY b.booking_id FOR UPDATE OF b),
     changed AS (
       UPDATE booking b SET planned_at = to_timestamp(g.planned), starts_at = to_timestamp(g.starts),
         promised_at = to_timestamp(g.promised), version = b.version + 1
       FROM given g JOIN held USING (id) WHERE b.booking_id = g.id RETURNING b.*, g.told),
     noted AS (
       INSERT INTO booking_history (booking_id, sequence, event, state, at, by, reason)
       SELECT booking_id, version, 'promiseChanged', state, clock_timestamp(), 'platform', $2 FROM changed WHERE told)
     SELECT b.booking_id, b.number, b.title, b.enterprise_id, b.centre_id, b.centre_enterprise_id, c.name AS centre_name,
       b.order_id, b.version
     FROM changed b JOIN centre c USING (centre_id) WHERE b.told ORDER BY b.booking_id`,
    [JSON.stringify(changes.map(given)), cause],
  );
  return rows.map((row) => ({ facts: factsOf(row), version: row.version }));
}

const seconds = (minute: number | undefined): number | null => (minute === undefined ? null : minute * 60);

const given = ({ bookingId, plan, promisedAt, isPromiseNew }: Replanned): object => ({
  id: bookingId,
  planned: seconds(plan?.until),
  starts: seconds(plan?.from),
  promised: seconds(promisedAt),
  told: isPromiseNew,
});

const factsOf = (row: ChangedRow): BookingEvent => ({
  bookingId: row.booking_id,
  number: row.number,
  title: row.title,
  enterpriseId: row.enterprise_id,
  centreId: row.centre_id,
  centreEnterpriseId: row.centre_enterprise_id,
  centreName: row.centre_name,
  ...present({ orderId: row.order_id }),
});
