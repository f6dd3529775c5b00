import type { JSX } from 'react';
import type { EtaBand, TrackingView } from '@tianfu/sdk';
import { EmptyState } from '../../../components/EmptyState.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing, beijingNamed } from '../../../words/time.js';

/** When it comes, and everything that happened so far. */
export function Timeline({ tracking }: { tracking: TrackingView }): JSX.Element {
  const { t, names } = useLogisticsWords();
  const { eta, timeline, status } = tracking;
  return (
    <>
      {eta !== undefined && status !== 'delivered' && <Eta eta={eta} />}
      <section className="tf-card" aria-labelledby="timeline">
        <h2 id="timeline">{t('logistics.track.timeline')}</h2>
        {timeline.length === 0 ? (
          <EmptyState
            motif="spool"
            title={t('logistics.track.nothing')}
            body={t('logistics.track.nothingBody')}
          />
        ) : (
          <ol className="tf-history">
            {timeline.map(({ status: step, at, text, place, source, hub }, index) => (
              <li key={`${at} ${step} ${String(index)}`}>
                <strong>
                  {hub === undefined ? names.status(step) : t(`logistics.viaHub.passage.${hub}`)}
                </strong>
                <span className="tf-small tf-soft tf-figures">
                  {beijing(at)} · {t(`logistics.track.source.${source}`)}
                </span>
                {(text ?? place) !== undefined && <p>{[place, text].filter(Boolean).join(' · ')}</p>}
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

/** The band as a band: from the earliest to the latest, the most likely marked. */
function Eta({ eta: { earliestAt, likelyAt, latestAt } }: { eta: EtaBand }): JSX.Element {
  const { t } = useLogisticsWords();
  const [from, likely, until] = [Date.parse(earliestAt), Date.parse(likelyAt), Date.parse(latestAt)];
  const place = until > from ? ((likely - from) / (until - from)) * 100 : 50;
  return (
    <section className="tf-card" aria-labelledby="eta">
      <h2 id="eta">{t('logistics.track.eta')}</h2>
      <p className="tf-large">{t('logistics.track.likely', { at: beijingNamed(likelyAt, t) })}</p>
      <div className="tf-band" aria-hidden="true">
        <span style={{ insetInlineStart: `${Math.min(100, Math.max(0, place))}%` }} />
      </div>
      <p className="tf-small tf-soft">
        {t('logistics.track.between', { from: beijing(earliestAt), until: beijing(latestAt) })}
      </p>
    </section>
  );
}
