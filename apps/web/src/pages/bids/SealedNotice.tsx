import type { JSX } from 'react';
import { LockOutlined } from '@ant-design/icons';
import { Countdown } from '../../components/Countdown.js';
import { Motif } from '../../components/Motif.js';
import { useWords } from '../../components/use-words.js';
import { useServerNow } from '../../live/server-clock.js';
import { beijingExactNamed } from '../../words/time.js';

/** Nobody reads a bid before the deadline: say so, and count down on the platform's clock. */
export function SealedNotice({ until }: { until: string }): JSX.Element {
  const { t } = useWords();
  const nowMs = useServerNow();
  const opening = Date.parse(until) <= nowMs;
  return (
    <section className="tf-card tf-sealed" aria-labelledby="sealed">
      <Motif name="envelope" />
      <h2 id="sealed">
        <LockOutlined aria-hidden /> {t('bids.sealedTitle')}
      </h2>
      {opening ? (
        <p className="tf-clock" role="status">
          {t('bids.opening')}
        </p>
      ) : (
        <p>
          <span className="tf-soft">{t('bids.sealedFor')}</span>
          <br />
          <span className="tf-clock">
            <Countdown until={until} bare />
          </span>
        </p>
      )}
      <p className="tf-soft">{t('bids.sealedBody', { until: beijingExactNamed(until, t) })}</p>
    </section>
  );
}
