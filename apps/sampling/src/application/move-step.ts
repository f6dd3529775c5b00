import { Refusal, type MoveConflict, type MoveConsequences, type MoveStep as Asked } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import { canServe } from '../domain/able-resources.js';
import { minuteOfText } from '../domain/minutes.js';
import { stepKey, type CentreState, type PlanStep, type Row } from '../domain/plan.js';
import { changedPromises, type PlanChange } from '../domain/plan-change.js';
import { assignUnits, UnitsFragmented } from '../domain/assign-units.js';
import { frozenSteps } from '../domain/frozen-steps.js';
import { minutesOpen } from '../domain/open-windows.js';
import { addOpenMinutes, commonWindows } from '../domain/working-time.js';
import type { Bookings } from './booking-ports.js';
import type { Planned } from './plan-ports.js';
import type { RepairPlan } from './repair-plan.js';

/** Short: somebody drags and waits. */
const MOVE_BUDGET_MS = 80;

export interface Move {
  readonly consequences: MoveConsequences;
  readonly change?: PlanChange;
  readonly method?: Planned['method'];
}

/** A step put elsewhere by hand: what it would bring, and doing it. Everything else that may move makes room. */
export class MoveStep {
  constructor(
    private readonly repairPlan: RepairPlan,
    private readonly bookings: Bookings,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async work(state: CentreState, asked: Asked): Promise<Move> {
    const booking = found(state.bookings.find(({ bookingId }) => bookingId === asked.bookingId));
    const step = found(booking.steps.find((one) => one.step === asked.step));
    const wished = wishOf(state, step, asked);
    const key = stepKey(asked.bookingId, asked.step);
    const conflicts = wished.conflicts.length > 0 ? wished.conflicts : this.#stands(state, key, wished.rows);
    if (conflicts.length > 0) return impossible(state, conflicts);
    const placed = new Map([[key, wished.rows]]);
    const withMinutes = changedLength(state, key, wished.minutes);
    const { change, method } = await this.repairPlan.work(withMinutes, {
      wishes: { placed },
      budgetMs: MOVE_BUDGET_MS,
    });
    const lost = change.bookings.filter(({ plan }) => plan === undefined);
    if (lost.length > 0) {
      const isSooner = minuteOfText(asked.from) < Math.min(...step.rows.map(({ work }) => work.from));
      const whose = lost.map(({ booking: { bookingId } }): MoveConflict => ({
        // What comes before a step cannot always hurry as much as the step itself.
        why: bookingId === asked.bookingId && isSooner ? 'before-predecessor' : 'beyond-horizon',
        bookingId,
      }));
      return impossible(state, whose);
    }
    return {
      change,
      method,
      consequences: {
        possible: true,
        conflicts: [],
        moved: [...change.moved],
        promises: changedPromises(change.bookings),
        version: state.planVersion,
      },
    };
  }

  /** @throws Refusal `MOVE_REFUSED`, `VERSION_STALE` */
  async commit(
    tx: Tx,
    state: CentreState,
    { bookingId, step, minutes, freeze }: Asked,
    { consequences, change, method }: Move,
  ): Promise<MoveConsequences> {
    if (change === undefined || method === undefined) {
      const why = consequences.conflicts.map((conflict) => conflict.why).join(', ');
      throw new Refusal('MOVE_REFUSED', { why });
    }
    const version = await this.repairPlan.apply(tx, state, change, { cause: 'move', method });
    if (version === undefined) throw new Refusal('VERSION_STALE');
    const known = found((await this.bookings.steps(tx, bookingId)).find((one) => one.step === step));
    await this.bookings.changeStep(tx, bookingId, step, {
      moreMinutes: (minutes ?? known.minutes) - known.minutes,
      ...(freeze === undefined ? {} : { frozen: freeze }),
    });
    return { ...consequences, version };
  }

  /** What ranks before a wish: begun steps, and what staff froze. */
  #stands(state: CentreState, key: string, rows: readonly Row[]): MoveConflict[] {
    const placed = frozenSteps(state, { placed: new Map([[key, rows]]) });
    if (!placed.has(key)) return [{ why: 'occupied' }];
    return [...frozenSteps(state).entries()]
      .filter(([other]) => other !== key && !placed.has(other) && isStaffFrozen(state, other))
      .map(([other]): MoveConflict => {
        const [bookingId = '', step] = other.split(' ');
        return { why: 'frozen', bookingId, step: Number(step) };
      });
  }
}

