import { EVENT_NOTICES, liveUpdates, type LiveEvent } from '@tianfu/sdk';
import { client, queryClient } from '../api.js';
import { affectedKeys, arrivalsOf, changedIds } from './affected.js';
import { gathered } from './gathered.js';
import { glow } from './glow.js';
import { arrivals, liveLook } from './look.js';

/** Without a stream for this long the screen is kept fresh by asking. */
const POLL_AFTER_MS = 8_000;
const POLL_EVERY_MS = 10_000;
/** A plan of a day tells of hundreds of consignments at once: a list asks again once for them. */
const ASK_AGAIN_MS = 1_000;

/** Asks again what is shown under these beginnings of keys, each as JSON. */
const outOfDate = gathered<string>(ASK_AGAIN_MS, (keys) => {
  for (const key of keys) void queryClient.invalidateQueries({ queryKey: JSON.parse(key) as string[] });
});

function take(event: LiveEvent): void {
  const isNotice = EVENT_NOTICES[event.subject];
  for (const queryKey of affectedKeys(event)) outOfDate(JSON.stringify(queryKey));
  if (isNotice) outOfDate(JSON.stringify(['notices', 'count']));
  const arrived = arrivalsOf(event, isNotice);
  if (arrived.length > 0) {
    const before = arrivals.get();
    arrivals.set({ ...before, ...Object.fromEntries(arrived.map((name) => [name, before[name] + 1])) });
    // Rows must not jump under the finger: the lists refresh when asked, or when opened again.
    for (const name of arrived) {
      void queryClient.invalidateQueries({ queryKey: [name], refetchType: 'none' });
    }
  }
  glow(changedIds(event));
}

/** Listens until the returned function is called: by stream, and by asking every few seconds when there is none. */
export function startLive(): () => void {
  let poll: ReturnType<typeof setInterval> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => void queryClient.invalidateQueries();
  const stopPolling = (): void => {
    clearTimeout(patience);
    clearInterval(poll);
    patience = undefined;
    poll = undefined;
  };
  const pollSoon = (): void => {
    if (patience !== undefined) return;
    patience = setTimeout(() => {
      liveLook.set('polling');
      poll = setInterval(refresh, POLL_EVERY_MS);
    }, POLL_AFTER_MS);
  };
  pollSoon();
  const stream = liveUpdates(client, take, {
    onState: (state) => {
      if (state === 'live') {
        stopPolling();
        liveLook.set('live');
        return;
      }
      if (liveLook.get() !== 'polling') liveLook.set('reconnecting');
      pollSoon();
    },
    onResync: refresh,
  });
  return () => {
    stopPolling();
    stream.stop();
  };
}
