import type { Capability } from '@tianfu/contracts';
import { standardMinutesPerDay, type Production } from './factory.js';

/** What ranks of a certified capability. */
export function productionOf(capability: Capability): Production {
  const { categories, fabrics, processes, modes, moqPieces, leadTimeDays } = capability;
  return {
    categories,
    fabrics,
    processes,
    modes,
    machines: [...new Set(capability.machines.map(({ machine }) => machine))],
    moqPieces,
    standardMinutesPerDay: standardMinutesPerDay(capability),
    leadTimeDays,
  };
}
