import type { AllocationView, MoveStepInput } from '@tianfu/sdk';

/** A step somebody is moving; nothing has happened yet. */
export interface Draft {
  readonly allocation: AllocationView;
  readonly from: string;
  readonly minutes: number;
  readonly resourceId: string;
}

const MINUTE_MS = 60_000;

export const minutesOf = ({ from, until }: { from: string; until: string }): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / MINUTE_MS);

export const draftOf = (allocation: AllocationView): Draft => ({
  allocation,
  from: allocation.from,
  minutes: minutesOf(allocation),
  resourceId: allocation.resourceId,
});

export const shifted = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE_MS).toISOString();

export const endOf = ({ from, minutes }: Pick<Draft, 'from' | 'minutes'>): string => shifted(from, minutes);

const LONGEST_MINUTES = 10_080;

/** Longer or shorter, never nothing. */
export const resized = (draft: Draft, byMinutes: number, gridMinutes: number): Draft => ({
  ...draft,
  minutes: Math.min(Math.max(draft.minutes + byMinutes, gridMinutes), LONGEST_MINUTES),
});

export const isMoved = ({ allocation, from, minutes, resourceId }: Draft): boolean =>
  Date.parse(from) !== Date.parse(allocation.from) ||
  minutes !== minutesOf(allocation) ||
  resourceId !== allocation.resourceId;

/** What the platform is asked about it. */
export function moveOf(centreId: string, draft: Draft, freeze: boolean): MoveStepInput {
  const { allocation, from, minutes, resourceId } = draft;
  const { bookingId, step } = allocation;
  return {
    centreId,
    bookingId,
    step,
    from,
    ...(minutes === minutesOf(allocation) ? {} : { minutes }),
    ...(resourceId === allocation.resourceId ? {} : { resourceId, replaces: allocation.resourceId }),
    ...(freeze ? { freeze: true } : {}),
  };
}
