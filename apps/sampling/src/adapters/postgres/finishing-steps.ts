import type { ReadTx } from '@tianfu/service';
import type { FinishingStep } from '../../domain/plan.js';
import { rowOf, ROWS, type RowCells } from './row-cells.js';

/** Done steps whose units are not free for another yet, whatever became of their bookings: what comes next is set up first. */
export async function finishingSteps(tx: ReadTx, centreId: string): Promise<FinishingStep[]> {
  const steps = await tx.query<{ booking_id: string; step: number; rows: RowCells[] }>(
    `SELECT a.booking_id, a.step, ${ROWS} AS rows
     FROM allocation a JOIN booking_step s USING (booking_id, step) JOIN resource r USING (resource_id)
     WHERE a.centre_id = $1 AND r.active AND s.done_at IS NOT NULL
       AND a.during && tstzrange(clock_timestamp() - interval '1 day', NULL)
       AND upper(a.during) > clock_timestamp() - make_interval(mins => (r.content->>'setupMinutes')::integer)
     GROUP BY a.booking_id, a.step ORDER BY a.booking_id, a.step`,
    [centreId],
  );
  return steps.map(({ booking_id: bookingId, step, rows }) => ({ bookingId, step, rows: rows.map(rowOf) }));
}
