import type { AllocationView, ResourceContent } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Plans } from '../../application/plan-ports.js';
import { minuteOf } from '../../domain/minutes.js';
import { stepKey, type CentreState, type OpenCentre, type Row, type Span } from '../../domain/plan.js';
import { readCentreState, readOpenCentre } from './centre-state.js';
import { finishedWork } from './finished-work.js';

interface ResourceRow {
  resource_id: string;
  content: ResourceContent;
  capacity: number;
}
interface TakenColumns {
  allocation_id: string;
  booking_id: string;
  step: number;
  resource_id: string;
  unit: number;
  need: number;
  work_from: Date;
  work_until: Date;
  blocked_from: Date;
  blocked_until: Date;
  begun: boolean;
}

export class PlanStore implements Plans {
  load(tx: ReadTx, centreId: string): Promise<CentreState> {
    return readCentreState(tx, centreId);
  }

  open(tx: ReadTx, centreId: string): Promise<OpenCentre> {
    return readOpenCentre(tx, centreId);
  }

  async put(tx: Tx, centreId: string, changed: ReadonlyMap<string, readonly Row[]>): Promise<void> {
    const keys = [...changed.keys()].map((key) => {
      const [bookingId, step] = key.split(' ');
      return { booking_id: bookingId, step: Number(step) };
    });
    const rows = [...changed].flatMap(([key, of]) => {
      const [bookingId, step] = key.split(' ');
      return of.map((row) => ({
        booking_id: bookingId,
        step: Number(step),
        resource_id: row.resourceId,
        unit: row.unit,
        need: row.need,
        work_from: row.work.from * 60,
        work_until: row.work.until * 60,
        blocked_from: row.blocked.from * 60,
        blocked_until: row.blocked.until * 60,
      }));
    });
    await Promise.all([
      tx.execute(
        `DELETE FROM allocation a USING jsonb_to_recordset($1) AS k(booking_id uuid, step integer)
         WHERE a.booking_id = k.booking_id AND a.step = k.step`,
        [JSON.stringify(keys)],
      ),
      tx.execute(
        `INSERT INTO allocation (allocation_id, centre_id, booking_id, step, resource_id, unit, need, during, work)
         SELECT gen_random_uuid(), $2, booking_id, step, resource_id, unit, need,
                tstzrange(to_timestamp(blocked_from), to_timestamp(blocked_until)),
                tstzrange(to_timestamp(work_from), to_timestamp(work_until))
         FROM jsonb_to_recordset($1) AS r(booking_id uuid, step integer, resource_id uuid, unit integer, need integer,
           work_from double precision, work_until double precision, blocked_from double precision,
           blocked_until double precision)
         ORDER BY resource_id, unit, work_from`,
        [JSON.stringify(rows), centreId],
      ),
    ]);
  }

  async taken(
    tx: ReadTx,
    resourceIds: readonly string[],
    around: Span,
  ): Promise<Awaited<ReturnType<Plans['taken']>>> {
    const [resources, rows] = await Promise.all([
      tx.query<ResourceRow>(
        'SELECT resource_id, content, capacity FROM resource WHERE resource_id = ANY ($1)',
        [resourceIds],
      ),
      tx.query<TakenColumns>(
        `SELECT a.allocation_id, a.booking_id, a.step, a.resource_id, a.unit, a.need, lower(a.work) AS work_from,
                upper(a.work) AS work_until, lower(a.during) AS blocked_from, upper(a.during) AS blocked_until,
                s.started_at IS NOT NULL AS begun
         FROM allocation a JOIN booking_step s USING (booking_id, step)
         WHERE a.resource_id = ANY ($1)
           AND a.during && tstzrange(to_timestamp($2) - interval '1 day', to_timestamp($3) + interval '1 day')`,
        [resourceIds, around.from * 60, around.until * 60],
      ),
    ]);
    return {
      resources: new Map(
        resources.map(({ resource_id: resourceId, content, capacity }) => [
          resourceId,
          { capacity, setupMinutes: content.setupMinutes, cleanupMinutes: content.cleanupMinutes },
        ]),
      ),
      rows: rows.map((row) => ({
        allocationId: row.allocation_id,
        key: stepKey(row.booking_id, row.step),
        isBegun: row.begun,
        resourceId: row.resource_id,
        unit: row.unit,
        need: row.need,
        work: { from: minuteOf(row.work_from), until: minuteOf(row.work_until) },
        blocked: { from: minuteOf(row.blocked_from), until: minuteOf(row.blocked_until) },
      })),
    };
  }

