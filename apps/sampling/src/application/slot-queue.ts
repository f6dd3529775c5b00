import { AsyncResource } from 'node:async_hooks';
import { Refusal } from '@tianfu/contracts';
import { SlotGone } from './take-slot.js';

/** Who stands for what, and until when it is of use. */
export interface Standing {
  readonly centreId: string;
  /** Names the slot: who stands for the same loses it together. */
  readonly slot: string;
  /** Epoch milliseconds. */
  readonly untilMs: number;
}

interface Waiting extends Standing {
  /** @returns that the slot is gone, if it is */
  readonly take: () => Promise<SlotGone | undefined>;
  readonly refuse: (error: Error) => void;
}

/**
 * A crowd at one centre takes its slots one after the other, and waits here rather than each on a connection for the
 * centre's row. Who finds a slot gone speaks for all who stood behind for the same: it was looked for after they came.
 * A centre has one such queue in each copy of the service; between the copies PostgreSQL decides. Nobody waits longer than
 * their call, so a queue holds no more than the calls in flight.
 */
export class SlotQueue {
  readonly #centres = new Map<string, Set<Waiting>>();

  /** @throws Refusal `DEADLINE_EXCEEDED`, SlotGone, and what `take` throws */
  run<T>(standing: Standing, take: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#stand({
        ...standing,
        refuse: reject,
        // In the trace of who stood here, whoever's turn it was before.
        take: AsyncResource.bind(async () => {
          try {
            resolve(await take());
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
            if (error instanceof SlotGone) return error;
          }
          return undefined;
        }),
      });
    });
  }

  #stand(waiting: Waiting): void {
    const queue = this.#centres.get(waiting.centreId);
    if (queue !== undefined) {
      queue.add(waiting);
      return;
    }
    const begun = new Set([waiting]);
    this.#centres.set(waiting.centreId, begun);
    void this.#serve(waiting.centreId, begun);
  }

  /** Until nobody stands there. Never rejects: `take` does not. */
  async #serve(centreId: string, queue: Set<Waiting>): Promise<void> {
    // What is added meanwhile is visited too.
    for (const first of queue) {
      queue.delete(first);
      if (first.untilMs <= Date.now()) {
        first.refuse(new Refusal('DEADLINE_EXCEEDED'));
        continue;
      }
      const behind = [...queue].filter(({ slot }) => slot === first.slot);
      const gone = await first.take();
      if (gone === undefined) continue;
      for (const waiting of behind) {
        queue.delete(waiting);
        waiting.refuse(gone);
      }
    }
    this.#centres.delete(centreId);
  }
}
