import type { PageRequest, TripState } from '@tianfu/contracts';
import type { Position } from '@tianfu/kernel';
import type { ReadTx, Slice, Tx } from '@tianfu/service';
import type { StoredTrip } from './stored.js';

/** Finding trips to drive. */
export interface DriveStore {
  findDrives(tx: ReadTx, of: DrivesOf, asked: PageRequest): Promise<Slice<StoredTrip>>;
}

/** Trips of a carrier that one driver may drive. */
export interface DrivesOf {
  readonly carrierId: string;
  /** Without one: whoever drives them. */
  readonly driverId: string | undefined;
  readonly states: readonly TripState[];
}

export interface DrivingStore {
  /** What was recorded before, by event. */
  known(tx: ReadTx, eventIds: readonly string[]): Promise<Map<string, KnownEvent>>;
  record(tx: Tx, event: RecordedEvent): Promise<void>;
  addPositions(
    tx: Tx,
    of: { tripId: string; hubId: string },
    positions: readonly { position: Position; at: Date }[],
  ): Promise<void>;
  /** One of each minute, so many minutes back from the last, however often a vehicle tells where it is. */
  positions(tx: ReadTx, tripId: string, minutes: number): Promise<{ position: Position; at: Date }[]>;
  timeline(
    tx: ReadTx,
    tripId: string,
    stopIds: readonly string[],
  ): Promise<{ kind: string; stopId: string; at: Date }[]>;
}

/** An event that has come before, on which trip, and what became of it. */
export interface KnownEvent {
  readonly tripId: string;
  readonly outcome: StoredOutcome;
}

export interface StoredOutcome {
  readonly outcome: 'taken' | 'refused';
  readonly code?: string;
  readonly about?: string;
}

export interface RecordedEvent {
  readonly eventId: string;
  readonly tripId: string;
  readonly carrierId: string;
  readonly hubId: string;
  readonly stopId: string;
  readonly kind: string;
  readonly outcome: StoredOutcome;
  readonly at: Date;
  readonly personId: string | undefined;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly proof?: {
    readonly consignmentId: string;
    readonly kind: string;
    readonly mediaType: string | undefined;
    readonly picture: Buffer | undefined;
    readonly receivedBy: string | undefined;
  };
}
