import type { ReadTx } from '@tianfu/service';
import type { BookingState } from '../../domain/booking-states.js';
import type { PlanBooking, PlanStep, StepWork } from '../../domain/plan.js';
import type { StepState } from '../../domain/step-states.js';
import { minute, rowOf, ROWS, type RowCells } from './row-cells.js';

interface BookingRow {
  booking_id: string;
  number: string;
  title: string;
  enterprise_id: string;
  state: BookingState;
  urgency: string;
  release: number;
  /** Minutes since 1970, as all that follow. */
  promised: number;
  steps: StepRow[];
}
interface StepRow {
  content: StepWork;
  minutes: number;
  state: StepState;
  frozen: boolean;
  started: number | null;
  running: number | null;
  worked: number;
  done: number | null;
  rows: RowCells[];
}

/** More would no longer be planned in time. */
const MAX_OPEN_BOOKINGS = 2_000;

/** What a centre has still to make, with its place in the plan. @returns it as of a minute */
export async function openBookings(
  tx: ReadTx,
  centreId: string,
): Promise<(now: number) => readonly PlanBooking[]> {
  const rows = await tx.query<BookingRow>(
    `SELECT b.booking_id, b.number, b.title, b.enterprise_id, b.state,
       b.content->'agreement'->'needs'->>'urgency' AS urgency, (b.content->'agreement'->>'release')::float8 AS release,
       ${minute('b.promised_at')} AS promised,
       (SELECT json_agg(json_build_object('content', s.content, 'minutes', s.minutes, 'state', s.state,
           'frozen', s.frozen, 'started', ${minute('s.started_at')}, 'running', ${minute('s.running_since')},
           'worked', s.worked_minutes, 'done', ${minute('s.done_at')},
           'rows', coalesce((SELECT ${ROWS}
             FROM allocation a WHERE a.booking_id = s.booking_id AND a.step = s.step), '[]')) ORDER BY s.step)
         FROM booking_step s WHERE s.booking_id = b.booking_id) AS steps
     FROM booking b WHERE b.centre_id = $1 AND b.state IN ('held', 'confirmed', 'in-progress')
     ORDER BY b.booking_id LIMIT ${MAX_OPEN_BOOKINGS}`,
    [centreId],
  );
  return (now) => rows.map((row) => bookingOf(row, now));
}

const bookingOf = (row: BookingRow, now: number): PlanBooking => ({
  bookingId: row.booking_id,
  number: row.number,
  title: row.title,
  enterpriseId: row.enterprise_id,
  state: row.state,
  urgency: row.urgency,
  release: row.release,
  promisedAt: row.promised,
  steps: row.steps.map((step) => stepOf(step, now)),
});

function stepOf(row: StepRow, now: number): PlanStep {
  const running = row.running === null ? 0 : Math.max(0, now - row.running);
  return {
    ...row.content,
    minutes: row.minutes,
    state: row.state,
    frozen: row.frozen,
    ...(row.started === null ? {} : { startedAt: row.started }),
    ...(row.done === null ? {} : { doneAt: row.done }),
    workedMinutes: row.worked + running,
    rows: row.rows.map(rowOf),
  };
}
