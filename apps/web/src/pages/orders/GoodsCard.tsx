import type { JSX } from 'react';
import type { GoodsReady, OrderView } from '@tianfu/sdk';
import { Facts } from '../../components/Facts.js';
import { MatrixView } from '../../components/MatrixView.js';
import { useWords } from '../../components/use-words.js';
import { OrderShipping } from './OrderShipping.js';
import { piecesText } from '../../words/amounts.js';
import { beijing, beijingNamed } from '../../words/time.js';

/** What the supplier has marked ready, and where it can be fetched. */
export function GoodsCard({ order, goods }: { order: OrderView; goods: GoodsReady }): JSX.Element {
  const { t } = useWords();
  const { pickUp, cartons, remark, quantityPieces } = goods;
  const missing = order.quantityPieces - quantityPieces;
  return (
    <section className="tf-card" aria-labelledby="goods">
      <h2 id="goods">{t('making.goods')}</h2>
      <Facts
        facts={[
          { name: t('making.readyDate'), value: beijing(goods.readyAt) },
          {
            name: t('making.goodsQuantity'),
            value:
              missing > 0
                ? `${piecesText(quantityPieces, t)}（${t('making.goodsShort', { pieces: piecesText(missing, t) })}）`
                : piecesText(quantityPieces, t),
          },
          ...(cartons === undefined
            ? []
            : [{ name: t('making.cartons'), value: `${cartons} ${t('making.cartonsUnit')}` }]),
          { name: t('making.address'), value: pickUp.address, wide: true },
          {
            name: t('making.pickUpWindow'),
            value: `${beijing(pickUp.from)} – ${beijingNamed(pickUp.to, t)}`,
            wide: true,
          },
          ...(order.deliveredAt === undefined
            ? []
            : [{ name: t('making.deliveredAt'), value: beijingNamed(order.deliveredAt, t) }]),
          { name: t('making.shipping'), value: <OrderShipping orderId={order.orderId} /> },
          ...(remark === undefined ? [] : [{ name: t('making.remark'), value: remark, wide: true }]),
        ]}
      />
      {missing > 0 && <MatrixView cells={goods.matrix} />}
    </section>
  );
}
