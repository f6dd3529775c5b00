import type { JSX } from 'react';
import { OneChip } from '../../components/Chips.js';
import { useWords } from '../../components/use-words.js';
import { useServerNow } from '../../live/server-clock.js';
import { beijingNamed } from '../../words/time.js';
import { DEADLINE_NAMES, deadlineFrom, type DeadlineName } from './deadlines.js';

interface Props {
  readonly value?: DeadlineName;
  readonly onChange?: (name: DeadlineName) => void;
}

/** How long bidding runs, and when that ends on the platform's clock. */
export function DeadlineChips({ value = 'd1', onChange }: Props): JSX.Element {
  const { t } = useWords();
  const nowMs = useServerNow();
  return (
    <div className="tf-stack tf-tight">
      <OneChip
        label={t('post.deadline')}
        value={value}
        chips={DEADLINE_NAMES.map((code) => ({ code, name: t(`post.deadlines.${code}`) }))}
        {...(onChange === undefined ? {} : { onChange })}
      />
      <p className="tf-small tf-soft">
        {t('post.deadlineAt', { at: beijingNamed(deadlineFrom(nowMs, value), t) })}
      </p>
    </div>
  );
}
