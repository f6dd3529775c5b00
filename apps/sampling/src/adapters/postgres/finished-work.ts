import type { AllocationView } from '@tianfu/contracts';
import type { ReadTx } from '@tianfu/service';

interface FinishedRow {
  allocation_id: string;
  booking_id: string;
  number: string;
  title: string;
  step: number;
  kind: string;
  resource_id: string;
  unit: number;
  work_from: Date;
  work_until: Date;
  blocked_from: Date;
  blocked_until: Date;
  promised_at: Date;
  slack: number;
}

const MAX_FINISHED = 2_000;

/** Rows of bookings that are not planned any more, in a span. */
export async function finishedWork(
  tx: ReadTx,
  centreId: string,
  from: string,
  until: string,
): Promise<AllocationView[]> {
  const rows = await tx.query<FinishedRow>(
    `SELECT a.allocation_id, b.booking_id, b.number, b.title, a.step, s.kind, a.resource_id, a.unit,
            lower(a.work) AS work_from, upper(a.work) AS work_until, lower(a.during) AS blocked_from,
            upper(a.during) AS blocked_until, b.promised_at,
            coalesce(round(extract(epoch FROM b.promised_at - b.ready_at) / 60), 0)::integer AS slack
     FROM allocation a JOIN booking b USING (booking_id)
       JOIN booking_step s ON s.booking_id = a.booking_id AND s.step = a.step
     WHERE a.centre_id = $1 AND a.during && tstzrange($2, $3)
       AND b.state NOT IN ('held', 'confirmed', 'in-progress')
     ORDER BY lower(a.work) LIMIT ${MAX_FINISHED}`,
    [centreId, from, until],
  );
  return rows.map((row) => ({
    allocationId: row.allocation_id,
    bookingId: row.booking_id,
    bookingNumber: row.number,
    title: row.title,
    step: row.step,
    kind: row.kind,
    state: 'done',
    resourceId: row.resource_id,
    unit: row.unit,
    from: row.work_from.toISOString(),
    until: row.work_until.toISOString(),
    blockedFrom: row.blocked_from.toISOString(),
    blockedUntil: row.blocked_until.toISOString(),
    held: false,
    frozen: true,
    slackMinutes: row.slack,
    promisedAt: row.promised_at.toISOString(),
  }));
}
