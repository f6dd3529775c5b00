import { pgErrorOf, type Tx } from '@tianfu/service';
import { assignUnits, UnitsFragmented, type Claim } from '../domain/assign-units.js';
import { makeRoom, type Room } from '../domain/make-room.js';
import { DAY_MINUTES, minuteFrom } from '../domain/minutes.js';
import { stepKey, type Row, type StepWork } from '../domain/plan.js';
import { keepsPromise } from '../domain/promise.js';
import { isStillOpen } from '../domain/still-open.js';
import type { SlotFound } from './find-slot.js';
import type { Plans } from './plan-ports.js';

const EXCLUSION_VIOLATION = '23P01';
/** Further ahead than any centre plans. */
const FAR_MINUTES = 400 * DAY_MINUTES;

/** Somebody else has the slot. */
export class SlotGone extends Error {
  override readonly name = 'SlotGone';
}

/** Takes the place of a slot in the plan, or finds it gone. Double booking itself is refused by PostgreSQL. */
export class TakeSlot {
  constructor(private readonly plans: Plans) {}

  /**
   * Asks without a lock whether a slot is still free: most of a crowd learns here that it is not, and does not queue.
   * @throws SlotGone
   */
  async requireFree(tx: Tx, bookingId: string, slot: SlotFound['slot']): Promise<void> {
    await this.#room(tx, bookingId, slot);
  }

  /** @param steps what the slot was found for @throws SlotGone */
  async run(
    tx: Tx,
    at: { centreId: string; bookingId: string },
    found: SlotFound,
    steps: readonly StepWork[],
  ): Promise<void> {
    // Takes the centre's row: who comes second sees what the first has taken.
    await this.plans.touch(tx, at.centreId);
    const centre = await this.plans.open(tx, at.centreId);
    if (!keepsPromise(centre.now, found)) throw new SlotGone('its time has passed');
    if (!isStillOpen(centre, found.slot, steps))
      throw new SlotGone('somebody it needs is not there any more');
    const { placed, moved } = await this.#room(tx, at.bookingId, found.slot);
    const byKey = new Map<string, Row[]>();
    for (const { key, ...row } of placed) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    try {
      if (moved.length > 0) await this.plans.changeUnits(tx, at.centreId, moved);
      await this.plans.put(tx, at.centreId, byKey);
    } catch (error) {
      if (pgErrorOf(error)?.code !== EXCLUSION_VIOLATION) throw error;
      throw new SlotGone('the database refused a double booking', { cause: error });
    }
  }

  async #room(tx: Tx, bookingId: string, slot: SlotFound['slot']): Promise<Room> {
    const claims = claimsOf(bookingId, slot);
    const around = {
      from: Math.min(...claims.map(({ work }) => work.from)),
      until: Math.max(...claims.map(({ work }) => work.until)),
    };
    const resourceIds = [...new Set(claims.map(({ resourceId }) => resourceId))];
    const near = await this.plans.taken(tx, resourceIds, around);
    const placed = unitsOr(() => assignUnits(near.resources, near.rows, claims));
    if (placed !== undefined) return { placed, moved: [] };
    // Who changes units must not meet anybody further off. One by itself has no other to change with.
    const hasPool = [...near.resources.values()].some(({ capacity }) => capacity > 1);
    const room = hasPool ? await this.#roomOfAll(tx, resourceIds, claims) : undefined;
    if (room === undefined) throw new SlotGone('no unit is free');
    return room;
  }

  async #roomOfAll(
    tx: Tx,
    resourceIds: readonly string[],
    claims: readonly Claim[],
  ): Promise<Room | undefined> {
    const now = minuteFrom(await tx.now());
    const { resources, rows } = await this.plans.taken(tx, resourceIds, {
      from: now,
      until: now + FAR_MINUTES,
    });
    return unitsOr(() => makeRoom(resources, rows, claims));
  }
}

/** @returns undefined where no unit is free all the time */
function unitsOr<T>(assign: () => T): T | undefined {
  try {
    return assign();
  } catch (error) {
    if (error instanceof UnitsFragmented) return undefined;
    throw error;
  }
}

function claimsOf(bookingId: string, slot: SlotFound['slot']): Claim[] {
  return slot.flatMap(({ stepId, startMinute, endMinute, allocations }) =>
    allocations.map(({ resourceId, units }, need) => ({
      key: stepKey(bookingId, Number(stepId)),
      resourceId,
      need,
      units,
      work: { from: startMinute, until: endMinute },
      before: [],
    })),
  );
}
