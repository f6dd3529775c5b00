import type { Bottleneck, ResourceLoad } from '@tianfu/contracts';
import type { CentreState } from './plan.js';

const HOUR_MINUTES = 60;

interface KindLoad {
  readonly kind: string;
  readonly working: number;
  readonly planned: number;
}

/**
 * The kind of resource with the least room, and what one more hour of it would bring: every open booking with work of
 * that kind left is brought forward by the hour shared among what waits for it, and the hour has room for so many of
 * the samples that wait now. A first-order estimate: that nothing else holds them up is assumed.
 */
export function bottleneckOf(state: CentreState, loads: readonly ResourceLoad[]): Bottleneck | undefined {
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
  const byResource = new Map(
    state.resources.map(({ resourceId, kind, capacity }) => [resourceId, { kind, capacity }]),
  );
  const units = state.resources
    .filter(({ kind, active }) => kind === tightest.kind && active)
    .reduce((sum, { capacity }) => sum + capacity, 0);
  const waiting = state.bookings.flatMap(({ steps }) => {
    const minutes = steps
      .filter(
        ({ doneAt, rows }) =>
          doneAt === undefined &&
          rows.some(({ resourceId }) => byResource.get(resourceId)?.kind === tightest.kind),
      )
      .reduce((sum, step) => sum + step.minutes, 0);
    return minutes > 0 ? [minutes] : [];
  });
  const work = waiting.reduce((sum, minutes) => sum + minutes, 0);
  return {
    kind: tightest.kind,
    utilisationPercent: Math.round((1000 * tightest.planned) / tightest.working) / 10,
    earlierMinutesPerHour: units === 0 ? 0 : Math.round((waiting.length * HOUR_MINUTES) / units),
    samplesPerHour: work === 0 ? 0 : Math.round((100 * HOUR_MINUTES * waiting.length) / work) / 100,
  };
}
