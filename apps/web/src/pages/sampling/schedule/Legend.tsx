import type { JSX } from 'react';
import { LockOutlined } from '@ant-design/icons';
import { Tag } from '../../../components/StateTag.js';
import { useWords } from '../../../components/use-words.js';
import { SLACK } from '../tags.js';

/** What the colours and patterns say; and the keys, for whoever has no mouse. */
export function Legend(): JSX.Element {
  const { t } = useWords();
  return (
    <div className="tf-stack tf-tight">
      <div className="tf-row tf-small" role="group" aria-label={t('sampling.schedule.legend')}>
        {(['fine', 'tight', 'late'] as const).map((slack) => {
          const [tone, icon] = SLACK[slack];
          return <Tag key={slack} tone={tone} icon={icon} word={t(`sampling.schedule.legendOf.${slack}`)} />;
        })}
        <span className="tf-legend tf-legend-held">{t('sampling.schedule.held')}</span>
        <Tag tone="plain" icon={LockOutlined} word={t('sampling.schedule.frozen')} />
        <span className="tf-legend tf-legend-absent">{t('sampling.schedule.absent')}</span>
        <span className="tf-legend tf-legend-off">{t('sampling.schedule.off')}</span>
      </div>
      <p className="tf-small tf-soft tf-keys">{t('sampling.schedule.keys')}</p>
    </div>
  );
}
