import { lazy, Suspense, useState, type JSX } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { OrderView } from '@tianfu/sdk';
import { ActionButton } from '../../components/ActionButton.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import type { OrderTab } from '../../routes/search.js';
import { can } from '../../session/permissions.js';
import { MakingActions } from './MakingActions.js';

const PublishDialog = lazy(() =>
  import('../../forms/order/PublishDialog.js').then((m) => ({ default: m.PublishDialog })),
);
const CancelDialog = lazy(() =>
  import('../../forms/order/CancelDialog.js').then((m) => ({ default: m.CancelDialog })),
);

/** The verbs of an order for whoever looks at it; those that cannot be done now say why. */
export function OrderActions({ order, tab }: { order: OrderView; tab: OrderTab }): JSX.Element | null {
  const { t } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'publish' | 'cancel' | undefined>();
  const close = (): void => setAsking(undefined);
  const { orderId, actions, state } = order;
  const toBids = (): void =>
    void navigate({ to: '/orders/$orderId', params: { orderId }, search: { tab: 'bids' }, replace: true });
  if (order.contractId !== undefined) return <MakingActions order={order} />;
  if (!order.own) {
    return actions.includes('bid') && tab !== 'bids' ? (
      <ActionButton type="primary" onClick={toBids}>
        {t('orders.act.bid')}
      </ActionButton>
    ) : null;
  }
  const role = can(me, 'orders.post') ? undefined : t('orders.cannot.role');
  const isDraft = state === 'draft';
  const isOver = !['draft', 'open', 'closed'].includes(state);
  return (
    <div className="tf-row">
      {isDraft && (
        <>
          <ActionButton
            type="primary"
            reason={actions.includes('publish') ? undefined : (role ?? t('orders.cannot.notDraft'))}
            onClick={() => setAsking('publish')}
          >
            {t('orders.act.publish')}
          </ActionButton>
          <ActionButton
            reason={actions.includes('edit') ? undefined : (role ?? t('orders.cannot.notDraft'))}
            onClick={() => void navigate({ to: '/orders/$orderId/edit', params: { orderId } })}
          >
            {t('orders.act.edit')}
          </ActionButton>
        </>
      )}
      {state === 'open' && (
        <ActionButton
          reason={actions.includes('amend') ? undefined : (role ?? t('bids.cannotBid.passed'))}
          onClick={() => void navigate({ to: '/orders/$orderId/amend', params: { orderId } })}
        >
          {t('changes.amend')}
        </ActionButton>
      )}
      {state === 'closed' && tab !== 'bids' && (
        <ActionButton type="primary" onClick={toBids}>
          {t('orders.act.compare')}
        </ActionButton>
      )}
      <ActionButton
        reason={actions.includes('cancel') ? undefined : isOver ? t('orders.cannot.ended') : role}
        onClick={() => setAsking('cancel')}
      >
        {t('orders.act.cancel')}
      </ActionButton>
      <Suspense>
        {asking === 'publish' && <PublishDialog order={order} onClose={close} />}
        {asking === 'cancel' && <CancelDialog order={order} onClose={close} />}
      </Suspense>
    </div>
  );
}
