import { newId } from '@tianfu/kernel';
import { Problem, type DrivingEvent, type GeoPosition } from '@tianfu/sdk';
import { api, client, queryClient } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { startOfflineWorker } from '../../../device/offline-worker.js';
import { DrivingQueue } from './driving-queue.js';
import { indexedDbStore } from './queue-store.js';

const RETRY_MS = 10_000;
const POSITION_TIMEOUT_MS = 3_000;
const POSITION_AGE_MS = 60_000;

/** The one queue of this device. */
export const drivingQueue = new DrivingQueue(
  indexedDbStore(),
  (tripId, events) => client.recordDriving({ tripId, events }),
  (drive) => {
    queryClient.setQueryData(logisticsApi.drive(drive.tripId).queryKey, drive);
    void queryClient.invalidateQueries({ queryKey: ['drives', 'list'] });
  },
  (error) => error instanceof Problem && (error.status === 0 || error.status >= 500 || error.status === 429),
);

/** Sends what an earlier page left, and tries again whenever there may be coverage. @returns what ends it */
export function keepSending(onError: (error: unknown) => void): () => void {
  const flush = (): void => {
    if (drivingQueue.look.get().waiting.length > 0) drivingQueue.flush().catch(onError);
  };
  void drivingQueue.open().then(flush);
  const timer = setInterval(flush, RETRY_MS);
  window.addEventListener('online', flush);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', flush);
  };
}

/** Lets these pages load without coverage. What was read before the phone could keep it is read once more. */
export function keepForDriving(): void {
  startOfflineWorker(() => {
    void queryClient.invalidateQueries(api.me());
    void queryClient.invalidateQueries({ queryKey: ['drives'] });
  });
}

type Happening = Pick<DrivingEvent, 'kind' | 'stopId' | 'scans' | 'proof' | 'reason'>;

/** Keeps what happened, with the phone's time and, where it tells, its position; then sends it. */
export async function report(tripId: string, happening: Happening): Promise<void> {
  const at = new Date().toISOString();
  const position = await whereWeAre();
  await drivingQueue.add(tripId, {
    ...happening,
    eventId: newId(),
    at,
    ...(position === undefined ? {} : { position }),
  });
}

/** Where the phone is; nothing when it does not tell, or not soon. */
async function whereWeAre(): Promise<GeoPosition | undefined> {
  const isAllowed = await navigator.permissions.query({ name: 'geolocation' }).then(
    ({ state }) => state === 'granted',
    () => false,
  );
  // Asking would put a question before the driver at a stop: the permission is given beforehand or not at all.
  if (!isAllowed) return undefined;
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ lat: latitude, lng: longitude }),
      () => resolve(undefined),
      { timeout: POSITION_TIMEOUT_MS, maximumAge: POSITION_AGE_MS },
    );
  });
}
