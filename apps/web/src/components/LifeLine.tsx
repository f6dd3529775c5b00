import type { JSX } from 'react';
import type { OrderView } from '@tianfu/sdk';
import { beijing, beijingExact } from '../words/time.js';
import { LifeSteps } from './LifeSteps.js';
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
  delivered: 5,
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
  const isReady = state === 'producing' && order.goods !== undefined;
  const at = isReady ? STEPS.indexOf('onTheWay') : STEP_OF[state];
  const ended = state === 'failed' || state === 'cancelled';
  const until = state === 'contracted' ? (readyBy ?? order.deliveryDate) : (order.biddingDeadline ?? '');
  const { goods, completesAt } = order;
  const holder = (): string => {
    if (isReady && goods !== undefined) {
      const { address, to } = goods.pickUp;
      return t('making.holderReady', { until: beijing(to), address });
    }
    if (completesAt !== undefined) return t('making.holderDelivered', { until: beijing(completesAt) });
    if (state === 'awarded' && !order.own) return t('making.holderAwarded');
    if (state === 'open') return t('orders.life.holder.open', { until: beijingExact(until) });
    return t(`orders.life.holder.${state}`, { until: until.includes('T') ? beijing(until) : until });
  };
  return (
    <LifeSteps
      label={t('orders.life.label')}
      steps={STEPS.map((step) => ({ key: step, name: t(`orders.life.${step}`) }))}
      at={at}
      ended={ended}
    >
      {holder()}
    </LifeSteps>
  );
}
