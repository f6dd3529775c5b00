import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import type { GeoPosition, PublishRateCardInput } from '@tianfu/sdk';
import { Form, Input, InputNumber } from 'antd';
import { client, queryClient } from '../../api.js';
import { useWish } from '../../components/use-wish.js';
import { serverNowMs } from '../../live/server-clock.js';
import { townAt } from '../../pages/logistics/towns.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { FormDialog } from '../sampling/FormDialog.js';
import { PositionPicker } from './PositionPicker.js';

interface Fields {
  name: string;
  collects: GeoPosition;
  collectsKm: number;
  delivers: GeoPosition;
  deliversKm: number;
  flat: number;
  perKg: number;
  minimum: number;
  fuelPercent: number;
  urgentPercent: number;
  volumetricDivisor: number;
  transitDays: number;
  validFrom: string;
  validUntil: string;
}

const FIGURES = [
  'flat',
  'perKg',
  'minimum',
  'fuelPercent',
  'urgentPercent',
  'volumetricDivisor',
  'transitDays',
] as const;
const WORDS = {
  flat: 'flat',
  perKg: 'perKg',
  minimum: 'minimum',
  fuelPercent: 'fuel',
  urgentPercent: 'urgent',
  volumetricDivisor: 'divisor',
  transitDays: 'transit',
} as const;

/** A rate card of one zone; cards of several zones and breaks come through the API. */
export function RateCardDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const { t, language } = useLogisticsWords();
  const [form] = Form.useForm<Fields>();
  const wish = useWish();
  const publish = useMutation({
    mutationFn: (fields: Fields) =>
      wish(
        fields,
        () => cardOf(fields, townAt(fields.delivers)?.[language] ?? fields.name),
        (input, options) => client.publishRateCard(input, options),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['rate-cards'] });
      onClose();
    },
  });
  const today = shanghaiDate(new Date(serverNowMs()));
  const needed = (label: string) => [{ required: true, message: t('common.rules.required', { label }) }];
  const area = (name: 'collects' | 'delivers'): JSX.Element => {
    const label = t(`logistics.carrier.fleet.${name}`);
    const radius = t('logistics.carrier.fleet.radius');
    return (
      <>
        <Form.Item name={name} label={label} rules={needed(label)}>
          <PositionPicker label={label} />
        </Form.Item>
        <Form.Item name={`${name}Km`} label={`${label} · ${radius}`} rules={needed(radius)}>
          <InputNumber className="tf-form-number" inputMode="decimal" min={0.1} controls={false} />
        </Form.Item>
      </>
    );
  };
  const name = t('logistics.carrier.fleet.cardName');
  return (
    <FormDialog
      form={form}
      name="rate-card"
      width={720}
      title={t('logistics.carrier.fleet.addCard')}
      verb={t('logistics.carrier.fleet.addCard')}
      first={{
        collectsKm: 50,
        deliversKm: 50,
        fuelPercent: 0,
        urgentPercent: 50,
        volumetricDivisor: 6_000,
        transitDays: 1,
        validFrom: today,
        validUntil: addDays(today, 365),
      }}
      pending={publish.isPending}
      error={publish.error}
      onSend={(fields) => publish.mutate(fields)}
      onClose={onClose}
    >
      <Form.Item name="name" label={name} rules={needed(name)}>
        <Input maxLength={80} />
      </Form.Item>
      {area('collects')}
      {area('delivers')}
      <div className="tf-form-grid">
        {FIGURES.map((figure) => {
          const label = t(`logistics.carrier.fleet.${WORDS[figure]}`);
          return (
            <Form.Item key={figure} name={figure} label={label} rules={needed(label)}>
              <InputNumber className="tf-form-number" inputMode="decimal" min={0} controls={false} />
            </Form.Item>
          );
        })}
        {(['validFrom', 'validUntil'] as const).map((end) => (
          <Form.Item
            key={end}
            name={end}
            label={t(`logistics.carrier.fleet.${end}`)}
            rules={needed(t(`logistics.carrier.fleet.${end}`))}
          >
            <Input type="date" />
          </Form.Item>
        ))}
      </div>
    </FormDialog>
  );
}

function cardOf(fields: Fields, zone: string): PublishRateCardInput {
  const cny = (amount: number, decimals: number) => ({
    amount: amount.toFixed(decimals),
    currency: 'CNY' as const,
  });
  const { collects, collectsKm, delivers, deliversKm, flat, perKg, minimum, transitDays, name, ...card } =
    fields;
  return {
    ...card,
    name: name.trim(),
    currency: 'CNY',
    collects: [{ centre: collects, radiusKm: collectsKm }],
    minimum: cny(minimum, 2),
    zones: [
      {
        name: zone.slice(0, 40),
        areas: [{ centre: delivers, radiusKm: deliversKm }],
        breaks: [{ fromGrams: 0, flat: cny(flat, 2), ...(perKg > 0 ? { perKg: cny(perKg, 4) } : {}) }],
        transitDays,
      },
    ],
  };
}
