import { pause } from './attempts.js';
import type { Client } from './client.js';
import { readEventStream, type StreamMessage } from './event-stream.js';
import { EVENT_NOTICES } from './generated/event-notices.js';
import type { EventPayloads, EventSubject } from './generated/events.js';

/** A happening the caller may know of. */
export type LiveEvent = {
  [S in EventSubject]: {
    readonly id: string;
    readonly subject: S;
    /** RFC 3339. */
    readonly occurredAt: string;
    readonly payload: EventPayloads[S];
  };
}[EventSubject];

/** `ended`: not signed in (any more), or stopped; nothing more will come. */
export type LiveState = 'live' | 'reconnecting' | 'ended';

export const LIVE_STATES: Readonly<Record<LiveState, { readonly zh: string; readonly en: string }>> = {
  live: { zh: '实时', en: 'Live' },
  reconnecting: { zh: '重连中', en: 'Reconnecting' },
  ended: { zh: '已断开', en: 'Disconnected' },
};

export interface LiveOptions {
  readonly onState?: ((state: LiveState) => void) | undefined;
  /** Something may have been missed: fetch again what is on the screen. */
  readonly onResync?: (() => void) | undefined;
}

const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;
/** The platform sends a heartbeat every 15 seconds. */
const MAX_SILENCE_MS = 40_000;
const ENDED_STATUSES = new Set([401, 403]);

/**
 * Listens to what happens until `stop()`. Reconnects by itself with growing pauses; after a gap `onResync` is
 * called, since the platform keeps no past events for streams. Uses `fetch`, so tokens and X-Enterprise work
 * as in every call; call it anew when the active enterprise changes.
 */
export function liveUpdates(
  client: Client,
  onEvent: (event: LiveEvent) => void,
  options: LiveOptions = {},
): { stop: () => void } {
  const stopping = new AbortController();
  let state: LiveState | undefined;
  const enter = (next: LiveState): void => {
    if (next === state) return;
    state = next;
    options.onState?.(next);
  };
  const listen = new Listening(client, onEvent, options, enter, stopping.signal);
  void listen.run().finally(() => enter('ended'));
  return { stop: () => stopping.abort() };
}

class Listening {
  #lastId: string | undefined;
  #failures = 0;

  constructor(
    private readonly client: Client,
    private readonly onEvent: (event: LiveEvent) => void,
    private readonly options: LiveOptions,
    private readonly enter: (state: LiveState) => void,
    private readonly stopped: AbortSignal,
  ) {}

  async run(): Promise<void> {
    while (!this.stopped.aborted) {
      // Whatever ended the stream, the answer is the same: connect again.
      const goesOn = await this.#connection().catch(() => true);
      if (!goesOn || this.stopped.aborted) return;
      this.enter('reconnecting');
      const pauseMs =
        Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures) * (0.5 + Math.random() / 2);
      this.#failures += 1;
      await pause(pauseMs, this.stopped);
    }
  }

  /** @returns whether to connect again */
  async #connection(): Promise<boolean> {
    const silence = new AbortController();
    const signal = AbortSignal.any([this.stopped, silence.signal]);
    let watchdog = setTimeout(() => silence.abort(), MAX_SILENCE_MS);
    try {
      const response = await this.client.connection.request('/v1/live', {
        method: 'GET',
        signal,
        headers: {
          accept: 'text/event-stream',
          ...(this.#lastId === undefined ? {} : { 'last-event-id': this.#lastId }),
        },
      });
      if (ENDED_STATUSES.has(response.status)) return false;
      if (!response.ok || response.body === null) return true;
      for await (const message of readEventStream(response.body)) {
        clearTimeout(watchdog);
        watchdog = setTimeout(() => silence.abort(), MAX_SILENCE_MS);
        this.#failures = 0;
        this.enter('live');
        this.#take(message);
      }
      return true;
    } finally {
      clearTimeout(watchdog);
    }
  }

  #take({ event, data, id }: StreamMessage): void {
    // Every stream begins with an id of its own, so that even a gap before the first event is noticed.
    if (id !== undefined) this.#lastId = id;
    if (event === 'resync') this.options.onResync?.();
    if (!Object.hasOwn(EVENT_NOTICES, event)) return;
    // The platform sends each subject with the payload its contract declares.
    this.onEvent(JSON.parse(data) as LiveEvent);
  }
}
