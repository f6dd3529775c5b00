/** Where somebody wants a consignment to go; pointer and keys both end here, and only the panel's button does it. */
export interface Draft {
  readonly consignmentId: string;
  readonly consignmentNumber: string;
  /** The trip it is on; none while it waits. */
  readonly fromTripId?: string;
  readonly toTripId?: string;
  readonly afterStopId?: string;
}

const KIND = 'application/x-tianfu-consignment';

/** Puts a consignment on the pointer. */
export function startDrag(data: DataTransfer, draft: Draft): void {
  data.setData(KIND, JSON.stringify(draft));
  data.effectAllowed = 'move';
}

export const holdsConsignment = (data: DataTransfer): boolean => data.types.includes(KIND);

/** What the pointer brought; undefined when it is something else. */
export function droppedDraft(data: DataTransfer): Draft | undefined {
  const text = data.getData(KIND);
  // Written by `startDrag` alone, under a kind of our own.
  return text === '' ? undefined : (JSON.parse(text) as Draft);
}
