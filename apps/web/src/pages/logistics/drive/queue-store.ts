import type { DrivingEvent } from '@tianfu/sdk';

/** Something that happened on the road and waits to be sent. */
export interface QueuedEvent {
  readonly tripId: string;
  readonly event: DrivingEvent;
}

/** Where a phone keeps what it could not send yet; the order is that of happening. */
export interface QueueStore {
  readonly all: () => Promise<readonly QueuedEvent[]>;
  readonly add: (queued: QueuedEvent) => Promise<void>;
  readonly remove: (eventIds: readonly string[]) => Promise<void>;
}

const DATABASE = 'tianfu-driving';
const STORE = 'events';

const done = (request: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    request.oncomplete = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
    request.onabort = () => reject(request.error ?? new Error('IndexedDB gave up'));
  });

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    // The key counts up, so that reading gives the order of happening.
    request.result.createObjectStore(STORE, { autoIncrement: true });
  };
  return answered(request);
}

/** Survives a reload, a closed browser and an empty battery. */
export function indexedDbStore(): QueueStore {
  let database: Promise<IDBDatabase> | undefined;
  const opened = (): Promise<IDBDatabase> => (database ??= open());
  return {
    all: async () => {
      const store = (await opened()).transaction(STORE, 'readonly').objectStore(STORE);
      // Written by `add` alone.
      return (await answered(store.getAll())) as QueuedEvent[];
    },
    add: async (queued) => {
      const change = (await opened()).transaction(STORE, 'readwrite');
      change.objectStore(STORE).add(queued);
      await done(change);
    },
    remove: async (eventIds) => {
      const gone = new Set(eventIds);
      const change = (await opened()).transaction(STORE, 'readwrite');
      const walk = change.objectStore(STORE).openCursor();
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (cursor === null) return;
        // As above.
        if (gone.has((cursor.value as QueuedEvent).event.eventId)) cursor.delete();
        cursor.continue();
      };
      await done(change);
    },
  };
}

/** Lasts as long as the page: where a browser refuses IndexedDB, and in tests. */
export function memoryStore(): QueueStore {
  let events: readonly QueuedEvent[] = [];
  return {
    all: () => Promise.resolve(events),
    add: (queued) => {
      events = [...events, queued];
      return Promise.resolve();
    },
    remove: (eventIds) => {
      events = events.filter(({ event }) => !eventIds.includes(event.eventId));
      return Promise.resolve();
    },
  };
}
