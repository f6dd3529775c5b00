import type { DriveView, DrivingEvent, DrivingOutcome, DrivingRecorded } from '@tianfu/sdk';
import { observable, type Observable } from '../../../device/observable.js';
import { memoryStore, type QueuedEvent, type QueueStore } from './queue-store.js';

/** Sends a few events of one trip in their order; throws when there is no coverage. */
export type SendEvents = (tripId: string, events: DrivingEvent[]) => Promise<DrivingRecorded>;

export interface QueueLook {
  readonly waiting: readonly QueuedEvent[];
  readonly sending: boolean;
  /** The last attempt found no coverage. */
  readonly cut: boolean;
  /** What the platform did not accept, until the driver has read it. */
  readonly refused: readonly DrivingOutcome[];
}

/** A batch with pictures stays well below what a gateway takes. */
const BATCH_CHARACTERS = 700_000;
const BATCH_EVENTS = 50;

/**
 * What happened on the road, kept until the platform has it. Each event has an id of the phone's making, so that one
 * sent twice has one effect; the order of happening is the order of sending.
 */
export class DrivingQueue {
  readonly look: Observable<QueueLook> = observable<QueueLook>({
    waiting: [],
    sending: false,
    cut: false,
    refused: [],
  });
  #store: QueueStore;

  constructor(
    store: QueueStore,
    private readonly send: SendEvents,
    /** Hears of the trip as the platform sees it after each batch. */
    private readonly onDrive: (drive: DriveView) => void,
    /** Whether a failure means that there is no coverage; anything else was an answer. */
    private readonly isCut: (error: unknown) => boolean,
  ) {
    this.#store = store;
  }

  /** Reads what an earlier page has left. */
  async open(): Promise<void> {
    try {
      this.#change({ waiting: await this.#store.all() });
    } catch {
      // A browser that refuses IndexedDB (private window, some web views): nothing outlasts the page then.
      this.#store = memoryStore();
    }
  }

  async add(tripId: string, event: DrivingEvent): Promise<void> {
    const queued = { tripId, event };
    await this.#store.add(queued);
    this.#change({ waiting: [...this.look.get().waiting, queued] });
    await this.flush();
  }

  /** Sends what waits, batch by batch, until all is sent or there is no coverage. */
  async flush(): Promise<void> {
    if (this.look.get().sending) return;
    this.#change({ sending: true });
    try {
      for (;;) {
        const batch = nextBatch(this.look.get().waiting);
        if (batch === undefined) break;
        const { data, drive } = await this.send(batch.tripId, batch.events);
        // First what the platform knows now, then what no longer waits: between the two the trip never goes back.
        this.onDrive(drive);
        await this.#answered(batch.events, data);
      }
      this.#change({ sending: false, cut: false });
    } catch (error) {
      this.#change({ sending: false, cut: this.isCut(error) });
      if (!this.isCut(error)) throw error;
    }
  }

  dismiss(): void {
    this.#change({ refused: [] });
  }

  async #answered(sent: readonly DrivingEvent[], outcomes: readonly DrivingOutcome[]): Promise<void> {
    const ids = sent.map(({ eventId }) => eventId);
    await this.#store.remove(ids);
    const { waiting, refused } = this.look.get();
    this.#change({
      waiting: waiting.filter(({ event }) => !ids.includes(event.eventId)),
      refused: [...refused, ...outcomes.filter(({ outcome }) => outcome === 'refused')],
    });
  }

  #change(part: Partial<QueueLook>): void {
    this.look.set({ ...this.look.get(), ...part });
  }
}

/** The oldest events of one trip, as many as fit; undefined when nothing waits. */
export function nextBatch(
  waiting: readonly QueuedEvent[],
): { readonly tripId: string; readonly events: DrivingEvent[] } | undefined {
  const tripId = waiting[0]?.tripId;
  if (tripId === undefined) return undefined;
  const events: DrivingEvent[] = [];
  let characters = 0;
  for (const queued of waiting) {
    characters += queued.event.proof?.data?.length ?? 0;
    const full = events.length === BATCH_EVENTS || (events.length > 0 && characters > BATCH_CHARACTERS);
    if (queued.tripId !== tripId || full) break;
    events.push(queued.event);
  }
  return { tripId, events };
}
