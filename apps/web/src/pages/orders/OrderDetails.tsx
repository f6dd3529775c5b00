import type { JSX } from 'react';
import type { OrderView } from '@tianfu/sdk';
import { Countdown } from '../../components/Countdown.js';
import { Facts, type Fact } from '../../components/Facts.js';
import { MatrixView } from '../../components/MatrixView.js';
import { Moment } from '../../components/Moment.js';
import { useWords } from '../../components/use-words.js';
import { piecesText, unitPriceText } from '../../words/amounts.js';

/** What is to be made, with the matrix. */
export function OrderDetails({ order }: { order: OrderView }): JSX.Element {
  const { t, words } = useWords();
  const { targetPrice, biddingDeadline } = order;
  const facts: Fact[] = [
    { name: t('orders.category'), value: words.category(order.category) },
    { name: t('orders.quantity'), value: <b>{piecesText(order.quantityPieces, t)}</b> },
    { name: t('orders.fabrics'), value: words.list(order.fabrics.map(words.fabric)) },
    { name: t('orders.processes'), value: words.list(order.processes.map(words.process)) },
    { name: t('orders.delivery'), value: order.deliveryDate },
    { name: t('orders.deliverTo'), value: order.destination.address },
    { name: t('orders.mode'), value: words.mode(order.mode) },
    {
      name: t('orders.level'),
      value:
        order.requiredLevel === undefined
          ? t('orders.anyLevel')
          : t('orders.levelAtLeast', { level: words.level(order.requiredLevel) }),
    },
    {
      name: t('orders.targetPrice'),
      value:
        targetPrice === undefined ? (
          t(order.own ? 'orders.targetNone' : 'orders.targetHidden')
        ) : (
          <span className="tf-money">{unitPriceText(targetPrice)}</span>
        ),
    },
    ...(order.smvMinutes === undefined
      ? []
      : [{ name: t('orders.smv'), value: t('orders.smvValue', { minutes: order.smvMinutes }) }]),
    ...(biddingDeadline === undefined
      ? []
      : [
          {
            name: t('orders.deadline'),
            value: (
              <span className="tf-row">
                <Moment at={biddingDeadline} exact />
                {order.state === 'open' && <Countdown until={biddingDeadline} />}
              </span>
            ),
            wide: true,
          },
        ]),
    ...(order.description === undefined
      ? []
      : [{ name: t('orders.description'), value: order.description, wide: true }]),
  ];
  return (
    <>
      <section className="tf-card">
        <Facts facts={facts} />
      </section>
      <section className="tf-card" aria-labelledby="matrix">
        <h2 id="matrix">{t('orders.matrix')}</h2>
        <MatrixView cells={order.matrix} />
      </section>
    </>
  );
}
