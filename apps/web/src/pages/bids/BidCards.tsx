import type { JSX } from 'react';
import { Facts } from '../../components/Facts.js';
import { useWords } from '../../components/use-words.js';
import { moneyText, piecesText, unitPriceText } from '../../words/amounts.js';
import { AwardButton, Fit, type ComparisonProps } from './BidParts.js';

/** The opened bids one under the other, on a phone. */
export function BidCards({ bids, ...award }: ComparisonProps): JSX.Element {
  const { t, words } = useWords();
  return (
    <ol className="tf-cards">
      {bids.map((bid) => (
        <li key={bid.bidId} className="tf-card">
          <div className="tf-row tf-between">
            <h3>{bid.enterpriseName}</h3>
            <span className="tf-money">{unitPriceText(bid.terms.unitPrice)}</span>
          </div>
          <p className="tf-row">
            {bid.lowestPrice && <span className="tf-best">{t('bids.lowest')}</span>}
            {bid.shortestLeadTime && <span className="tf-best">{t('bids.shortest')}</span>}
          </p>
          <Facts
            facts={[
              { name: t('bids.column.total'), value: moneyText(bid.total) },
              { name: t('bids.column.leadTime'), value: t('common.days', { count: bid.terms.leadTimeDays }) },
              { name: t('bids.column.quantity'), value: piecesText(bid.terms.quantityPieces, t) },
              { name: t('bids.column.level'), value: words.level(bid.level) },
              ...(bid.terms.remark === undefined
                ? []
                : [{ name: t('bids.column.remark'), value: bid.terms.remark, wide: true }]),
            ]}
          />
          <Fit bid={bid} />
          <AwardButton bid={bid} {...award} />
        </li>
      ))}
    </ol>
  );
}
