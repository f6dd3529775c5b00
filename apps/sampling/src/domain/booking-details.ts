import type {
  CommentView,
  CustodyEntry,
  FileView,
  HistoryEntry,
  MaterialView,
  MeasuredPoint,
} from '@tianfu/contracts';
import type { StepWork } from './plan.js';
import type { StepState } from './step-states.js';

export interface StepRecord extends StepWork {
  readonly state: StepState;
  readonly frozen: boolean;
  readonly plannedFrom?: Date;
  readonly plannedUntil?: Date;
  readonly startedAt?: Date;
  readonly doneAt?: Date;
  readonly workedMinutes: number;
  readonly resources: readonly string[];
}

/** Everything that hangs on a booking, as it is shown. */
export interface BookingDetails {
  readonly steps: readonly StepRecord[];
  readonly entries: readonly { kind: string; minor: bigint; at: Date; note?: string }[];
  readonly materials: readonly MaterialView[];
  readonly custody: readonly CustodyEntry[];
  readonly rounds: readonly {
    readonly round: number;
    readonly measurements: readonly MeasuredPoint[];
    readonly comments: readonly CommentView[];
    readonly readyAt?: Date;
    readonly approvedAt?: Date;
    readonly feeMinor: bigint;
  }[];
  readonly files: readonly (FileView & { purpose: string; step?: number; note?: string; usedAt: string })[];
  readonly history: readonly HistoryEntry[];
}
