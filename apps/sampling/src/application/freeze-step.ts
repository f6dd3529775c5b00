import type { FreezeStep as Asked } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Booking } from '../domain/booking.js';
import { requireState } from '../domain/booking-states.js';
import type { Bookings } from './booking-ports.js';
import type { Plans } from './plan-ports.js';

/** Says of a step that no re-plan may move it, or that it may again. */
export class FreezeStep {
  constructor(
    private readonly bookings: Bookings,
    private readonly plans: Plans,
  ) {}

  /** @throws Refusal `TRANSITION_REFUSED`, `NOT_FOUND` */
  async run(tx: Tx, booking: Booking, { centreId, step, frozen }: Asked): Promise<Booking> {
    found(booking.centreId === centreId || undefined);
    requireState(booking.state, ['held', 'confirmed', 'in-progress']);
    found((await this.bookings.steps(tx, booking.bookingId)).find((one) => one.step === step));
    await this.bookings.changeStep(tx, booking.bookingId, step, { frozen });
    await this.plans.touch(tx, centreId);
    return this.bookings.change(tx, booking, {}, [
      { event: `step ${step} ${frozen ? 'frozen' : 'released'}`, by: 'member' },
    ]);
  }
}
