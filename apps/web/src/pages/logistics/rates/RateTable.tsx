import type { JSX } from 'react';
import type { RateComparison } from '@tianfu/sdk';
import { EmptyState } from '../../../components/EmptyState.js';
import { Tag } from '../../../components/StateTag.js';
import { usePhone } from '../../../device/observable.js';
import { moneyText } from '../../../words/amounts.js';
import { useLogisticsWords, weightText } from '../../../words/logistics.js';

/** What every carrier asks, cheapest first: a table on a desk, cards on a phone. */
export function RateTable({ comparison }: { comparison: RateComparison }): JSX.Element {
  const { t } = useLogisticsWords();
  const phone = usePhone();
  const { data, carriersConsidered } = comparison;
  if (data.length === 0) {
    return (
      <EmptyState
        motif="envelope"
        title={t('logistics.rates.none')}
        body={t('logistics.rates.noneBody', { count: carriersConsidered })}
      />
    );
  }
  const fastest = Math.min(...data.map(({ transitDays }) => transitDays));
  const marks = (index: number, transitDays: number): JSX.Element => (
    <>
      {index === 0 && <Tag tone="jade" word={t('logistics.rates.cheapest')} />}
      {transitDays === fastest && <Tag tone="indigo" word={t('logistics.rates.fastest')} />}
    </>
  );
  if (phone) {
    return (
      <ul className="tf-cards">
        {data.map((quote, index) => (
          <li key={quote.rateCardId} className="tf-card">
            <div className="tf-row tf-between">
              <h3>{quote.carrierName}</h3>
              <b className="tf-money">{moneyText(quote.total)}</b>
            </div>
            <p className="tf-card-meta">
              <span>{quote.cardName}</span>
              <span>{t('logistics.nav.days', { count: quote.transitDays })}</span>
              {marks(index, quote.transitDays)}
            </p>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('logistics.rates.title')}>
        <table className="tf-table">
          <thead>
            <tr>
              <th scope="col">{t('logistics.rates.carrier')}</th>
              <th scope="col" className="tf-number">
                {t('logistics.rates.chargeable')}
              </th>
              <th scope="col" className="tf-number">
                {t('logistics.rates.carriage')}
              </th>
              <th scope="col" className="tf-number">
                {t('logistics.rates.fuel')}
              </th>
              <th scope="col" className="tf-number">
                {t('logistics.rates.urgency')}
              </th>
              <th scope="col" className="tf-number">
                {t('logistics.rates.total')}
              </th>
              <th scope="col">{t('logistics.rates.transit')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((quote, index) => (
              <tr key={quote.rateCardId}>
                <th scope="row">
                  {quote.carrierName}
                  <span className="tf-small tf-soft tf-line">{quote.cardName}</span>
                </th>
                <td className="tf-number">{weightText(quote.chargeableGrams, t)}</td>
                <td className="tf-number">{moneyText(quote.carriage)}</td>
                <td className="tf-number">{moneyText(quote.fuel)}</td>
                <td className="tf-number">{moneyText(quote.urgency)}</td>
                <td className="tf-number tf-money">{moneyText(quote.total)}</td>
                <td>
                  <span className="tf-row">
                    {t('logistics.nav.days', { count: quote.transitDays })} {marks(index, quote.transitDays)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tf-small tf-soft">{t('logistics.rates.considered', { count: carriersConsidered })}</p>
    </>
  );
}
