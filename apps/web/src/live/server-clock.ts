import { useEffect, useState } from 'react';

let aheadMs = 0;

/** Learns how far the platform's clock is ahead of this device's from a fresh answer. */
export function noteServerTime(serverTime: string): void {
  const serverMs = Date.parse(serverTime);
  if (!Number.isNaN(serverMs)) aheadMs = serverMs - Date.now();
}

/** Now by the platform's clock: deadlines count against this, never against the device alone. */
export const serverNowMs = (): number => Date.now() + aheadMs;

/** The platform's time, ticking. */
export function useServerNow(everyMs = 1000): number {
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(serverNowMs()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
