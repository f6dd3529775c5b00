import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, type AddVehicleInput, type GeoPosition, type VehicleView } from '@tianfu/sdk';
import { Form, Input, InputNumber } from 'antd';
import { client, queryClient } from '../../api.js';
import { ManyChips } from '../../components/Chips.js';
import { useWish } from '../../components/use-wish.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FormDialog } from '../sampling/FormDialog.js';
import { PositionPicker } from './PositionPicker.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof DAYS)[number];

interface Fields {
  plate: string;
  capacityKg: number;
  capacityM3: number;
  capacityCartons: number;
  address: string;
  position: GeoPosition;
  days: Day[];
  startsAt: string;
  endsAt: string;
  fixed: number;
  perKm: number;
}

/** A vehicle: what it holds, where it stands, when it works, what it costs. More shifts than one are kept as they are. */
export function VehicleDialog(props: { vehicle: VehicleView | undefined; onClose: () => void }): JSX.Element {
  const { vehicle, onClose } = props;
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<Fields>();
  const wish = useWish();
  const save = useMutation({
    mutationFn: (fields: Fields) => {
      const make = () => contentOf(fields, vehicle);
      return vehicle === undefined
        ? wish(fields, make, (input, options) => client.addVehicle(input, options))
        : client.changeVehicle({ ...make(), vehicleId: vehicle.vehicleId }, { ifMatch: vehicle.version });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['vehicles'] });
      onClose();
    },
    onError: (error) => markFaults(form, error, wireToForm),
  });
  const rules = formRules.VehicleContent;
  const needed = (label: string) => [{ required: true, message: t('common.rules.required', { label }) }];
  const figure = (name: 'capacityKg' | 'capacityM3' | 'capacityCartons', label: string): JSX.Element => (
    <Form.Item name={name} label={label} rules={rulesFor(rules[name], label, t)}>
      <InputNumber className="tf-form-number" inputMode="decimal" controls={false} />
    </Form.Item>
  );
  const price = (name: 'fixed' | 'perKm', label: string): JSX.Element => (
    <Form.Item name={name} label={label} rules={needed(label)}>
      <InputNumber className="tf-form-number" inputMode="decimal" min={0} controls={false} />
    </Form.Item>
  );
  const time = (name: 'startsAt' | 'endsAt', label: string): JSX.Element => (
    <Form.Item name={name} label={label} rules={needed(label)}>
      <Input type="time" />
    </Form.Item>
  );
  const verb = t(vehicle === undefined ? 'logistics.carrier.fleet.add' : 'logistics.carrier.fleet.change');
  return (
    <FormDialog
      form={form}
      name="vehicle"
      width={720}
      title={verb}
      verb={verb}
      first={firstOf(vehicle)}
      pending={save.isPending}
      error={save.error}
      onSend={(fields) => save.mutate(fields)}
      onClose={onClose}
    >
      <div className="tf-form-grid">
        <Form.Item
          name="plate"
          label={t('logistics.carrier.fleet.plate')}
          rules={rulesFor(rules.plate, t('logistics.carrier.fleet.plate'), t)}
        >
          <Input />
        </Form.Item>
        {figure('capacityKg', t('logistics.carrier.fleet.kg'))}
        {figure('capacityM3', t('logistics.carrier.fleet.m3'))}
        {figure('capacityCartons', t('logistics.carrier.fleet.cartons'))}
        {price('fixed', t('logistics.carrier.fleet.fixed'))}
        {price('perKm', t('logistics.carrier.fleet.perKm'))}
      </div>
      <Form.Item
        name="address"
        label={t('logistics.carrier.fleet.depotAddress')}
        rules={needed(t('logistics.carrier.fleet.depotAddress'))}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name="position"
        label={t('logistics.carrier.fleet.depot')}
        rules={needed(t('logistics.carrier.fleet.depot'))}
      >
        <PositionPicker label={t('logistics.carrier.fleet.depot')} />
      </Form.Item>
      <Form.Item
        name="days"
        label={t('logistics.carrier.fleet.days')}
        rules={needed(t('logistics.carrier.fleet.days'))}
      >
        <ManyChips
          label={t('logistics.carrier.fleet.days')}
          chips={DAYS.map((code) => ({ code, name: t(`logistics.carrier.fleet.day.${code}`) }))}
        />
      </Form.Item>
      <div className="tf-form-grid">
        {time('startsAt', t('logistics.carrier.fleet.from'))}
        {time('endsAt', t('logistics.carrier.fleet.until'))}
      </div>
    </FormDialog>
  );
}

function firstOf(vehicle: VehicleView | undefined): Partial<Fields> {
  if (vehicle === undefined)
    return { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], startsAt: '07:00', endsAt: '20:00' };
  const { plate, capacityKg, capacityM3, capacityCartons, depot, shifts, tariff } = vehicle;
  return {
    plate,
    capacityKg,
    capacityM3,
    capacityCartons,
    ...depot,
    ...shifts[0],
    fixed: Number(tariff.fixed.amount),
    perKm: Number(tariff.perKm.amount),
  };
}

function contentOf(fields: Fields, vehicle: VehicleView | undefined): AddVehicleInput {
  const { address, position, days, startsAt, endsAt, fixed, perKm, ...content } = fields;
  const currency = vehicle?.tariff.fixed.currency ?? 'CNY';
  return {
    ...content,
    plate: content.plate.trim(),
    depot: { address: address.trim(), position },
    shifts: [{ days, startsAt, endsAt }, ...(vehicle?.shifts.slice(1) ?? [])],
    tariff: {
      fixed: { amount: fixed.toFixed(2), currency },
      perKm: { amount: perKm.toFixed(4), currency },
    },
  };
}

/** Where the form names a field otherwise than the wire. */
function wireToForm(path: (string | number)[]): (string | number)[] {
  const [first, second] = path;
  if (first === 'depot') return [second ?? 'address'];
  if (first === 'tariff') return [second ?? 'fixed'];
  return first === 'shifts' ? [path[2] ?? 'days'] : path;
}
