import {
  refuseField,
  type AllocationView,
  type ScheduleLane,
  type ScheduleSpan,
  type ScheduleView,
  type TimeSpan,
} from '@tianfu/contracts';
import type { Call, ReadTx } from '@tianfu/service';
import { minuteOfText, textOf } from '../domain/minutes.js';
import { planOf, type CentreState, type PlanBooking } from '../domain/plan.js';
import { ownCentre } from './own-centre.js';
import type { Calendars, Centres } from './centre-ports.js';
import type { Plans } from './plan-ports.js';

const MAX_DAYS = 62;
const DAY_MINUTES = 1_440;

/** The live schedule: who works when, and on what. */
export class ShowSchedule {
  constructor(
    private readonly centres: Centres,
    private readonly plans: Plans,
    private readonly calendars: Calendars,
  ) {}

  /** @throws Refusal `NOT_FOUND` for a centre that is not the caller's */
  async requireOwn(tx: ReadTx, centreId: string, call: Call): Promise<void> {
    await ownCentre(tx, this.centres, centreId, call);
  }

  /** The plan as its planner sees it. @throws Refusal `NOT_FOUND` */
  async state(tx: ReadTx, centreId: string, call: Call): Promise<CentreState> {
    await this.requireOwn(tx, centreId, call);
    return this.plans.load(tx, centreId);
  }

  async run(tx: ReadTx, { centreId, from, until }: ScheduleSpan, call: Call): Promise<ScheduleView> {
    await this.requireOwn(tx, centreId, call);
    const span = { from: minuteOfText(from), until: minuteOfText(until) };
    if (span.until <= span.from) throw refuseField('/until', 'endsBeforeItBegins');
    if (span.until - span.from > MAX_DAYS * DAY_MINUTES)
      throw refuseField('/until', 'too-late', { maximumDays: MAX_DAYS });
    const state = await this.plans.load(tx, centreId);
    const absences = await this.calendars.absences(tx, centreId, from, until);
    const away = byResource(absences);
    return {
      version: state.planVersion,
      lanes: state.resources.map(({ resourceId, kind, name, capacity, windows }): ScheduleLane => ({
        resourceId,
        kind,
        name,
        capacity,
        working: windows
          .filter(({ startMinute, endMinute }) => startMinute < span.until && endMinute > span.from)
          .map(({ startMinute, endMinute }) => ({ from: textOf(startMinute), until: textOf(endMinute) })),
        absent: away.get(resourceId) ?? [],
      })),
      allocations: [
        ...state.bookings.flatMap((booking) => allocationsOf(booking, state, span)),
        ...(await this.plans.finished(tx, centreId, from, until)),
      ],
    };
  }
}

function byResource(
  absences: readonly { resourceId: string; from: string; until: string }[],
): Map<string, TimeSpan[]> {
  const groups = new Map<string, TimeSpan[]>();
  for (const { resourceId, from, until } of absences)
    groups.set(resourceId, [...(groups.get(resourceId) ?? []), { from, until }]);
  return groups;
}

function allocationsOf(
  booking: PlanBooking,
  { now, policy }: CentreState,
  span: { from: number; until: number },
): AllocationView[] {
  const end = planOf(booking.steps)?.until;
  return booking.steps.flatMap((step) =>
    step.rows
      .filter(({ blocked }) => blocked.from < span.until && blocked.until > span.from)
      .map((row) => ({
        allocationId: row.allocationId ?? booking.bookingId,
        bookingId: booking.bookingId,
        bookingNumber: booking.number,
        title: booking.title,
        step: step.step,
        kind: step.kind,
        state: step.state,
        resourceId: row.resourceId,
        unit: row.unit,
        from: textOf(row.work.from),
        until: textOf(row.work.until),
        blockedFrom: textOf(row.blocked.from),
        blockedUntil: textOf(row.blocked.until),
        held: booking.state === 'held',
        frozen: step.frozen || step.startedAt !== undefined || row.work.from < now + policy.frozenMinutes,
        slackMinutes: end === undefined ? 0 : booking.promisedAt - end,
        promisedAt: textOf(booking.promisedAt),
      })),
  );
}
