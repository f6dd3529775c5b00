import type { JSX } from 'react';
import { formatMoney } from '@tianfu/kernel';
import type { TripEdited } from '@tianfu/sdk';
import { moneyText } from '../../../words/amounts.js';
import { distanceText, spanText, useLogisticsWords } from '../../../words/logistics.js';

/** What an edit brings, in kilometres, money and lateness. */
export function ChangeFacts({ edited: { change, trips } }: { edited: TripEdited }): JSX.Element {
  const { t } = useLogisticsWords();
  const { distanceMetres, costMinor, lateSeconds } = change;
  const currency = trips[0]?.cost.currency ?? 'CNY';
  const minor = BigInt(Math.abs(costMinor));
  return (
    <dl className="tf-change" aria-label={t('logistics.edit.difference')}>
      <Difference
        name={t('logistics.edit.km')}
        delta={distanceMetres}
        text={distanceText(Math.abs(distanceMetres), t)}
      />
      <Difference
        name={t('logistics.edit.cost')}
        delta={costMinor}
        text={moneyText(formatMoney({ minor, currency }))}
      />
      <Difference name={t('logistics.edit.late')} delta={lateSeconds} text={spanText(lateSeconds, t)} />
    </dl>
  );
}

function Difference({ name, delta, text }: { name: string; delta: number; text: string }): JSX.Element {
  const { t } = useLogisticsWords();
  const look = delta === 0 ? 'tf-soft' : delta < 0 ? 'tf-good' : 'tf-bad';
  return (
    <div>
      <dt className="tf-small tf-soft">{name}</dt>
      <dd className={`tf-large ${look}`}>
        {delta === 0
          ? t('logistics.edit.same')
          : t(delta < 0 ? 'logistics.edit.less' : 'logistics.edit.more', { value: text })}
      </dd>
    </div>
  );
}
