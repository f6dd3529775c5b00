import type { FindNextSteps, NextSteps, StepCard } from '@tianfu/contracts';
import { type Call, found, type ReadTx } from '@tianfu/service';
import { textOf } from '../domain/minutes.js';
import { planOf, type CentreState, type PlanBooking, type PlanStep } from '../domain/plan.js';
import { ownCentre } from './own-centre.js';
import type { Bookings } from './booking-ports.js';
import type { Centres, Resources } from './centre-ports.js';
import type { Materials } from './making-ports.js';
import type { Plans } from './plan-ports.js';

const SHOWN = 30;

/** What a member of staff does next, what is under way first. */
export class ShowNextSteps {
  constructor(
    private readonly centres: Centres,
    private readonly resources: Resources,
    private readonly plans: Plans,
    private readonly bookings: Bookings,
    private readonly materials: Materials,
  ) {}

  async run(tx: ReadTx, { centreId, resourceId }: FindNextSteps, call: Call): Promise<NextSteps> {
    await ownCentre(tx, this.centres, centreId, call);
    const { personId } = call.caller;
    const resource =
      resourceId !== undefined
        ? found(await this.resources.get(tx, centreId, resourceId))
        : personId === undefined
          ? undefined
          : await this.resources.ofPerson(tx, centreId, personId);
    if (resource === undefined) return { data: [] };
    const state = await this.plans.load(tx, centreId);
    const mine = state.bookings
      .filter((booking) => booking.state !== 'held')
      .flatMap((booking) =>
        booking.steps
          .filter(
            (step) =>
              step.doneAt === undefined && step.rows.some((row) => row.resourceId === resource.resourceId),
          )
          .map((step) => ({ booking, step })),
      )
      .toSorted(
        (a, b) =>
          rank(a.step) - rank(b.step) || (a.step.rows[0]?.work.from ?? 0) - (b.step.rows[0]?.work.from ?? 0),
      )
      .slice(0, SHOWN);
    const data: StepCard[] = [];
    for (const { booking, step } of mine) data.push(await this.#card(tx, state, booking, step));
    return { resource: { resourceId: resource.resourceId, name: resource.name }, data };
  }

  async #card(tx: ReadTx, state: CentreState, booking: PlanBooking, step: PlanStep): Promise<StepCard> {
    const known = found(await this.bookings.get(tx, booking.bookingId));
    const { files } = await this.bookings.details(tx, booking.bookingId);
    const names = new Map(state.resources.map(({ resourceId, name }) => [resourceId, name]));
    const span = step.rows[0]?.work ?? { from: state.now, until: state.now };
    const done = new Set(booking.steps.filter(({ doneAt }) => doneAt !== undefined).map((one) => one.step));
    return {
      bookingId: booking.bookingId,
      bookingNumber: booking.number,
      title: booking.title,
      step: step.step,
      kind: step.kind,
      ...(step.name === undefined ? {} : { name: step.name }),
      state: step.state,
      round: step.round,
      from: textOf(span.from),
      until: textOf(span.until),
      plannedMinutes: step.minutes,
      workedMinutes: step.workedMinutes,
      places: [...new Set(step.rows.map(({ resourceId }) => resourceId))].map((resourceId) => ({
        resourceId,
        name: names.get(resourceId) ?? '',
      })),
      ready: step.after.every((link) => done.has(link.step)),
      materialsIn: (await this.materials.count(tx, booking.bookingId)) > 0,
      slackMinutes: booking.promisedAt - (planOf(booking.steps)?.until ?? booking.promisedAt),
      ...(known.remark === undefined ? {} : { remark: known.remark }),
      files: files
        .filter(({ purpose }) => purpose === 'brief')
        .map(({ fileId, name, type, bytes, at }) => ({ fileId, name, type, bytes, at })),
    };
  }
}

const rank = ({ state }: PlanStep): number => (state === 'running' ? 0 : state === 'waiting' ? 2 : 1);