const isStaffFrozen = (state: CentreState, key: string): boolean =>
  state.bookings.some(({ bookingId, steps }) =>
    steps.some(({ step, frozen }) => frozen && stepKey(bookingId, step) === key),
  );

const impossible = (state: CentreState, conflicts: MoveConflict[]): Move => ({
  consequences: { possible: false, conflicts, moved: [], promises: [], version: state.planVersion },
});

function changedLength(state: CentreState, key: string, minutes: number): CentreState {
  return {
    ...state,
    bookings: state.bookings.map((booking) => ({
      ...booking,
      steps: booking.steps.map((step) =>
        stepKey(booking.bookingId, step.step) === key ? { ...step, minutes } : step,
      ),
    })),
  };
}

/** The rows a wish would give a step, and what by itself stands against it. */
function wishOf(
  state: CentreState,
  step: PlanStep,
  asked: Asked,
): { rows: readonly Row[]; minutes: number; conflicts: MoveConflict[] } {
  const minutes = asked.minutes ?? step.minutes;
  const from = minuteOfText(asked.from);
  const why = (reason: MoveConflict['why'], resourceId?: string): MoveConflict =>
    resourceId === undefined ? { why: reason } : { why: reason, resourceId };
  const nothing = { rows: [], minutes };
  if (step.startedAt !== undefined) return { ...nothing, conflicts: [why('started')] };
  if (from < state.now) return { ...nothing, conflicts: [why('in-the-past')] };
  const replaced = step.rows.map((row) =>
    asked.resourceId !== undefined && (asked.replaces === undefined || row.resourceId === asked.replaces)
      ? { ...row, resourceId: asked.resourceId }
      : row,
  );
  const conflicts: MoveConflict[] = [];
  const resources = new Map(state.resources.map((resource) => [resource.resourceId, resource]));
  for (const { resourceId, need } of replaced) {
    const resource = resources.get(resourceId);
    const requirement = step.requires[need];
    if (resource === undefined || requirement === undefined || !canServe(resource, requirement))
      conflicts.push(why('wrong-resource', resourceId));
    else if (minutesOpen(resource.windows, from, from + 1) === 0)
      conflicts.push(why('not-working', resourceId));
  }
  if (conflicts.length > 0) return { ...nothing, conflicts };
  const windows = commonWindows(replaced.map(({ resourceId }) => resources.get(resourceId)?.windows ?? []));
  const until = addOpenMinutes(windows, from, minutes);
  if (until === undefined) return { ...nothing, conflicts: [why('beyond-horizon')] };
  if (!step.interruptible && until - from > minutes) return { ...nothing, conflicts: [why('not-working')] };
  const work = { from, until };
  conflicts.push(...lagConflicts(state, step, asked, work));
  const claims = replaced.map(({ resourceId, need, unit }) => ({
    key: 'wish',
    resourceId,
    need,
    units: 1,
    work,
    before: [unit],
  }));
  try {
    return { rows: assignUnits(resources, [], claims), minutes, conflicts };
  } catch (error) {
    if (!(error instanceof UnitsFragmented)) throw error;
    return { ...nothing, conflicts: [...conflicts, why('occupied')] };
  }
}

/** Only what has begun or is done can not make room by moving itself. */
function lagConflicts(
  state: CentreState,
  step: PlanStep,
  asked: Asked,
  work: { from: number },
): MoveConflict[] {
  const { bookingId } = asked;
  const steps = state.bookings.find((booking) => booking.bookingId === bookingId)?.steps ?? [];
  return step.after.flatMap(({ step: before, minLagMinutes, maxLagMinutes }): MoveConflict[] => {
    const earlier = steps.find((one) => one.step === before);
    const end =
      earlier?.doneAt ?? (earlier?.startedAt === undefined ? undefined : earlier.rows[0]?.work.until);
    if (end === undefined) return [];
    if (work.from < end + minLagMinutes) return [{ why: 'before-predecessor', bookingId, step: before }];
    const isLate = maxLagMinutes !== undefined && work.from > end + maxLagMinutes;
    return isLate ? [{ why: 'beyond-lag', bookingId, step: before }] : [];
  });
}
