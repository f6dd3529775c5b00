import { Refusal } from '@tianfu/contracts';
import type { Db } from '@tianfu/service';
import type { Agreement } from '../domain/booking.js';
import { textOf } from '../domain/minutes.js';
import type { FindSlot, SlotFound } from './find-slot.js';
import type { Plans } from './ports.js';
import { SlotGone } from './take-slot.js';

/** Others may be quicker again while a new slot is looked for. */
const MAX_TRIES = 3;

export interface Wanted extends Pick<Agreement, 'steps' | 'release' | 'needs'> {
  readonly centreId: string;
  /** The date that was promised: what is later is refused, and told. */
  readonly promisedAt: number;
  /** A booking whose own place counts as free. */
  readonly except?: string;
}

/** Takes a slot; when it is gone, another one that keeps the promise; else says what the next would be. */
export class WithFreshSlot {
  readonly #looking = new Map<string, Promise<SlotFound>>();

  constructor(
    private readonly db: Db,
    private readonly plans: Plans,
    private readonly findSlot: FindSlot,
  ) {}

  /** @throws Refusal `SLOT_TAKEN` with the next free slot, and what `take` throws */
  async run<T>(wanted: Wanted, first: SlotFound, take: (slot: SlotFound) => Promise<T>): Promise<T> {
    let slot = first;
    for (let count = 1; ; count += 1) {
      try {
        return await take(slot);
      } catch (error) {
        if (!(error instanceof SlotGone)) throw error;
        slot = await this.#next(wanted);
        if (slot.promisedAt > wanted.promisedAt || count === MAX_TRIES)
          throw new Refusal('SLOT_TAKEN', { nextAt: textOf(slot.promisedAt) }, [], { cause: error });
      }
    }
  }

  /** A crowd that lost the same slot is told the same next one, worked out once. */
  #next(wanted: Wanted): Promise<SlotFound> {
    const { centreId, steps, needs, except } = wanted;
    const key = JSON.stringify([centreId, steps, needs.urgency, except, wanted.release]);
    const underWay = this.#looking.get(key);
    if (underWay !== undefined) return underWay;
    const looking = this.#look(wanted).finally(() => this.#looking.delete(key));
    this.#looking.set(key, looking);
    return looking;
  }

  async #look({ centreId, steps, release, needs, except }: Wanted): Promise<SlotFound> {
    const state = await this.db.read({ scope: 'service' }, (tx) => this.plans.load(tx, centreId));
    const asked = { steps, release: Math.max(release, state.now), urgency: needs.urgency };
    return this.findSlot.run(state, asked, except);
  }
}
