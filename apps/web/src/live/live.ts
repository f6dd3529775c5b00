import { EVENT_NOTICES, liveUpdates, type LiveEvent } from '@tianfu/sdk';
import { client, queryClient } from '../api.js';
import { affectedKeys, arrivalsOf, changedIds } from './affected.js';
import { glow } from './glow.js';
import { arrivals, liveLook } from './look.js';

/** Without a stream for this long the screen is kept fresh by asking. */
const POLL_AFTER_MS = 8_000;
const POLL_EVERY_MS = 10_000;

function take(event: LiveEvent): void {
  const isNotice = EVENT_NOTICES[event.subject];
  for (const queryKey of affectedKeys(event)) void queryClient.invalidateQueries({ queryKey });
  if (isNotice) void queryClient.invalidateQueries({ queryKey: ['notices', 'count'] });
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
