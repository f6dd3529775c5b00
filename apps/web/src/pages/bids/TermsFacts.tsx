import type { JSX } from 'react';
import type { BidTerms } from '@tianfu/sdk';
import { Facts } from '../../components/Facts.js';
import { useWords } from '../../components/use-words.js';
import { piecesText, totalOf, unitPriceText } from '../../words/amounts.js';

export function TermsFacts({
  terms,
  quantityPieces,
}: {
  terms: BidTerms;
  quantityPieces: number;
}): JSX.Element {
  const { t } = useWords();
  const total = totalOf(terms.unitPrice, quantityPieces);
  return (
    <Facts
      facts={[
        {
          name: t('bids.unitPrice'),
          value: <span className="tf-money">{unitPriceText(terms.unitPrice)}</span>,
        },
        { name: t('bids.leadTime'), value: t('common.days', { count: terms.leadTimeDays }) },
        { name: t('bids.quantity'), value: piecesText(terms.quantityPieces, t) },
        { name: t('bids.totalPreview'), value: total?.text ?? '' },
        ...(terms.remark === undefined ? [] : [{ name: t('bids.remark'), value: terms.remark, wide: true }]),
      ]}
    />
  );
}
