import { useState, type JSX } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { CarriageRequestView, OpenedQuote } from '@tianfu/sdk';
import { client } from '../../api.js';
import { quotesApi, tookRequest } from '../../api-quotes.js';
import { ManyChips } from '../../components/Chips.js';
import { Confirm } from '../../components/Confirm.js';
import { Facts } from '../../components/Facts.js';
import { useWish } from '../../components/use-wish.js';
import { moneyText } from '../../words/amounts.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { beijingExact } from '../../words/time.js';
import { ReasonField } from '../ReasonField.js';

interface AwardProps {
  readonly request: CarriageRequestView;
  readonly quote: OpenedQuote;
  readonly onClose: () => void;
}

/** The last look before an award: to whom, how much, when. */
export function AwardQuoteDialog({ request, quote, onClose }: AwardProps): JSX.Element {
  const { t } = useLogisticsWords();
  const wish = useWish();
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const { requestId } = request;
  // Goods without a consignment: now one has to go.
  const free = request.goods.every(({ consignmentId }) => consignmentId === undefined);
  const award = useMutation({
    mutationFn: () => {
      const input = {
        requestId,
        quoteId: quote.quoteId,
        ...(free ? { consignmentIds: chosen } : {}),
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      };
      return wish(
        input,
        () => input,
        (given, options) => client.awardCarriage(given, options),
      );
    },
    onSuccess: async (awarded) => {
      await tookRequest(awarded);
      onClose();
    },
  });
  const { terms, carrierName } = quote;
  return (
    <Confirm
      open
      title={t('logistics.quotes.awardTitle')}
      verb={t('logistics.quotes.awardConfirm')}
      pending={award.isPending}
      error={award.error}
      onConfirm={() => award.mutate()}
      onClose={onClose}
    >
      <p>{t('logistics.quotes.awardBody', { carrier: carrierName })}</p>
      <Facts
        facts={[
          {
            name: t('logistics.quotes.price'),
            value: <span className="tf-money">{moneyText(terms.price)}</span>,
            wide: true,
          },
          { name: t('logistics.quotes.pickUpAt'), value: beijingExact(terms.pickUpAt) },
          { name: t('logistics.quotes.deliverAt'), value: beijingExact(terms.deliverAt) },
        ]}
      />
      {free && <OwnGoods label={t('logistics.quotes.awardGoods')} value={chosen} onChange={setChosen} />}
      <ReasonField label={t('logistics.quotes.awardReason')} rows={2} value={reason} onChange={setReason} />
    </Confirm>
  );
}

interface OwnGoodsProps {
  readonly label: string;
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}

/** Our consignments nobody carries yet, to choose from. */
export function OwnGoods({ label, value = [], onChange }: OwnGoodsProps): JSX.Element {
  const { t } = useLogisticsWords();
  const { data } = useQuery(quotesApi.waitingGoods());
  const own = (data?.data ?? []).filter((each) => each.own && each.cartonCount > 0);
  if (own.length === 0) return <p className="tf-soft">{t('logistics.quotes.noConsignments')}</p>;
  return (
    <ManyChips
      label={label}
      chips={own.map(({ consignmentId, number, title }) => ({
        code: consignmentId,
        name: title,
        hint: number,
      }))}
      value={value}
      onChange={(ids) => onChange?.(ids)}
    />
  );
}

/** Cancels a request; carriers read the reason. */
export function CancelRequestDialog({
  requestId,
  onClose,
}: {
  requestId: string;
  onClose: () => void;
}): JSX.Element {
  const { t } = useLogisticsWords();
  const wish = useWish();
  const [reason, setReason] = useState('');
  const cancel = useMutation({
    mutationFn: () =>
      wish(
        { requestId, reason },
        () => ({ requestId, reason }),
        (input, options) => client.cancelCarriageRequest(input, options),
      ),
    onSuccess: async (cancelled) => {
      await tookRequest(cancelled);
      onClose();
    },
  });
  return (
    <Confirm
      open
      danger
      title={t('logistics.quotes.cancel')}
      verb={t('logistics.quotes.cancel')}
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate()}
      onClose={onClose}
    >
      <p>{t('logistics.quotes.cancelBody')}</p>
      <ReasonField label={t('logistics.quotes.cancelReason')} rows={3} value={reason} onChange={setReason} />
    </Confirm>
  );
}
