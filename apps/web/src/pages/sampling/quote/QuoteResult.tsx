import type { JSX } from 'react';
import { CheckCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import type { BookingView, PriceLine, QuoteView } from '@tianfu/sdk';
import { Countdown } from '../../../components/Countdown.js';
import { BookForm } from '../../../forms/sampling/BookForm.js';
import { useServerNow } from '../../../live/server-clock.js';
import { moneyText } from '../../../words/amounts.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing, beijingSpan } from '../../../words/time.js';
import { Alternatives } from './Alternatives.js';

interface Props {
  readonly quote: QuoteView;
  /** The booking it is to take the place of. */
  readonly booking: BookingView | undefined;
  readonly title: string | undefined;
  readonly onPick: (quoteId: string) => void;
}

/** Fewer finished samples than this say little. */
const FEW_SAMPLES = 20;

/** Price and date at once, how sure they are, other ways, and the one button. */
export function QuoteResult({ quote, booking, title, onPick }: Props): JSX.Element {
  const { t } = useSamplingWords();
  const { price, promise, validUntil } = quote;
  const over = Date.parse(validUntil) <= useServerNow();
  const few = promise.basedOnSamples < FEW_SAMPLES;
  return (
    <>
      <section className="tf-card" aria-labelledby="quote-title">
        <div className="tf-row tf-between">
          <h2 id="quote-title">{quote.serviceName}</h2>
          <span className="tf-small tf-soft">{quote.centreName}</span>
        </div>
        <dl className="tf-quote">
          <div>
            <dt>{t('sampling.offer.total')}</dt>
            <dd className="tf-money tf-large">{moneyText(price.total)}</dd>
          </div>
          <div>
            <dt>{t('sampling.offer.promised')}</dt>
            <dd className="tf-large tf-figures">
              <time dateTime={promise.promisedAt}>{beijing(promise.promisedAt)}</time>
            </dd>
          </div>
        </dl>
        <p className={few ? '' : 'tf-good'}>
          {few ? <InfoCircleOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}{' '}
          {t('sampling.offer.confidence', { percent: promise.confidencePercent })}
          <span className="tf-small tf-soft tf-line">
            {promise.basedOnSamples === 0
              ? t('sampling.offer.basisNone')
              : t(few ? 'sampling.offer.basisFew' : 'sampling.offer.basis', {
                  count: promise.basedOnSamples,
                })}
          </span>
        </p>
        <p className="tf-card-meta">
          <span>
            {t('sampling.offer.revisions', {
              count: quote.revisionsIncluded,
              fee: moneyText(quote.revisionFee),
            })}
          </span>
          {Number(price.deposit.amount) > 0 && (
            <span>{t('sampling.offer.depositNow', { amount: moneyText(price.deposit) })}</span>
          )}
        </p>
        <details>
          <summary>{t('sampling.offer.lines')}</summary>
          <PriceLines lines={price.lines} />
        </details>
        <details>
          <summary>{t('sampling.offer.plan')}</summary>
          <PlannedSteps quote={quote} />
        </details>
        <p className="tf-small">
          {over ? (
            <span className="tf-bad">{t('sampling.offer.expired')}</span>
          ) : (
            <>
              {t('sampling.offer.validFor')}: <Countdown until={validUntil} />
            </>
          )}
        </p>
      </section>
      <Alternatives quote={quote} onPick={onPick} />
      <BookForm key={quote.quoteId} quote={quote} booking={booking} title={title} over={over} />
    </>
  );
}

export function PriceLines({ lines }: { lines: readonly PriceLine[] }): JSX.Element {
  const { t, sample } = useSamplingWords();
  const whatOf = ({ kind, what }: PriceLine): string => {
    if (kind === 'urgency') return sample.urgency(what);
    return kind === 'material' ? what : sample.step(what);
  };
  return (
    <table className="tf-table tf-table-narrow">
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.kind} ${line.what} ${String(index)}`}>
            <th scope="row">{t(`sampling.offer.line.${line.kind}`, { what: whatOf(line) })}</th>
            <td className="tf-number">
              {line.sign === 'minus' ? '− ' : ''}
              {moneyText(line.amount)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlannedSteps({ quote }: { quote: QuoteView }): JSX.Element {
  const { t, sample } = useSamplingWords();
  return (
    <>
      <ol className="tf-plan">
        {quote.promise.steps.map(({ step, kind, from, until }) => (
          <li key={step}>
            <b>{sample.step(kind)}</b>
            <span className="tf-small tf-soft tf-figures">{beijingSpan(from, until)}</span>
          </li>
        ))}
      </ol>
      <p className="tf-small tf-soft">
        {t('sampling.offer.planned', { at: beijing(quote.promise.plannedAt) })}
      </p>
    </>
  );
}
