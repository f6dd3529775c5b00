import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import type { AllocationView, ScheduleLane } from '@tianfu/sdk';
import { instantAt, minutesShown, placeOf, type Axis } from './axis.js';
import { draftOf, resized, shifted, type Draft } from './draft.js';
import { neighbour, rowAt, type Row } from './rows.js';

interface Asked {
  readonly field: RefObject<HTMLDivElement | null>;
  readonly axis: Axis;
  readonly rows: readonly Row[];
  readonly gridMinutes: number;
  readonly draft: Draft | undefined;
  readonly onDraft: (draft: Draft | undefined) => void;
}

export interface Drag {
  readonly onTake: (
    event: PointerEvent<HTMLElement>,
    allocation: AllocationView,
    how: 'move' | 'resize',
    fixed: boolean,
  ) => void;
  readonly onChoose: (allocation: AllocationView) => void;
  readonly onKey: (event: KeyboardEvent, allocation: AllocationView, lanes: readonly ScheduleLane[]) => void;
}

/** Id of the panel beside the timeline. */
export const MOVE_PANEL = 'move-panel';

/** Less than this is a press, not a move. */
const STILL_PX = 4;

/** Takes a step by pointer or key and makes a draft of where it would go; nothing is moved here. */
export function useDrag({ field, axis, rows, gridMinutes, draft, onDraft }: Asked): Drag {
  // The press that ends a drag is no choice of its own.
  const dragged = useRef(false);
  const onTake: Drag['onTake'] = (event, allocation, how, fixed) => {
    if (event.button !== 0 || fixed) return;
    event.stopPropagation();
    const box = field.current?.getBoundingClientRect();
    if (box === undefined) return;
    const target = event.currentTarget;
    const first = draft?.allocation.allocationId === allocation.allocationId ? draft : draftOf(allocation);
    const startX = event.clientX;
    const startY = event.clientY;
    dragged.current = false;
    const onMove = (moved: globalThis.PointerEvent): void => {
      const byX = moved.clientX - startX;
      if (!dragged.current && Math.abs(byX) + Math.abs(moved.clientY - startY) < STILL_PX) return;
      dragged.current = true;
      moved.preventDefault();
      const share = byX / box.width;
      if (how === 'resize') {
        const byMinutes = Math.round((share * minutesShown(axis)) / gridMinutes) * gridMinutes;
        return onDraft(resized(first, byMinutes, gridMinutes));
      }
      const now = field.current?.getBoundingClientRect() ?? box;
      const row = rowAt(rows, moved.clientY - now.top);
      onDraft({
        ...first,
        from: instantAt(axis, placeOf(axis, first.from) + share, gridMinutes),
        resourceId: row?.lane.resourceId ?? first.resourceId,
      });
    };
    const onEnd = (): void => {
      target.removeEventListener('pointermove', onMove);
      target.removeEventListener('pointerup', onEnd);
      target.removeEventListener('pointercancel', onEnd);
    };
    target.setPointerCapture(event.pointerId);
    target.addEventListener('pointermove', onMove);
    target.addEventListener('pointerup', onEnd);
    target.addEventListener('pointercancel', onEnd);
  };
  const onChoose: Drag['onChoose'] = (allocation) => {
    if (dragged.current) {
      dragged.current = false;
      return;
    }
    if (draft?.allocation.allocationId === allocation.allocationId) {
      // Enter on a step that is being moved leads to what the move would bring.
      document.getElementById(MOVE_PANEL)?.focus();
      return;
    }
    onDraft(draftOf(allocation));
  };
  const onKey: Drag['onKey'] = (event, allocation, lanes) => {
    const own = draft?.allocation.allocationId === allocation.allocationId ? draft : draftOf(allocation);
    const next = afterKey(event, own, lanes, gridMinutes);
    if (next === undefined) return;
    event.preventDefault();
    onDraft(next === 'none' ? undefined : next);
  };
  return { onTake, onChoose, onKey };
}

/** The draft after a key; `none` gives it up, undefined: the key means nothing here. */
export function afterKey(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  draft: Draft,
  lanes: readonly ScheduleLane[],
  gridMinutes: number,
): Draft | 'none' | undefined {
  const handOn = (direction: -1 | 1): Draft => ({
    ...draft,
    resourceId: neighbour(lanes, draft.resourceId, direction) ?? draft.resourceId,
  });
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const by = key === 'ArrowLeft' ? -gridMinutes : gridMinutes;
      return shiftKey ? resized(draft, by, gridMinutes) : { ...draft, from: shifted(draft.from, by) };
    }
    case 'ArrowUp':
      return handOn(-1);
    case 'ArrowDown':
      return handOn(1);
    case 'Escape':
      return 'none';
    default:
      return undefined;
  }
}
