import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { OrderView } from '@tianfu/sdk';
import { api, client, queryClient } from '../../api.js';
import { Confirm } from '../../components/Confirm.js';
import { useWords } from '../../components/use-words.js';
import { useWish } from '../../components/use-wish.js';
import { ReasonField } from '../ReasonField.js';

/** Cancels an order; the bidders read the reason. */
export function CancelDialog({ order, onClose }: { order: OrderView; onClose: () => void }): JSX.Element {
  const { t } = useWords();
  const { orderId } = order;
  const wish = useWish();
  const [reason, setReason] = useState('');
  const cancel = useMutation({
    mutationFn: () =>
      wish(
        { orderId, reason },
        () => ({ orderId, reason }),
        (input, options) => client.cancelOrder(input, options),
      ),
    onSuccess: async (cancelled) => {
      queryClient.setQueryData(api.order(orderId).queryKey, cancelled);
      await queryClient.invalidateQueries({ queryKey: ['orders'] });
      onClose();
    },
  });
  return (
    <Confirm
      open
      danger
      title={t('orders.cancelTitle')}
      verb={t('orders.cancelTitle')}
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate()}
      onClose={onClose}
    >
      <p>{t('orders.cancelBody')}</p>
      <ReasonField label={t('orders.cancelReason')} rows={3} value={reason} onChange={setReason} />
    </Confirm>
  );
}
