import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Problem, type OrderView } from '@tianfu/sdk';
import { api, client, queryClient } from '../../api.js';
import { Confirm } from '../../components/Confirm.js';
import { useWords } from '../../components/use-words.js';
import { useWish } from '../../components/use-wish.js';
import { serverNowMs } from '../../live/server-clock.js';
import { DeadlineChips } from './DeadlineChips.js';
import { deadlineFrom, type DeadlineName } from './deadlines.js';

/** Publishes a draft with a deadline, as it stands on the page behind. */
export function PublishDialog({ order, onClose }: { order: OrderView; onClose: () => void }): JSX.Element {
  const { t } = useWords();
  const { orderId, version } = order;
  const navigate = useNavigate();
  const wish = useWish();
  const [name, setName] = useState<DeadlineName>('d1');
  const publish = useMutation({
    mutationFn: () =>
      wish(
        { orderId, name, version },
        () => ({ orderId, biddingDeadline: deadlineFrom(serverNowMs(), name) }),
        (input, options) => client.publishOrder(input, { ...options, ifMatch: version }),
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
    // What would be published now is then shown first.
    onError: async (error) => {
      if (error instanceof Problem && error.code === 'VERSION_STALE')
        await queryClient.invalidateQueries({ queryKey: api.order(orderId).queryKey });
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
