import type { JSX } from 'react';
import { useTexts } from '../i18n/use-texts.js';
import { useServerNow } from '../live/server-clock.js';
import { ago, beijingExactNamed, beijingNamed } from '../words/time.js';

const MINUTE_MS = 60_000;

/** An instant in Beijing time, the zone said; to the second where a deadline is decided by it. */
export function Moment({ at, exact = false }: { at: string; exact?: boolean }): JSX.Element {
  const { t } = useTexts();
  return (
    <time dateTime={at} className="tf-figures">
      {exact ? beijingExactNamed(at, t) : beijingNamed(at, t)}
    </time>
  );
}

/** How long ago; the instant on hover. */
export function Ago({ at }: { at: string }): JSX.Element {
  const { t } = useTexts();
  const nowMs = useServerNow(MINUTE_MS);
  return (
    <time dateTime={at} title={beijingNamed(at, t)} className="tf-figures">
      {ago(at, nowMs, t)}
    </time>
  );
}
