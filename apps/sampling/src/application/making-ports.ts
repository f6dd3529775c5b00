import type { FileView } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';

export interface Materials {
  add(tx: Tx, material: { bookingId: string; label: string; content: object }): Promise<void>;
  count(tx: ReadTx, bookingId: string): Promise<number>;
  custody(
    tx: Tx,
    entry: { bookingId: string; label: string; action: string; place: string; byName: string; note?: string },
  ): Promise<void>;
  /** Whether the label is one of the booking's. */
  hasLabel(tx: ReadTx, bookingId: string, label: string): Promise<boolean>;
  whose(tx: ReadTx, centreId: string, label: string): Promise<string | undefined>;
}

/** A member of staff is known by the resource they are. */
export interface StaffNames {
  nameOf(tx: ReadTx, centreId: string, personId: string | undefined, otherwise: string): Promise<string>;
}

export interface Rounds {
  open(tx: Tx, bookingId: string, round: number, feeMinor: bigint): Promise<void>;
  measure(tx: Tx, bookingId: string, round: number, points: readonly object[]): Promise<void>;
  /** @returns false when the round would have more than `MAX_COMMENTS` */
  comment(tx: Tx, bookingId: string, round: number, comments: readonly object[]): Promise<boolean>;
  finish(tx: Tx, bookingId: string, round: number): Promise<void>;
  /** @returns false when the round was approved before */
  approve(tx: Tx, bookingId: string, round: number): Promise<boolean>;
}

export interface Files {
  /** @throws Refusal `FILE_TYPE_REFUSED` `FILE_TOO_LARGE` `FILE_QUOTA_REACHED` */
  storePart(
    tx: Tx,
    part: {
      fileId: string;
      enterpriseId: string;
      name: string;
      part: number;
      parts: number;
      content: Buffer;
    },
  ): Promise<{ bytes: number; type?: string }>;
  get(tx: ReadTx, fileId: string): Promise<(FileView & { parts: number }) | undefined>;
  part(tx: ReadTx, fileId: string, part: number): Promise<Buffer | undefined>;
  /** Shows files of an enterprise to both sides of a booking. @throws Refusal `VALIDATION_FAILED` for one that is not its own */
  use(
    tx: Tx,
    fileIds: readonly string[],
    use: { enterpriseId: string; bookingId: string; purpose: string; step?: number; note?: string },
  ): Promise<void>;
  removeUnfinished(tx: Tx): Promise<number>;
}
