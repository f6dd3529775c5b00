import type { JSX } from 'react';
import type { OrderView } from '@tianfu/sdk';
import { beijing } from '../words/time.js';
import { useWords } from './use-words.js';

const STEPS = ['posted', 'bids', 'award', 'making', 'onTheWay', 'done'] as const;

/** The step an order is at; beyond the last one when everything is done. */
const STEP_OF: Readonly<Record<OrderView['state'], number>> = {
  draft: 0,
  open: 1,
  closed: 2,
  awarded: 2,
  contracted: 3,
  producing: 3,
  delivered: 4,
  completed: STEPS.length,
  failed: 1,
  cancelled: 0,
};

/** Where the order is, who holds it, and until when. */
export function LifeLine({
  order,
  readyBy,
}: {
  order: OrderView;
  readyBy?: string | undefined;
}): JSX.Element {
  const { t } = useWords();
  // An award records its contract in the same breath; from then on the goods are the supplier's to make.
  const state = order.state === 'awarded' && order.contractId !== undefined ? 'contracted' : order.state;
  const at = STEP_OF[state];
  const ended = state === 'failed' || state === 'cancelled';
  const until = state === 'contracted' ? (readyBy ?? order.deliveryDate) : (order.biddingDeadline ?? '');
  return (
    <section className="tf-life" aria-label={t('orders.life.label')}>
      <ol className={ended ? 'tf-life-line tf-life-ended' : 'tf-life-line'}>
        {STEPS.map((step, index) => {
          const place = index < at ? 'past' : index === at ? 'now' : 'ahead';
          return (
            <li key={step} className={`tf-life-${place}`} aria-current={place === 'now' ? 'step' : undefined}>
              <span className="tf-life-dot" aria-hidden="true" />
              <span>{t(`orders.life.${step}`)}</span>
            </li>
          );
        })}
      </ol>
      <p className="tf-life-holder">
        {t(`orders.life.holder.${state}`, { until: until.includes('T') ? beijing(until) : until })}
      </p>
    </section>
  );
}
