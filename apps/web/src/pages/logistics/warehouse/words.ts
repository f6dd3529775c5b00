import type { StockBatch } from '@tianfu/sdk';
import type { Translate } from '../../../i18n/translate.js';
import { grouped } from '../../../words/amounts.js';

/** One kind of goods in a line: style, colour, size. */
export const goodsText = ({ styleCode, colour, size }: Pick<StockBatch, 'styleCode' | 'colour' | 'size'>) =>
  `${styleCode} ${colour} ${size}`;

/** Counted less announced, in words. */
export function varianceText(variance: number, t: Translate): string {
  if (variance === 0) return t('logistics.warehouse.inbound.even');
  return variance < 0
    ? t('logistics.warehouse.inbound.short', { count: -variance })
    : t('logistics.warehouse.inbound.over', { count: variance });
}

/** Pieces that came to a place or left it: `+12`, `−3`, nothing for zero. */
export const signedPieces = (pieces: number): string => {
  if (pieces === 0) return '';
  return pieces > 0 ? `+${grouped(pieces)}` : `−${grouped(-pieces)}`;
};
