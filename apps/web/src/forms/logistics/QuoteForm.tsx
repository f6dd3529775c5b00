import type { JSX } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import {
  CURRENCIES,
  type CarriageQuoteReceipt,
  type CarriageQuoteTerms,
  type OwnCarriageQuote,
  type QuoteInvitation,
} from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client, queryClient } from '../../api.js';
import { logisticsApi } from '../../api-logistics.js';
import { ActionButton } from '../../components/ActionButton.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { rememberedQuote, rememberQuote } from '../../device/quote-terms.js';
import { fieldOf, instantOf } from '../../words/beijing-input.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { verdict } from '../rules.js';
import { NativeSelect } from '../sampling/NativeSelect.js';

interface Fields {
  price: string;
  currency: CarriageQuoteTerms['price']['currency'];
  vehicleId: string;
  pickUpAt: string;
  deliverAt: string;
  validUntil: string;
  remark?: string;
}

interface Props {
  readonly invitation: QuoteInvitation;
  /** Ours, when it is being revised. */
  readonly quote: OwnCarriageQuote | undefined;
  readonly onSealed: () => void;
}

const MONEY = /^\d{1,10}(\.\d{1,2})?$/;

/** A sealed quote, new or revised. The terms stay on this device: the platform shows them to nobody before the opening. */
export function QuoteForm({ invitation, quote, onSealed }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<Fields>();
  const wish = useWish();
  const vehicles = useQuery(logisticsApi.vehicles());
  const fleet = (vehicles.data?.data ?? []).filter(({ state }) => state === 'active');
  const { requestId } = invitation;
  const send = useMutation({
    mutationFn: async (
      terms: CarriageQuoteTerms,
    ): Promise<{ receipt: CarriageQuoteReceipt; terms: CarriageQuoteTerms }> => {
      const content = { quote: quote?.quoteId, revision: quote?.revision, terms };
      const receipt =
        quote === undefined
          ? await wish(
              content,
              () => ({ requestId, ...terms }),
              (input, options) => client.placeCarriageQuote(input, options),
            )
          : await wish(
              content,
              () => ({ quoteId: quote.quoteId, ...terms }),
              (input, options) => client.reviseCarriageQuote(input, options),
            );
      return { receipt, terms };
    },
    onSuccess: async (sealed) => {
      rememberQuote(sealed);
      await queryClient.invalidateQueries({ queryKey: ['quotes'] });
      onSealed();
    },
    onError: (error) => markFaults(form, error, (path) => [path[0] ?? 'price']),
  });
  const remembered = quote === undefined ? undefined : rememberedQuote(requestId, quote.quoteId)?.terms;
  const required = (label: string) => ({ required: true, message: t('common.rules.required', { label }) });
  const time = (name: 'pickUpAt' | 'deliverAt' | 'validUntil'): JSX.Element => (
    <Form.Item
      name={name}
      label={t(`logistics.quotes.${name}`)}
      rules={[required(t(`logistics.quotes.${name}`))]}
    >
      {/* A window may begin at a second: what the field shows can be sent. */}
      <Input type="datetime-local" step="any" />
    </Form.Item>
  );
  return (
    <Form
      form={form}
      name="quote"
      layout="vertical"
      initialValues={firstOf(invitation, remembered)}
      onFinish={(fields) => {
        const terms = termsOf(fields);
        if (terms !== undefined) send.mutate(terms);
      }}
    >
      <div className="tf-form-grid">
        <Form.Item
          name="price"
          label={t('logistics.quotes.price')}
          extra={t('logistics.quotes.priceHint')}
          rules={[
            required(t('logistics.quotes.price')),
            {
              validator: (_rule, value: unknown) =>
                verdict(
                  typeof value === 'string' && value !== '' && !MONEY.test(value)
                    ? t('common.rules.pattern')
                    : undefined,
                ),
            },
          ]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="currency" label={t('logistics.quotes.currency')} required>
          <NativeSelect
            label={t('logistics.quotes.currency')}
            options={CURRENCIES.map((code) => ({ code, name: code }))}
          />
        </Form.Item>
        <Form.Item
          name="vehicleId"
          label={t('logistics.quotes.vehicle')}
          rules={[required(t('logistics.quotes.vehicle'))]}
        >
          <NativeSelect
            label={t('logistics.quotes.vehicle')}
            none={t(fleet.length === 0 ? 'logistics.quotes.noVehicle' : 'logistics.quotes.chooseVehicle')}
            options={fleet.map(({ vehicleId, plate }) => ({ code: vehicleId, name: plate }))}
          />
        </Form.Item>
        {time('pickUpAt')}
        {time('deliverAt')}
        {time('validUntil')}
        <Form.Item name="remark" label={t('logistics.quotes.remark')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
        </Form.Item>
      </div>
      <div className="tf-stack">
        <ProblemNote error={send.error} />
        <div className="tf-sticky">
          <ActionButton type="primary" htmlType="submit" loading={send.isPending}>
            {t(quote === undefined ? 'logistics.quotes.place' : 'logistics.quotes.resend')}
          </ActionButton>
        </div>
      </div>
    </Form>
  );
}

/** What was sent before, or the times the windows suggest. */
function firstOf(
  { goods: [first] }: QuoteInvitation,
  known: CarriageQuoteTerms | undefined,
): Partial<Fields> {
  if (known !== undefined) {
    const { price, vehicleId, pickUpAt, deliverAt, validUntil, remark } = known;
    return {
      price: price.amount,
      currency: price.currency,
      vehicleId,
      pickUpAt: fieldOf(pickUpAt),
      deliverAt: fieldOf(deliverAt),
      validUntil: fieldOf(validUntil),
      ...(remark === undefined ? {} : { remark }),
    };
  }
  if (first === undefined) return { currency: CURRENCIES[0] };
  const { pickUpWindow, deliveryWindow } = first;
  return {
    currency: CURRENCIES[0],
    pickUpAt: fieldOf(pickUpWindow.opensAt),
    validUntil: fieldOf(pickUpWindow.closesAt),
    ...(deliveryWindow === undefined ? {} : { deliverAt: fieldOf(deliveryWindow.closesAt) }),
  };
}

function termsOf({ price, currency, vehicleId, remark, ...times }: Fields): CarriageQuoteTerms | undefined {
  const [pickUpAt, deliverAt, validUntil] = [times.pickUpAt, times.deliverAt, times.validUntil].map(
    instantOf,
  );
  if (pickUpAt === undefined || deliverAt === undefined || validUntil === undefined) return undefined;
  const text = remark?.trim() ?? '';
  return {
    price: { amount: price.trim(), currency },
    vehicleId,
    pickUpAt,
    deliverAt,
    validUntil,
    ...(text === '' ? {} : { remark: text }),
  };
}
