import type { Booking } from '../../domain/booking.js';
import type { BookingState } from '../../domain/booking-states.js';

export interface BookingRow {
  booking_id: string;
  number: string;
  enterprise_id: string;
  enterprise_name: string;
  centre_id: string;
  centre_enterprise_id: string;
  centre_name: string;
  person_id: string | null;
  state: BookingState;
  title: string;
  order_id: string | null;
  content: Pick<Booking, 'agreement' | 'slot' | 'remark'>;
  round: number;
  promised_at: Date | null;
  first_promised_at: Date | null;
  planned_at: Date | null;
  starts_at: Date | null;
  hold_until: Date | null;
  confirmed_at: Date | null;
  ready_at: Date | null;
  subsidised: boolean;
  version: number;
  created_at: Date;
}

export const BOOKING_COLUMNS = `b.booking_id, b.number, b.enterprise_id, b.enterprise_name, b.centre_id,
  b.centre_enterprise_id, c.name AS centre_name, b.person_id, b.state, b.title, b.order_id, b.content, b.round,
  b.promised_at, b.first_promised_at, b.planned_at, b.starts_at, b.hold_until, b.confirmed_at, b.ready_at,
  b.subsidised, b.version, b.created_at`;

type WithoutNulls<T> = { [Key in keyof T]?: NonNullable<T[Key]> };
/** Fields that are there, without those PostgreSQL has NULL for. */
export function present<T extends object>(fields: T): WithoutNulls<T> {
  // Entries of an object come back under the names they left with.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as WithoutNulls<T>;
}

export const bookingOf = (row: BookingRow): Booking => ({
  bookingId: row.booking_id,
  number: row.number,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name,
  centreId: row.centre_id,
  centreEnterpriseId: row.centre_enterprise_id,
  centreName: row.centre_name,
  state: row.state,
  title: row.title,
  agreement: row.content.agreement,
  round: row.round,
  subsidised: row.subsidised,
  version: row.version,
  createdAt: row.created_at,
  ...(row.content.slot === undefined ? {} : { slot: row.content.slot }),
  ...(row.content.remark === undefined ? {} : { remark: row.content.remark }),
  ...present({
    personId: row.person_id,
    orderId: row.order_id,
    promisedAt: row.promised_at,
    firstPromisedAt: row.first_promised_at,
    plannedAt: row.planned_at,
    startsAt: row.starts_at,
    holdUntil: row.hold_until,
    confirmedAt: row.confirmed_at,
    readyAt: row.ready_at,
  }),
});
