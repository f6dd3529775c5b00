import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { OpenedBid, OrderView } from '@tianfu/sdk';
import { api, client, queryClient } from '../api.js';
import { Confirm } from '../components/Confirm.js';
import { Facts } from '../components/Facts.js';
import { useWords } from '../components/use-words.js';
import { useWish } from '../components/use-wish.js';
import { ReasonField } from './ReasonField.js';
import { capitalsOf, moneyText, unitPriceText } from '../words/amounts.js';

interface Props {
  readonly order: OrderView;
  readonly bid: OpenedBid;
  readonly onClose: () => void;
}

/** The last look before an award: to whom, how much, in figures and in capitals. */
export function AwardDialog({ order, bid, onClose }: Props): JSX.Element {
  const { t } = useWords();
  const { orderId } = order;
  const wish = useWish();
  const [reason, setReason] = useState('');
  const award = useMutation({
    mutationFn: () => {
      const input = { orderId, bidId: bid.bidId, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
      return wish(
        input,
        () => input,
        (input, options) => client.awardOrder(input, options),
      );
    },
    onSuccess: async (awarded) => {
      queryClient.setQueryData(api.order(orderId).queryKey, awarded);
      await Promise.all(
        [['orders'], ['bids'], ['contracts']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
      onClose();
    },
  });
  return (
    <Confirm
      open
      title={t('bids.awardTitle')}
      verb={t('bids.awardConfirm')}
      pending={award.isPending}
      error={award.error}
      onConfirm={() => award.mutate()}
      onClose={onClose}
    >
      <p>{t('bids.awardBody', { supplier: bid.enterpriseName })}</p>
      <Facts
        facts={[
          { name: t('bids.column.unitPrice'), value: unitPriceText(bid.terms.unitPrice) },
          { name: t('bids.column.leadTime'), value: t('common.days', { count: bid.terms.leadTimeDays }) },
          {
            name: t('bids.awardAmount'),
            value: <span className="tf-money">{moneyText(bid.total)}</span>,
            wide: true,
          },
          { name: t('bids.awardWords'), value: capitalsOf(bid.total), wide: true },
        ]}
      />
      <ReasonField
        label={
          <>
            {t('bids.awardReason')} <small className="tf-soft">{t('bids.awardReasonHint')}</small>
          </>
        }
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  );
}
