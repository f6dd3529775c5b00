import type { CentrePolicy, ResourceContent } from '@tianfu/contracts';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { found, type ReadTx } from '@tianfu/service';
import { knownUntil } from '../../domain/centre-calendar.js';
import { DAY_MINUTES, minuteFrom, startOfDay } from '../../domain/minutes.js';
import { knownDays, openWindows, without, type KnownDay } from '../../domain/open-windows.js';
import type { CentreState, OpenCentre, PlanResource, Span } from '../../domain/plan.js';
import { overridesOf } from './calendar-store.js';
import { finishingSteps } from './finishing-steps.js';
import { openBookings } from './open-bookings.js';

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
  away: [from: number, until: number][];
}

/**
 * A centre as its planner sees it. The version is read first: whoever commits against it knows that nothing of what
 * follows was older. All leaves in one packet.
 * @throws Refusal `NOT_FOUND`
 */
export async function readCentreState(tx: ReadTx, centreId: string): Promise<CentreState> {
  const [centre, bookings, finishing] = await Promise.all([
    readOpenCentre(tx, centreId),
    openBookings(tx, centreId),
    finishingSteps(tx, centreId),
  ]);
  return { ...centre, bookings: bookings(centre.now), finishing };
}

/** The same without what is planned: who and what can be had when. @throws Refusal `NOT_FOUND` */
export async function readOpenCentre(tx: ReadTx, centreId: string): Promise<OpenCentre> {
  const [row, overrides, resources] = await Promise.all([
    tx.one<CentreRow>(
      `SELECT enterprise_id, name, policy, plan_version, clock_timestamp() AS now FROM centre WHERE centre_id = $1`,
      [centreId],
    ),
    overridesOf(tx, centreId),
    resourcesOf(tx, centreId),
  ]);
  const centre = found(row);
  const today = shanghaiDate(centre.now);
  const lastKnown = knownUntil(today, overrides, centre.policy.horizonDays);
  const wanted = addDays(today, centre.policy.horizonDays);
  const dates = Array.from(
    { length: (startOfDay(lastKnown) - startOfDay(today)) / DAY_MINUTES + 1 },
    (_, index) => addDays(today, index),
  );
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
    resources: planned(resources, knownDays(dates, overrides)),
  };
}

function resourcesOf(tx: ReadTx, centreId: string): Promise<ResourceRow[]> {
  return tx.query<ResourceRow>(
    `SELECT r.resource_id, r.kind, r.name, r.content, r.capacity, r.active,
       coalesce((SELECT json_agg(json_build_array(floor(date_part('epoch', lower(a.during)) / 60),
           floor(date_part('epoch', upper(a.during)) / 60)))
         FROM absence a WHERE a.resource_id = r.resource_id AND upper(a.during) > clock_timestamp()), '[]') AS away
     FROM resource r
     WHERE r.centre_id = $1 AND (r.active OR EXISTS (SELECT 1 FROM allocation x
       WHERE x.resource_id = r.resource_id AND upper(x.during) > clock_timestamp()))
     ORDER BY r.resource_id`,
    [centreId],
  );
}

/** Most of a centre work the same shifts: their windows are worked out once, and are one object wherever they go. */
function planned(rows: readonly ResourceRow[], days: readonly KnownDay[]): PlanResource[] {
  const byShifts = new Map<string, PlanResource['windows']>();
  return rows.map(({ resource_id: resourceId, kind, name, content, capacity, active, away }) => {
    const { setupMinutes, cleanupMinutes, skills, shifts, keepsHolidays } = content;
    const key = JSON.stringify([shifts, keepsHolidays]);
    const shared = byShifts.get(key) ?? openWindows(content, days, []);
    byShifts.set(key, shared);
    const spans = away.map(([from, until]): Span => ({ from, until }));
    const windows = spans.length === 0 ? shared : without(shared, spans);
    return { resourceId, kind, name, skills, capacity, active, setupMinutes, cleanupMinutes, windows };
  });
}
