import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { OrderView } from '@tianfu/sdk';
import { api, client, queryClient } from '../../api.js';
import { Confirm } from '../../components/Confirm.js';
import { useWords } from '../../components/use-words.js';
import { useWish } from '../../components/use-wish.js';
import { serverNowMs } from '../../live/server-clock.js';
import { DeadlineChips } from './DeadlineChips.js';
import { deadlineFrom, type DeadlineName } from './deadlines.js';

/** Publishes a draft with a deadline. */
export function PublishDialog({ order, onClose }: { order: OrderView; onClose: () => void }): JSX.Element {
  const { t } = useWords();
  const { orderId } = order;
  const navigate = useNavigate();
  const wish = useWish();
  const [name, setName] = useState<DeadlineName>('d1');
  const publish = useMutation({
    mutationFn: () =>
      wish(
        { orderId, name },
        () => ({ orderId, biddingDeadline: deadlineFrom(serverNowMs(), name) }),
        (input, options) => client.publishOrder(input, options),
      ),
    onSuccess: async (published) => {
      queryClient.setQueryData(api.order(orderId).queryKey, published);
      await queryClient.invalidateQueries({ queryKey: ['orders'] });
      onClose();
      await navigate({
        to: '/orders/$orderId',
        params: { orderId },
        search: { tab: 'matches' },
        replace: true,
      });
    },
  });
  return (
    <Confirm
      open
      title={t('orders.publishTitle')}
      verb={t('post.publish')}
      pending={publish.isPending}
      error={publish.error}
      onConfirm={() => publish.mutate()}
      onClose={onClose}
    >
      <p>{t('orders.publishBody')}</p>
      <DeadlineChips value={name} onChange={setName} />
    </Confirm>
  );
}