  async changeUnits(tx: Tx, centreId: string, rows: readonly Row[]): Promise<void> {
    // Two may change places: both leave before either comes.
    await tx.execute(
      `WITH moved AS (SELECT * FROM jsonb_to_recordset($1) AS m(id uuid, unit integer)),
       left_behind AS (DELETE FROM allocation a USING moved m WHERE a.allocation_id = m.id AND a.centre_id = $2
         RETURNING a.*, m.unit AS new_unit)
       INSERT INTO allocation (allocation_id, centre_id, booking_id, step, resource_id, unit, need, during, work)
       SELECT allocation_id, centre_id, booking_id, step, resource_id, new_unit, need, during, work
       FROM left_behind ORDER BY allocation_id`,
      [JSON.stringify(rows.map(({ allocationId, unit }) => ({ id: allocationId, unit }))), centreId],
    );
  }

  async touch(tx: Tx, centreId: string, expectedVersion?: number): Promise<number | undefined> {
    const row = await tx.one<{ plan_version: number }>(
      `UPDATE centre SET plan_version = plan_version + 1
       WHERE centre_id = $1 AND ($2::integer IS NULL OR plan_version = $2) RETURNING plan_version`,
      [centreId, expectedVersion ?? null],
    );
    return row?.plan_version;
  }

  async free(tx: Tx, bookingId: string): Promise<void> {
    await tx.execute(
      `DELETE FROM allocation a USING booking_step s
       WHERE a.booking_id = $1 AND s.booking_id = a.booking_id AND s.step = a.step AND s.state <> 'done'`,
      [bookingId],
    );
  }

  /** A finished step gives back what it has left; it never takes more. */
  async shrink(tx: Tx, bookingId: string, step: number): Promise<void> {
    await tx.execute(
      `UPDATE allocation SET
         during = tstzrange(lower(during), greatest(lower(during) + interval '1 minute',
           least(upper(during), date_trunc('minute', clock_timestamp()) + interval '1 minute' + (upper(during) - upper(work))))),
         work = tstzrange(lower(work), greatest(lower(work) + interval '1 minute',
           least(upper(work), date_trunc('minute', clock_timestamp()) + interval '1 minute')))
       WHERE booking_id = $1 AND step = $2 AND lower(work) < clock_timestamp()`,
      [bookingId, step],
    );
    await tx.execute(
      `DELETE FROM allocation WHERE booking_id = $1 AND step = $2 AND lower(work) >= clock_timestamp()`,
      [bookingId, step],
    );
  }

  async overran(tx: ReadTx): Promise<string[]> {
    const rows = await tx.query<{ centre_id: string }>(
      `SELECT DISTINCT b.centre_id FROM booking b JOIN booking_step s ON s.booking_id = b.booking_id
         LEFT JOIN allocation a ON a.booking_id = s.booking_id AND a.step = s.step
       WHERE b.state IN ('held', 'confirmed', 'in-progress') AND s.done_at IS NULL
         AND (a.allocation_id IS NULL
           OR upper(a.work) <= clock_timestamp()
           OR (s.started_at IS NULL AND lower(a.work) < clock_timestamp() - interval '1 minute'))
       ORDER BY 1 LIMIT 50`,
    );
    return rows.map(({ centre_id: centreId }) => centreId);
  }

  finished(tx: ReadTx, centreId: string, from: string, until: string): Promise<AllocationView[]> {
    return finishedWork(tx, centreId, from, until);
  }
}
