import { Refusal } from '@tianfu/contracts';
import { type Db, pgErrorOf } from '@tianfu/service';
import type { Agreement } from '../domain/booking.js';
import { textOf } from '../domain/minutes.js';
import type { CentreState } from '../domain/plan.js';
import type { FindSlot, SlotFound } from './find-slot.js';
import type { Plans } from './plan-ports.js';
import { SlotQueue } from './slot-queue.js';
import { SlotGone } from './take-slot.js';
import { Together } from './together.js';

/** Others may be quicker again while a new slot is looked for. */
const MAX_TRIES = 3;
/** Of the database's waits for the centre's row, two seconds each: other copies of the service take slots too. */
const MAX_WAITS = 5;
const LOCK_TIMEOUT = '55P03';
const SERVICE = { scope: 'service' } as const;

export interface Wanted extends Pick<Agreement, 'steps' | 'release' | 'needs'> {
  readonly centreId: string;
  /** The date that was promised: what is later is refused, and told. */
  readonly promisedAt: number;
  /** A booking whose own place counts as free. */
  readonly except?: string;
}

interface WantedUntil extends Wanted {
  /** Epoch milliseconds after which nobody waits for the answer. */
  readonly untilMs: number;
}

/** Takes a slot; when it is gone, another one that keeps the promise; else says what the next would be. */
export class WithFreshSlot {
  readonly #queue = new SlotQueue();
  readonly #states = new Together<CentreState>();
  readonly #slots = new Together<SlotFound>();

  constructor(
    private readonly db: Db,
    private readonly plans: Plans,
    private readonly findSlot: FindSlot,
  ) {}

  /** @throws Refusal `SLOT_TAKEN` with the next free slot, `DEADLINE_EXCEEDED`, and what `take` throws */
  async run<T>(wanted: WantedUntil, first: SlotFound, take: (slot: SlotFound) => Promise<T>): Promise<T> {
    const { centreId, untilMs, except } = wanted;
    let found = first;
    for (let count = 1; ; count += 1) {
      const slot = JSON.stringify([found.slot, except]);
      const tried = found;
      try {
        return await this.#queue.run({ centreId, slot, untilMs }, () =>
          insisting(untilMs, () => take(tried)),
        );
      } catch (error) {
        if (!(error instanceof SlotGone)) throw error;
        found = await this.#next(wanted);
        if (found.promisedAt > wanted.promisedAt || count === MAX_TRIES)
          throw new Refusal('SLOT_TAKEN', { nextAt: textOf(found.promisedAt) }, [], { cause: error });
      }
    }
  }

  /** A crowd that lost the same slot is told the same next one, worked out once. */
  #next(wanted: WantedUntil): Promise<SlotFound> {
    const { centreId, steps, release, needs, except } = wanted;
    const key = JSON.stringify([centreId, steps, needs.urgency, except, release]);
    return this.#slots.run(key, async () => {
      const state = await this.#state(wanted);
      const asked = { steps, release: Math.max(release, state.now), urgency: needs.urgency };
      return this.findSlot.run(state, asked, except);
    });
  }

  #state({ centreId, untilMs }: WantedUntil): Promise<CentreState> {
    const db = this.db.until(untilMs);
    return this.#states.run(centreId, () => db.read(SERVICE, (tx) => this.plans.load(tx, centreId)));
  }
}

/** Waits again for what somebody else holds, while the call has time. */
async function insisting<T>(untilMs: number, take: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await take();
    } catch (error) {
      const isHeld = pgErrorOf(error)?.code === LOCK_TIMEOUT;
      if (!isHeld || count === MAX_WAITS || Date.now() >= untilMs) throw error;
    }
  }
}
