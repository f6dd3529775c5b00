import type { JSX } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { AskForQuotesInput, CarriageRequestView, CompareRatesInput, GeoPosition } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client } from '../../api.js';
import { quotesApi, tookRequest } from '../../api-quotes.js';
import { ManyChips, OneChip } from '../../components/Chips.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { askFieldOf, askInput, firstAsk, type AskFields } from './ask-fields.js';
import { PositionPicker } from './PositionPicker.js';
import { OwnGoods } from './QuoteDialogs.js';

interface Props {
  readonly consignmentId: string | undefined;
  readonly rates: CompareRatesInput | undefined;
  readonly onDone: (request: CarriageRequestView) => void;
}

/** What for, whom, until when. */
export function AskForm({ consignmentId, rates, onDone }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<AskFields>();
  const wish = useWish();
  const first = firstAsk(consignmentId, rates);
  const send = useMutation({
    mutationFn: (input: AskForQuotesInput) =>
      wish(
        input,
        () => input,
        (given, options) => client.askForQuotes(given, options),
      ),
    onSuccess: async (request) => {
      await tookRequest(request);
      onDone(request);
    },
    onError: (error) => markFaults(form, error, askFieldOf),
  });
  const what = Form.useWatch('what', form) ?? first.what;
  const whom = Form.useWatch('whom', form) ?? first.whom;
  const from = Form.useWatch(['pickUp', 'position'], form) as GeoPosition | undefined;
  return (
    <Form
      form={form}
      name="ask"
      layout="vertical"
      className="tf-stack"
      initialValues={first}
      onFinish={(fields) => {
        const input = askInput(fields);
        if (input !== undefined) send.mutate(input);
      }}
    >
      <section className="tf-card">
        <Form.Item name="what" label={t('logistics.quotes.what')} required>
          <OneChip
            label={t('logistics.quotes.what')}
            chips={[
              { code: 'consignments', name: t('logistics.quotes.byConsignment') },
              { code: 'goods', name: t('logistics.quotes.byGoods') },
            ]}
          />
        </Form.Item>
        {what === 'consignments' ? (
          <Form.Item
            name="consignmentIds"
            label={t('logistics.quotes.chooseConsignments')}
            rules={needed(t('logistics.quotes.byConsignment'), t)}
          >
            <OwnGoods label={t('logistics.quotes.chooseConsignments')} />
          </Form.Item>
        ) : (
          <GoodsFields />
        )}
      </section>
      <section className="tf-card">
        <Form.Item name="whom" label={t('logistics.quotes.carriers')} required>
          <OneChip
            label={t('logistics.quotes.carriers')}
            chips={[
              { code: 'near', name: t('logistics.quotes.allNear') },
              { code: 'chosen', name: t('logistics.quotes.chosen') },
            ]}
          />
        </Form.Item>
        {whom === 'chosen' && (
          <Form.Item
            name="carrierIds"
            label={t('logistics.quotes.chosen')}
            rules={needed(t('logistics.rates.carrier'), t)}
          >
            <Carriers near={what === 'goods' ? from : undefined} />
          </Form.Item>
        )}
        <div className="tf-form-grid">
          <Form.Item
            name="deadline"
            label={t('logistics.quotes.deadline')}
            extra={t('logistics.quotes.deadlineHint')}
            rules={needed(t('logistics.quotes.deadline'), t)}
          >
            <Input type="datetime-local" step="any" />
          </Form.Item>
          <Form.Item name="remark" label={t('logistics.quotes.remark')}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
          </Form.Item>
        </div>
      </section>
      <div className="tf-stack tf-sticky">
        <ProblemNote error={send.error} />
        <Button type="primary" size="large" htmlType="submit" loading={send.isPending}>
          {t('logistics.quotes.send')}
        </Button>
      </div>
    </Form>
  );
}

const needed = (label: string, t: ReturnType<typeof useLogisticsWords>['t']) => [
  { required: true, message: t('common.rules.required', { label }) },
];

function GoodsFields(): JSX.Element {
  const { t } = useLogisticsWords();
  const field = (
    name: string | string[],
    label: string,
    input: JSX.Element = <Input autoComplete="off" />,
  ): JSX.Element => (
    <Form.Item name={name} label={label} rules={needed(label, t)}>
      {input}
    </Form.Item>
  );
  const figure = <Input inputMode="decimal" autoComplete="off" />;
  const time = <Input type="datetime-local" step="any" />;
  return (
    <>
      {field('title', t('logistics.quotes.goodsTitle'))}
      {(['pickUp', 'destination'] as const).map((name) => (
        <div key={name} className="tf-form-grid">
          {field([name, 'address'], t(`logistics.quotes.${name}`))}
          {field(
            [name, 'position'],
            t('logistics.consignment.form.position'),
            <PositionPicker label={t(`logistics.quotes.${name}`)} />,
          )}
        </div>
      ))}
      <div className="tf-form-grid">
        {field('pickUpFrom', t('logistics.quotes.pickUpFrom'), time)}
        {field('pickUpUntil', t('logistics.quotes.pickUpUntil'), time)}
        {field('kg', t('logistics.quotes.kg'), figure)}
        {field('m3', t('logistics.quotes.m3'), figure)}
        {field('cartons', t('logistics.quotes.cartons'), figure)}
      </div>
    </>
  );
}

interface CarriersProps {
  readonly near: GeoPosition | undefined;
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}

function Carriers({ near, value = [], onChange }: CarriersProps): JSX.Element {
  const { t } = useLogisticsWords();
  const { data } = useQuery(quotesApi.carriers(near));
  const carriers = data?.data ?? [];
  if (carriers.length === 0) return <p className="tf-soft">{t('logistics.quotes.noCarriers')}</p>;
  return (
    <ManyChips
      label={t('logistics.quotes.chosen')}
      chips={carriers.map(({ carrierId, carrierName, collects }) => ({
        code: carrierId,
        name: carrierName,
        ...(collects ? { hint: t('logistics.quotes.near') } : {}),
      }))}
      value={value}
      onChange={(ids) => onChange?.(ids)}
    />
  );
}
