import { lazy, Suspense, useState, type JSX } from 'react';
import type { OrderView } from '@tianfu/sdk';
import { ActionButton } from '../../components/ActionButton.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';

const ReadyDialog = lazy(() =>
  import('../../forms/order/ReadyDialog.js').then((m) => ({ default: m.ReadyDialog })),
);
const MakingDialog = lazy(() =>
  import('../../forms/order/MakingDialog.js').then((m) => ({ default: m.MakingDialog })),
);

/** The verbs after the award: the supplier starts and marks ready, the buyer confirms the receipt. */
export function MakingActions({ order }: { order: OrderView }): JSX.Element | null {
  const { t } = useWords();
  const me = useMe();
  const [asking, setAsking] = useState<'start' | 'ready' | 'confirm' | undefined>();
  const close = (): void => setAsking(undefined);
  const { actions, state, own, goods } = order;
  if (order.contractId === undefined || state === 'completed') return null;
  const role = t('orders.cannot.role');
  const reasonUnless = (action: string, reason: string): string | undefined =>
    actions.includes(action) ? undefined : reason;
  return (
    <div className="tf-row">
      {own ? (
        <ActionButton
          type="primary"
          reason={reasonUnless(
            'confirm-receipt',
            can(me, 'orders.receive') ? t('making.cannotReceive') : role,
          )}
          onClick={() => setAsking('confirm')}
        >
          {t('making.confirm')}
        </ActionButton>
      ) : (
        <>
          {actions.includes('start-production') && (
            <ActionButton onClick={() => setAsking('start')}>{t('making.start')}</ActionButton>
          )}
          <ActionButton
            type="primary"
            reason={reasonUnless('mark-ready', goods === undefined ? role : t('making.cannotReady'))}
            onClick={() => setAsking('ready')}
          >
            {t('making.ready')}
          </ActionButton>
        </>
      )}
      <Suspense>
        {asking === 'ready' && <ReadyDialog order={order} onClose={close} />}
        {(asking === 'start' || asking === 'confirm') && (
          <MakingDialog order={order} step={asking} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}
