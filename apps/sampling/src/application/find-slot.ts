import { Refusal } from '@tianfu/contracts';
import type { Slot, UnplannedJob } from '@tianfu/solvers';
import { yearUnknown } from '../domain/centre-calendar.js';
import type { CentreState, StepWork } from '../domain/plan.js';
import { currentSchedule, emptyCentre, newJob } from '../domain/plan-problem.js';
import { promiseFor } from '../domain/promise.js';
import type { Planner } from './plan-ports.js';

export interface SlotAsked {
  readonly release: number;
  readonly urgency: string;
  readonly steps: readonly StepWork[];
}

export interface SlotFound {
  readonly slot: Slot['steps'];
  readonly startsAt: number;
  readonly plannedAt: number;
  readonly promisedAt: number;
}

const NEW_JOB = '00000000-0000-0000-0000-000000000000';

/** The earliest place beside everything that is planned and held. */
export class FindSlot {
  constructor(private readonly planner: Planner) {}

  /**
   * @param except a booking whose own place counts as free
   * @throws Refusal `STEP_IMPOSSIBLE`, `CALENDAR_YEAR_UNKNOWN`, `NO_SLOT`
   */
  async run(state: CentreState, asked: SlotAsked, except?: string): Promise<SlotFound> {
    if (asked.release >= state.horizon) throw beyond(state);
    const beside = { ...state, bookings: state.bookings.filter(({ bookingId }) => bookingId !== except) };
    const job = newJob(beside, { id: NEW_JOB, ...asked });
    const slot = await this.planner.slotFor(emptyCentre(beside), currentSchedule(beside), job);
    if (!('steps' in slot)) throw refusalOf(slot, state);
    return {
      slot: slot.steps,
      startsAt: slot.startMinute,
      plannedAt: slot.endMinute,
      promisedAt: promiseFor(slot.startMinute, slot.endMinute),
    };
  }
}

function refusalOf({ reason, stepId }: UnplannedJob, state: CentreState): Refusal {
  if (reason === 'nobody-can') return new Refusal('STEP_IMPOSSIBLE', { step: Number(stepId) });
  return beyond(state);
}

/** What a centre can not plan: nobody has said which days are worked, or it does not plan so far ahead. */
const beyond = ({ cutShortAt, policy }: CentreState): Refusal =>
  cutShortAt === undefined ? new Refusal('NO_SLOT', { days: policy.horizonDays }) : yearUnknown(cutShortAt);
