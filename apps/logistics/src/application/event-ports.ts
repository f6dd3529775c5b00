import type { CaptureError, QueryEvents } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { EpcisEvent } from '../domain/epcis-event.js';

export interface StoredCapture {
  readonly captureId: string;
  readonly enterpriseId: string;
  readonly at: Date;
  readonly onError: 'rollback' | 'proceed';
  readonly success: boolean;
  readonly taken: number;
  readonly known: number;
  readonly errors: readonly CaptureError[];
}

/** A place in a list of events: the time it is ordered by, then the order of capture. */
export interface EventPlace {
  readonly time: string;
  readonly sequence: number;
}

export interface FoundEvent extends EventPlace {
  readonly content: EpcisEvent;
  readonly recordTime: Date;
}

export interface EventStore {
  /**
   * Keeps what is new. @returns for each event whether it was new, known with the same content, or its id was
   * known with other content
   */
  take(
    tx: Tx,
    events: readonly EpcisEvent[],
    of: { readonly enterpriseId: string; readonly shownTo: readonly string[]; readonly captureId?: string },
  ): Promise<('new' | 'known' | 'other')[]>;
  keepCapture(tx: Tx, capture: Omit<StoredCapture, 'at'>): Promise<void>;
  capture(tx: ReadTx, captureId: string): Promise<StoredCapture | undefined>;
  /** One more than `limit` tells that there are more. */
  find(tx: ReadTx, asked: QueryEvents, after: EventPlace | undefined, limit: number): Promise<FoundEvent[]>;
}

/** Makes a URI for an event that has none: the same for the same text. */
export interface EventIds {
  of(text: string): string;
}
