import type { Bottleneck, ResourceLoad } from '@tianfu/contracts';
import type { CentreState } from './plan.js';

const HOUR_MINUTES = 60;

interface KindLoad {
  readonly kind: string;
  readonly working: number;
  readonly planned: number;
}

/**
 * The kind of resource with the least room, and what one more hour of it would bring.
 * @param earlierBy minutes all open bookings together would be ready earlier with an hour more of a resource every day
 */
export function bottleneckOf(
  state: CentreState,
  loads: readonly ResourceLoad[],
  earlierBy: (resourceId: string) => number,
): Bottleneck | undefined {
  const kinds = new Map<string, KindLoad>();
  for (const { kind, workingMinutes, plannedMinutes } of loads) {
    const known = kinds.get(kind) ?? { kind, working: 0, planned: 0 };
    kinds.set(kind, {
      kind,
      working: known.working + workingMinutes,
      planned: known.planned + plannedMinutes,
    });
  }
  const busy = [...kinds.values()].filter(({ working, planned }) => working > 0 && planned > 0);
  const tightest = busy.toSorted((a, b) => b.planned / b.working - a.planned / a.working)[0];
  if (tightest === undefined) return undefined;
  const byResource = new Map(state.resources.map(({ resourceId, kind }) => [resourceId, kind]));
  const waiting = state.bookings.flatMap(({ steps }) => {
    const minutes = steps
      .filter(
        ({ doneAt, rows }) =>
          doneAt === undefined && rows.some(({ resourceId }) => byResource.get(resourceId) === tightest.kind),
      )
      .reduce((sum, step) => sum + step.minutes, 0);
    return minutes > 0 ? [minutes] : [];
  });
  const busiest = loads
    .filter(({ kind }) => kind === tightest.kind)
    .toSorted((a, b) => b.utilisationPercent - a.utilisationPercent)[0];
  const work = waiting.reduce((sum, minutes) => sum + minutes, 0);
  return {
    kind: tightest.kind,
    utilisationPercent: Math.round((1000 * tightest.planned) / tightest.working) / 10,
    earlierMinutesPerHour: busiest === undefined ? 0 : earlierBy(busiest.resourceId),
    samplesPerHour: work === 0 ? 0 : Math.round((100 * HOUR_MINUTES * waiting.length) / work) / 100,
  };
}
