import type { JSX } from 'react';
import { useWords } from '../../components/use-words.js';
import { moneyText, piecesText, unitPriceText } from '../../words/amounts.js';
import { AwardButton, Fit, type ComparisonProps } from './BidParts.js';

/** The opened bids side by side, on a desk. */
export function BidTable({ bids, ...award }: ComparisonProps): JSX.Element {
  const { t, words } = useWords();
  return (
    <div className="tf-card tf-scroll" tabIndex={0} role="region" aria-label={t('bids.compareTitle')}>
      <table className="tf-table">
        <caption className="tf-unseen">{t('bids.compareTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bids.column.supplier')}</th>
            <th scope="col" className="tf-number">
              {t('bids.column.unitPrice')}
            </th>
            <th scope="col" className="tf-number">
              {t('bids.column.total')}
            </th>
            <th scope="col" className="tf-number">
              {t('bids.column.leadTime')}
            </th>
            <th scope="col" className="tf-number">
              {t('bids.column.quantity')}
            </th>
            <th scope="col">{t('bids.column.fit')}</th>
            <th scope="col">{t('bids.column.action')}</th>
          </tr>
        </thead>
        <tbody>
          {bids.map((bid) => (
            <tr key={bid.bidId}>
              <th scope="row">
                {bid.enterpriseName}
                <p className="tf-small tf-soft">{words.level(bid.level)}</p>
                {bid.terms.remark !== undefined && <p className="tf-small">{bid.terms.remark}</p>}
              </th>
              <td className="tf-number">
                <span className="tf-money">{unitPriceText(bid.terms.unitPrice)}</span>
                <br />
                {bid.lowestPrice && <span className="tf-best">{t('bids.lowest')}</span>}
              </td>
              <td className="tf-number">{moneyText(bid.total)}</td>
              <td className="tf-number">
                {t('common.days', { count: bid.terms.leadTimeDays })}
                <br />
                {bid.shortestLeadTime && <span className="tf-best">{t('bids.shortest')}</span>}
              </td>
              <td className="tf-number">{piecesText(bid.terms.quantityPieces, t)}</td>
              <td>
                <Fit bid={bid} />
              </td>
              <td>
                <AwardButton bid={bid} {...award} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
