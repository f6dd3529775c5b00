import type { JSX } from 'react';
import type { QuoteAlternative, QuoteView } from '@tianfu/sdk';
import { Button } from 'antd';
import { differenceOf } from '../../../forms/sampling/needs.js';
import { moneyText } from '../../../words/amounts.js';
import { lengthText } from '../../../words/length.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing } from '../../../words/time.js';

/** Cheaper and later, dearer and sooner, elsewhere: each itself a quote. */
export function Alternatives(props: {
  quote: QuoteView;
  onPick: (quoteId: string) => void;
}): JSX.Element | null {
  const { quote, onPick } = props;
  const { t, sample } = useSamplingWords();
  if (quote.alternatives.length === 0) return null;
  const headline = (alternative: QuoteAlternative): string => {
    const { percent, minutes } = differenceOf(quote, alternative);
    return t(`sampling.offer.alt.${alternative.kind}`, {
      percent,
      days: lengthText(minutes, t),
      centre: alternative.centreName,
      day: beijing(alternative.promisedAt),
    });
  };
  return (
    <section className="tf-stack tf-tight" aria-labelledby="alternatives">
      <h2 id="alternatives">{t('sampling.offer.alternatives')}</h2>
      <ul className="tf-cards">
        {quote.alternatives.map((alternative) => (
          <li key={alternative.quoteId} className="tf-card tf-tight">
            <b>{headline(alternative)}</b>
            <div className="tf-row tf-between">
              <span className="tf-card-meta">
                <span className="tf-money">{moneyText(alternative.total)}</span>
                <span>{beijing(alternative.promisedAt)}</span>
                <span>{sample.urgency(alternative.urgency)}</span>
              </span>
              <Button onClick={() => onPick(alternative.quoteId)}>{t('sampling.offer.takeAlt')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
