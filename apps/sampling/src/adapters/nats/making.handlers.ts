import {
  addPhotos,
  checkInMaterial,
  commentRound,
  findLabel,
  findNextSteps,
  finishStep,
  pauseStep,
  recordCustody,
  recordMeasurements,
  reportProblem,
  startStep,
  type AddPhotos,
  type BookingView,
  type CheckInMaterial,
  type CommentRound,
  type FindNextSteps,
  type FinishStep,
  type LabelFound,
  type LabelRef,
  type NextSteps,
  type RecordCustody,
  type RecordMeasurements,
  type ReportProblem,
  type WorkOnStep as WorkAsked,
} from '@tianfu/contracts';
import { Handles, type Call, type Tx } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import type { Known } from '../../application/known-booking.js';
import { LookAfterSample } from '../../application/look-after-sample.js';
import { OnBooking } from '../../application/on-booking.js';
import { RepairPlan } from '../../application/repair-plan.js';
import { ShowNextSteps } from '../../application/show-next-steps.js';
import { WorkOnStep } from '../../application/work-on-step.js';
import type { Booking, Side } from '../../domain/booking.js';
import { SERVICE } from './scopes.js';

/** A sample on the bench. */
@Controller()
export class MakingHandlers {
  constructor(
    private readonly workOnStep: WorkOnStep,
    private readonly lookAfterSample: LookAfterSample,
    private readonly showNextSteps: ShowNextSteps,
    private readonly repairPlan: RepairPlan,
    private readonly onBooking: OnBooking,
  ) {}

  @Handles(findNextSteps)
  next(asked: FindNextSteps, call: Call): Promise<NextSteps> {
    return call.read((tx) => this.showNextSteps.run(tx, asked, call), SERVICE);
  }

  @Handles(startStep)
  start({ bookingId, step }: WorkAsked, call: Call): Promise<BookingView> {
    return this.#changed(call, bookingId, 'centre', (tx, { booking }) =>
      this.workOnStep.start(tx, booking, step),
    );
  }

  @Handles(pauseStep)
  pause({ bookingId, step }: WorkAsked, call: Call): Promise<BookingView> {
    return this.#changed(call, bookingId, 'centre', (tx, { booking }) =>
      this.workOnStep.pause(tx, booking, step),
    );
  }

  @Handles(finishStep)
  finish({ bookingId, ...told }: FinishStep, call: Call): Promise<BookingView> {
    return this.#changed(call, bookingId, 'centre', (tx, { booking }) =>
      this.workOnStep.finish(tx, booking, told),
    );
  }

  /** What it delays is planned anew right after; a crash in between leaves that to the sweeper. */
  @Handles(reportProblem)
  async problem({ bookingId, ...told }: ReportProblem, call: Call): Promise<BookingView> {
    const view = await this.#changed(call, bookingId, 'centre', (tx, { booking }) =>
      this.workOnStep.problem(tx, booking, told),
    );
    if (told.extraMinutes > 0) await this.repairPlan.run(view.centreId, 'problem');
    return view;
  }

  @Handles(checkInMaterial)
  checkIn(asked: CheckInMaterial, call: Call): Promise<BookingView> {
    return this.#changed(call, asked.bookingId, 'centre', async (tx, { booking }) =>
      this.lookAfterSample.checkIn(tx, booking, asked, await this.#name(tx, booking, call)),
    );
  }

  @Handles(recordCustody)
  custody(asked: RecordCustody, call: Call): Promise<BookingView> {
    return this.#changed(call, asked.bookingId, 'centre', async (tx, { booking }) =>
      this.lookAfterSample.custody(tx, booking, asked, await this.#name(tx, booking, call)),
    );
  }

  @Handles(findLabel)
  label({ centreId, label }: LabelRef, call: Call): Promise<LabelFound> {
    return call.read((tx) => this.lookAfterSample.whose(tx, { centreId, label }, call), SERVICE);
  }

  @Handles(recordMeasurements)
  measure(asked: RecordMeasurements, call: Call): Promise<BookingView> {
    return this.#changed(call, asked.bookingId, 'centre', (tx, { booking }) =>
      this.lookAfterSample.measure(tx, booking, asked),
    );
  }

  @Handles(addPhotos)
  photos(asked: AddPhotos, call: Call): Promise<BookingView> {
    return this.#changed(call, asked.bookingId, 'centre', (tx, { booking }) =>
      this.lookAfterSample.photos(tx, booking, asked),
    );
  }

  @Handles(commentRound)
  comment(asked: CommentRound, call: Call): Promise<BookingView> {
    return this.#changed(call, asked.bookingId, undefined, (tx, { booking, side }) =>
      this.lookAfterSample.comment(tx, booking, asked, side),
    );
  }

  #name(tx: Tx, booking: Booking, call: Call): Promise<string> {
    return this.onBooking.nameOf(tx, booking, call);
  }

  #changed(
    call: Call,
    bookingId: string,
    side: Side | undefined,
    change: (tx: Tx, known: Known) => Promise<Booking>,
  ): Promise<BookingView> {
    const at = { bookingId, call, ...(side === undefined ? {} : { side }) };
    return call.transaction((tx) => this.onBooking.run(tx, at, (known) => change(tx, known)), SERVICE);
  }
}
