import type { AllocationView, CentrePolicy, ResourceContent } from '@tianfu/contracts';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { found, type ReadTx, type Tx } from '@tianfu/service';
import type { Plans } from '../../application/ports.js';
import type { Agreement } from '../../domain/booking.js';
import type { BookingState } from '../../domain/booking-states.js';
import { knownUntil } from '../../domain/centre-calendar.js';
import { DAY_MINUTES, minuteFrom, minuteOf, startOfDay } from '../../domain/minutes.js';
import { knownDays, openWindows, type KnownDay } from '../../domain/open-windows.js';
import {
  stepKey,
  type CentreState,
  type PlanBooking,
  type PlanResource,
  type PlanStep,
  type Row,
  type Span,
  type StepWork,
} from '../../domain/plan.js';
import type { StepState } from '../../domain/step-states.js';
import { overridesOf } from './calendar-store.js';

interface CentreRow {
  enterprise_id: string;
  name: string;
  policy: CentrePolicy;
  plan_version: number;
  now: Date;
}
interface ResourceRow {
  resource_id: string;
  kind: string;
  name: string;
  content: ResourceContent;
  capacity: number;
  active: boolean;
  away: { from: string; until: string }[];
}
interface BookingRow {
  booking_id: string;
  number: string;
  title: string;
  enterprise_id: string;
  state: BookingState;
  content: { agreement: Agreement };
  promised_at: Date;
  steps: StepRow[];
}
interface StepRow {
  content: StepWork;
  minutes: number;
  state: StepState;
  frozen: boolean;
  started_at: string | null;
  running_since: string | null;
  worked_minutes: number;
  done_at: string | null;
  rows: {
    allocation_id: string;
    resource_id: string;
    unit: number;
    need: number;
    w: [string, string];
    b: [string, string];
  }[];
}

interface TakenRow {
  booking_id: string;
  step: number;
  resource_id: string;
  unit: number;
  need: number;
  work_from: Date;
  work_until: Date;
  blocked_from: Date;
  blocked_until: Date;
}

interface FinishedRow extends Omit<TakenRow, 'need'> {
  allocation_id: string;
  number: string;
  title: string;
  kind: string;
  promised_at: Date;
  slack: number;
}

const MAX_FINISHED = 2_000;
/** More would no longer be planned in time. */
const MAX_OPEN_BOOKINGS = 2_000;

export class PlanStore implements Plans {
  /** The version is read first: whoever commits against it knows that nothing of what follows was older. */
  async load(tx: ReadTx, centreId: string): Promise<CentreState> {
    const centre = found(
      await tx.one<CentreRow>(
        `SELECT enterprise_id, name, policy, plan_version, clock_timestamp() AS now FROM centre WHERE centre_id = $1`,
        [centreId],
      ),
    );
    const today = shanghaiDate(centre.now);
    const overrides = await overridesOf(tx, centreId, today);
    const lastKnown = knownUntil(today, overrides, centre.policy.horizonDays);
    const wanted = addDays(today, centre.policy.horizonDays);
    const days = Array.from(
      { length: (startOfDay(lastKnown) - startOfDay(today)) / DAY_MINUTES + 1 },
      (_, index) => addDays(today, index),
    );
    const known = knownDays(days, overrides);
    const resources = await this.#resources(tx, centreId);
    const bookings = await this.#bookings(tx, centreId);
    const now = minuteFrom(centre.now);
    return {
      centreId,
      enterpriseId: centre.enterprise_id,
      name: centre.name,
      policy: centre.policy,
      planVersion: centre.plan_version,
      now,
      horizon: Math.max(startOfDay(lastKnown) + DAY_MINUTES, now),
      ...(lastKnown < wanted ? { cutShortAt: lastKnown } : {}),
      resources: resources.map((row) => resourceOf(row, known)),
      bookings: bookings.map((row) => bookingOf(row, now)),
    };
  }

  async commit(
    tx: Tx,
    centreId: string,
    change: { readonly expectedVersion?: number; readonly rows: ReadonlyMap<string, readonly Row[]> },
  ): Promise<number | undefined> {
    const version = await this.touch(tx, centreId, change.expectedVersion);
    if (version !== undefined) await this.put(tx, centreId, change.rows);
    return version;
  }

  async put(tx: Tx, centreId: string, changed: ReadonlyMap<string, readonly Row[]>): Promise<void> {
    const keys = [...changed.keys()].map((key) => {
      const [bookingId, step] = key.split(' ');
      return { booking_id: bookingId, step: Number(step) };
    });
    await tx.execute(
      `DELETE FROM allocation a USING jsonb_to_recordset($1) AS k(booking_id uuid, step integer)
       WHERE a.booking_id = k.booking_id AND a.step = k.step`,
      [JSON.stringify(keys)],
    );
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
    if (rows.length > 0) {
      await tx.execute(
        `INSERT INTO allocation (allocation_id, centre_id, booking_id, step, resource_id, unit, need, during, work)
         SELECT gen_random_uuid(), $2, booking_id, step, resource_id, unit, need,
                tstzrange(to_timestamp(blocked_from), to_timestamp(blocked_until)),
                tstzrange(to_timestamp(work_from), to_timestamp(work_until))
         FROM jsonb_to_recordset($1) AS r(booking_id uuid, step integer, resource_id uuid, unit integer, need integer,
           work_from double precision, work_until double precision, blocked_from double precision,
           blocked_until double precision)
         ORDER BY resource_id, unit, work_from`,
        [JSON.stringify(rows), centreId],
      );
    }
  }

