import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import {
  formRules,
  Problem,
  type BidReceipt,
  type BidTerms,
  type OrderView,
  type OwnBidView,
} from '@tianfu/sdk';
import { Form, Input, InputNumber } from 'antd';
import { api, client, queryClient } from '../api.js';
import { ActionButton } from '../components/ActionButton.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { useWish } from '../components/use-wish.js';
import { useWords } from '../components/use-words.js';
import { rememberBid, rememberedBid } from '../device/bid-terms.js';
import { piecesText, totalOf, typedPrice } from '../words/amounts.js';
import { markFaults } from './faults.js';
import { rulesFor, verdict } from './rules.js';

interface Fields {
  price: string;
  leadTimeDays: number;
  quantityPieces: number;
  remark?: string;
}

interface Props {
  readonly order: OrderView;
  /** Ours, when it is being revised. */
  readonly bid: OwnBidView | undefined;
  /** Why it cannot be sent right now. */
  readonly refusal: string | undefined;
  /** A revision is sealed. A first bid needs nobody told: the page shows it as soon as it is read. */
  readonly onRevised: () => void;
}

/** A sealed bid, new or revised. The terms stay on this device: the platform shows them to nobody before the opening. */
export function BidForm({ order, bid, refusal, onRevised }: Props): JSX.Element {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const wish = useWish();
  const { orderId, quantityPieces, conditions } = order;
  const send = useMutation({
    mutationFn: async (terms: BidTerms): Promise<{ receipt: BidReceipt; terms: BidTerms }> => {
      const content = { bid: bid?.bidId, revision: bid?.revision, conditions, terms };
      const receipt =
        bid === undefined
          ? await wish(
              content,
              () => ({ orderId, conditions, ...terms }),
              (input, options) => client.placeBid(input, options),
            )
          : await wish(
              content,
              () => ({ bidId: bid.bidId, conditions, ...terms }),
              (input, options) => client.reviseBid(input, options),
            );
      return { receipt, terms };
    },
    onSuccess: async (sealed) => {
      rememberBid(sealed);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['bids'] }),
        queryClient.invalidateQueries({ queryKey: api.order(orderId).queryKey }),
      ]);
      if (bid !== undefined) onRevised();
    },
    onError: (error) => {
      markFaults(form, error, (path) => (path[0] === 'unitPrice' ? ['price'] : path));
      // What was typed stays; the page shows what the bid would be for now.
      if (error instanceof Problem && error.code === 'CONDITIONS_CHANGED') {
        void queryClient.invalidateQueries({ queryKey: ['orders'] });
      }
    },
  });
  const remembered = bid === undefined ? undefined : rememberedBid(orderId, bid.bidId)?.terms;
  const rules = formRules.PlaceBidBody;
  const price = Form.useWatch('price', form) as string | undefined;
  const amount = typedPrice(price ?? '');
  const total = amount === undefined ? undefined : totalOf({ amount, currency: 'CNY' }, quantityPieces);
  return (
    <Form
      form={form}
      name="bid"
      layout="vertical"
      initialValues={{
        price: remembered?.unitPrice.amount,
        leadTimeDays: remembered?.leadTimeDays,
        quantityPieces: remembered?.quantityPieces ?? quantityPieces,
        remark: remembered?.remark,
      }}
      onFinish={({ price: typed, remark, ...rest }) => {
        const unit = typedPrice(typed);
        if (unit === undefined) return;
        send.mutate({
          ...rest,
          unitPrice: { amount: unit, currency: 'CNY' },
          ...(remark === undefined || remark.trim() === '' ? {} : { remark }),
        });
      }}
    >
      <div className="tf-form-grid">
        <Form.Item
          name="price"
          label={t('bids.unitPrice')}
          extra={t('bids.unitPriceHint')}
          rules={[
            { required: true, message: t('common.rules.required', { label: t('bids.unitPrice') }) },
            {
              validator: (_rule, value: unknown) =>
                verdict(
                  typeof value === 'string' && value !== '' && typedPrice(value) === undefined
                    ? t('common.rules.price')
                    : undefined,
                ),
            },
          ]}
        >
          <Input inputMode="decimal" autoComplete="off" suffix={t('common.perPiece')} />
        </Form.Item>
        <Form.Item
          name="leadTimeDays"
          label={t('bids.leadTime')}
          extra={t('bids.leadTimeHint')}
          rules={rulesFor(rules.leadTimeDays, t('bids.leadTime'), t)}
        >
          <InputNumber
            className="tf-form-number"
            inputMode="numeric"
            controls={false}
            suffix={t('common.daysUnit')}
          />
        </Form.Item>
        <Form.Item
          name="quantityPieces"
          label={t('bids.quantity')}
          extra={t('bids.quantityHint', { pieces: piecesText(quantityPieces, t) })}
          rules={rulesFor(rules.quantityPieces, t('bids.quantity'), t)}
        >
          <InputNumber
            className="tf-form-number"
            inputMode="numeric"
            controls={false}
            suffix={t('common.piecesUnit')}
          />
        </Form.Item>
        <Form.Item name="remark" label={t('bids.remark')} rules={rulesFor(rules.remark, t('bids.remark'), t)}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
        </Form.Item>
      </div>
      <div className="tf-stack">
        {total !== undefined && (
          <p aria-live="polite">
            {t('bids.totalPreview')}（{piecesText(quantityPieces, t)}）
            <span className="tf-money">{total.text}</span>
          </p>
        )}
        <ProblemNote error={send.error} />
        <div className="tf-sticky">
          <ActionButton type="primary" htmlType="submit" loading={send.isPending} reason={refusal}>
            {t(bid === undefined ? 'bids.place' : 'bids.resend')}
          </ActionButton>
        </div>
      </div>
    </Form>
  );
}
