import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { OrderView } from '@tianfu/sdk';
import { api, client, queryClient } from '../../api.js';
import { Confirm } from '../../components/Confirm.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';

interface Props {
  readonly order: OrderView;
  readonly step: 'start' | 'confirm';
  readonly onClose: () => void;
}

/** Asks once before production is started, or the receipt is confirmed. */
export function MakingDialog({ order, step, onClose }: Props): JSX.Element {
  const { t } = useWords();
  const { orderId } = order;
  const wish = useWish();
  const take = useMutation({
    mutationFn: () =>
      wish(
        { orderId, step },
        () => ({ orderId }),
        (input, options) =>
          step === 'start' ? client.startProduction(input, options) : client.confirmReceipt(input, options),
      ),
    onSuccess: async (taken) => {
      queryClient.setQueryData(api.order(orderId).queryKey, taken);
      await queryClient.invalidateQueries({ queryKey: ['orders'] });
      onClose();
    },
  });
  return (
    <Confirm
      open
      title={t(`making.${step}Title`)}
      verb={t(`making.${step}`)}
      pending={take.isPending}
      error={take.error}
      onConfirm={() => take.mutate()}
      onClose={onClose}
    >
      {step === 'confirm' && order.state === 'producing' && <p>{t('making.confirmUndelivered')}</p>}
      <p>{t(`making.${step}Body`)}</p>
    </Confirm>
  );
}