  async taken(
    tx: ReadTx,
    resourceIds: readonly string[],
    around: Span,
  ): Promise<Awaited<ReturnType<Plans['taken']>>> {
    const resources = await tx.query<Pick<ResourceRow, 'resource_id' | 'content' | 'capacity'>>(
      'SELECT resource_id, content, capacity FROM resource WHERE resource_id = ANY ($1)',
      [resourceIds],
    );
    const rows = await tx.query<TakenRow>(
      `SELECT booking_id, step, resource_id, unit, need, lower(work) AS work_from, upper(work) AS work_until,
              lower(during) AS blocked_from, upper(during) AS blocked_until
       FROM allocation
       WHERE resource_id = ANY ($1)
         AND during && tstzrange(to_timestamp($2) - interval '1 day', to_timestamp($3) + interval '1 day')`,
      [resourceIds, around.from * 60, around.until * 60],
    );
    return {
      resources: new Map(
        resources.map(({ resource_id: resourceId, content, capacity }) => [
          resourceId,
          { capacity, setupMinutes: content.setupMinutes, cleanupMinutes: content.cleanupMinutes },
        ]),
      ),
      rows: rows.map((row) => ({
        key: stepKey(row.booking_id, row.step),
        resourceId: row.resource_id,
        unit: row.unit,
        need: row.need,
        work: { from: minuteOf(row.work_from), until: minuteOf(row.work_until) },
        blocked: { from: minuteOf(row.blocked_from), until: minuteOf(row.blocked_until) },
      })),
    };
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

  async finished(tx: ReadTx, centreId: string, from: string, until: string): Promise<AllocationView[]> {
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

  #resources(tx: ReadTx, centreId: string): Promise<ResourceRow[]> {
    return tx.query<ResourceRow>(
      `SELECT r.resource_id, r.kind, r.name, r.content, r.capacity, r.active,
         coalesce((SELECT jsonb_agg(jsonb_build_object('from', lower(a.during), 'until', upper(a.during)))
           FROM absence a WHERE a.resource_id = r.resource_id AND upper(a.during) > clock_timestamp()), '[]') AS away
       FROM resource r
       WHERE r.centre_id = $1 AND (r.active OR EXISTS (SELECT 1 FROM allocation x
         WHERE x.resource_id = r.resource_id AND upper(x.during) > clock_timestamp()))
       ORDER BY r.resource_id`,
      [centreId],
    );
  }

  #bookings(tx: ReadTx, centreId: string): Promise<BookingRow[]> {
    return tx.query<BookingRow>(
      `SELECT b.booking_id, b.number, b.title, b.enterprise_id, b.state, b.content, b.promised_at,
         (SELECT jsonb_agg(jsonb_build_object('content', s.content, 'minutes', s.minutes, 'state', s.state,
             'frozen', s.frozen, 'started_at', s.started_at, 'running_since', s.running_since,
             'worked_minutes', s.worked_minutes, 'done_at', s.done_at,
             'rows', coalesce((SELECT jsonb_agg(jsonb_build_object('allocation_id', a.allocation_id, 'resource_id', a.resource_id, 'unit', a.unit,
                'need', a.need, 'w', jsonb_build_array(lower(a.work), upper(a.work)),
                'b', jsonb_build_array(lower(a.during), upper(a.during))) ORDER BY a.need, a.unit)
               FROM allocation a WHERE a.booking_id = s.booking_id AND a.step = s.step), '[]')) ORDER BY s.step)
           FROM booking_step s WHERE s.booking_id = b.booking_id) AS steps
       FROM booking b WHERE b.centre_id = $1 AND b.state IN ('held', 'confirmed', 'in-progress')
       ORDER BY b.booking_id LIMIT ${MAX_OPEN_BOOKINGS}`,
      [centreId],
    );
  }
}

const minuteAt = (text: string): number => minuteOf(new Date(text));

function resourceOf(row: ResourceRow, days: readonly KnownDay[]): PlanResource {
  const { setupMinutes, cleanupMinutes, skills } = row.content;
  const away = row.away.map(({ from, until }) => ({ from: minuteAt(from), until: minuteAt(until) }));
  return {
    resourceId: row.resource_id,
    kind: row.kind,
    name: row.name,
    skills,
    capacity: row.capacity,
    active: row.active,
    setupMinutes,
    cleanupMinutes,
    windows: openWindows(row.content, days, away),
  };
}

function bookingOf(row: BookingRow, now: number): PlanBooking {
  const { needs, release } = row.content.agreement;
  return {
    bookingId: row.booking_id,
    number: row.number,
    title: row.title,
    enterpriseId: row.enterprise_id,
    state: row.state,
    urgency: needs.urgency,
    release,
    promisedAt: minuteOf(row.promised_at),
    steps: row.steps.map((step) => stepOf(step, now)),
  };
}

function stepOf(row: StepRow, now: number): PlanStep {
  const running = row.running_since === null ? 0 : Math.max(0, now - minuteAt(row.running_since));
  return {
    ...row.content,
    minutes: row.minutes,
    state: row.state,
    frozen: row.frozen,
    ...(row.started_at === null ? {} : { startedAt: minuteAt(row.started_at) }),
    ...(row.done_at === null ? {} : { doneAt: minuteAt(row.done_at) }),
    workedMinutes: row.worked_minutes + running,
    rows: row.rows.map(({ allocation_id: allocationId, resource_id: resourceId, unit, need, w, b }) => ({
      allocationId,
      resourceId,
      unit,
      need,
      work: { from: minuteAt(w[0]), until: minuteAt(w[1]) },
      blocked: { from: minuteAt(b[0]), until: minuteAt(b[1]) },
    })),
  };
}
