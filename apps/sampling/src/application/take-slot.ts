import { pgErrorOf, type Tx } from '@tianfu/service';
import { assignUnits, UnitsFragmented, type AssignedRow, type Claim } from '../domain/assign-units.js';
import { stepKey, type Row } from '../domain/plan.js';
import type { SlotFound } from './find-slot.js';
import type { Plans } from './plan-ports.js';

const EXCLUSION_VIOLATION = '23P01';

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
    await this.#placed(tx, bookingId, slot);
  }

  /** @throws SlotGone */
  async run(tx: Tx, at: { centreId: string; bookingId: string }, slot: SlotFound['slot']): Promise<void> {
    // Takes the centre's row: who comes second sees what the first has taken.
    await this.plans.touch(tx, at.centreId);
    const changed = await this.#placed(tx, at.bookingId, slot);
    const byKey = new Map<string, Row[]>();
    for (const { key, ...row } of changed) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    try {
      await this.plans.put(tx, at.centreId, byKey);
    } catch (error) {
      if (pgErrorOf(error)?.code !== EXCLUSION_VIOLATION) throw error;
      throw new SlotGone('the database refused a double booking', { cause: error });
    }
  }

  async #placed(tx: Tx, bookingId: string, slot: SlotFound['slot']): Promise<AssignedRow[]> {
    const claims = claimsOf(bookingId, slot);
    const resourceIds = [...new Set(claims.map(({ resourceId }) => resourceId))];
    const around = {
      from: Math.min(...claims.map(({ work }) => work.from)),
      until: Math.max(...claims.map(({ work }) => work.until)),
    };
    const { resources, rows } = await this.plans.taken(tx, resourceIds, around);
    return placed(resources, rows, claims);
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

function placed(
  resources: Parameters<typeof assignUnits>[0],
  rows: readonly AssignedRow[],
  claims: readonly Claim[],
): AssignedRow[] {
  try {
    return assignUnits(resources, rows, claims);
  } catch (error) {
    if (error instanceof UnitsFragmented) throw new SlotGone('no unit is free', { cause: error });
    throw error;
  }
}
