import type { JSX, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { OrderSummary } from '@tianfu/sdk';
import { Countdown } from '../../components/Countdown.js';
import { OrderTag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { useGlow } from '../../live/glow.js';
import { piecesText, unitPriceText } from '../../words/amounts.js';

interface Props {
  readonly order: OrderSummary;
  /** Between the facts and the foot: why you, for example. */
  readonly children?: ReactNode;
  /** Beside the deadline. */
  readonly action?: ReactNode;
  readonly showBuyer?: boolean;
}

/** An order in a list: what, how many, by when, how long it takes bids. */
export function OrderCard({ order, children, action, showBuyer = false }: Props): JSX.Element {
  const { t, words } = useWords();
  return (
    <li className={`tf-card ${useGlow(order.orderId)}`}>
      <div className="tf-row tf-between">
        <Link className="tf-card-link" to="/orders/$orderId" params={{ orderId: order.orderId }}>
          <h3>{order.title}</h3>
        </Link>
        <OrderTag state={order.state} />
      </div>
      <p className="tf-card-meta">
        <span className="tf-figures">{order.number}</span>
        <span>{words.category(order.category)}</span>
        <b>{piecesText(order.quantityPieces, t)}</b>
        <span>{words.mode(order.mode)}</span>
        <span>
          {t('orders.delivery')} {order.deliveryDate}
        </span>
        <span>
          {t('orders.deliverTo')} {order.destination}
        </span>
        {order.requiredLevel !== undefined && (
          <span>{t('orders.levelAtLeast', { level: words.level(order.requiredLevel) })}</span>
        )}
        {showBuyer && <span>{order.enterpriseName}</span>}
      </p>
      {children}
      {(order.targetPrice !== undefined || order.state === 'open' || action !== undefined) && (
        <div className="tf-card-foot">
          <span className="tf-row">
            {order.targetPrice !== undefined && (
              <span>
                {t('orders.targetPrice')} <span className="tf-money">{unitPriceText(order.targetPrice)}</span>
              </span>
            )}
            {order.state === 'open' && order.biddingDeadline !== undefined && (
              <Countdown until={order.biddingDeadline} />
            )}
          </span>
          {action}
        </div>
      )}
    </li>
  );
}
