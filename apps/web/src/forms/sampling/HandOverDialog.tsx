import type { JSX } from 'react';
import { formRules, type BookingView, type FileView } from '@tianfu/sdk';
import { Form, Input, InputNumber } from 'antd';
import { client } from '../../api.js';
import { useWords } from '../../components/use-words.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FilePicker } from './FilePicker.js';
import { FormDialog } from './FormDialog.js';
import { useBookingVerb } from './use-booking-verb.js';

interface Fields {
  receiver: string;
  files?: readonly FileView[];
  address: string;
  phone: string;
  carrier?: string;
  waybill?: string;
  parcels: number;
  weightGrams: number;
}

interface Props {
  readonly booking: BookingView;
  /** Taken along by the customer, or handed to logistics. */
  readonly way: 'collect' | 'ship';
  readonly onClose: () => void;
}

const SHIP = formRules.ShipSampleBody;
const filled = (text = ''): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The sample leaves the centre. */
export function HandOverDialog({ booking, way, onClose }: Props): JSX.Element {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const { bookingId } = booking;
  const handOver = useBookingVerb(
    ({ files = [], receiver, ...fields }: Fields, options) =>
      way === 'collect'
        ? client.collectSample({ bookingId, receiver, fileIds: files.map(({ fileId }) => fileId) }, options)
        : client.shipSample(
            {
              ...fields,
              bookingId,
              receiver,
              carrier: filled(fields.carrier),
              waybill: filled(fields.waybill),
            },
            options,
          ),
    onClose,
    (error) => markFaults(form, error),
  );
  const field = (name: 'address' | 'phone' | 'carrier' | 'waybill', autoComplete = 'off'): JSX.Element => (
    <Form.Item
      name={name}
      label={t(`sampling.counter.${name}`)}
      rules={rulesFor(SHIP[name], t(`sampling.counter.${name}`), t)}
    >
      <Input autoComplete={autoComplete} inputMode={name === 'phone' ? 'tel' : 'text'} />
    </Form.Item>
  );
  return (
    <FormDialog
      form={form}
      name="hand-over"
      title={t(`sampling.counter.${way}`)}
      verb={t(`sampling.counter.${way}Verb`)}
      first={{ parcels: 1 }}
      pending={handOver.isPending}
      error={handOver.error}
      onSend={(fields) => handOver.mutate(fields)}
      onClose={onClose}
    >
      <Form.Item
        name="receiver"
        label={t('sampling.counter.receiver')}
        rules={rulesFor(SHIP.receiver, t('sampling.counter.receiver'), t)}
      >
        <Input autoComplete="name" />
      </Form.Item>
      {way === 'collect' ? (
        <Form.Item name="files" label={t('sampling.counter.signature')}>
          <FilePicker camera label={t('sampling.counter.signature')} max={10} />
        </Form.Item>
      ) : (
        <>
          {field('address', 'street-address')}
          <div className="tf-form-grid">
            {field('phone', 'tel')}
            {field('carrier')}
            {field('waybill')}
            <Form.Item
              name="parcels"
              label={t('sampling.counter.parcels')}
              rules={rulesFor(SHIP.parcels, t('sampling.counter.parcels'), t)}
            >
              <InputNumber className="tf-form-number" inputMode="numeric" controls={false} />
            </Form.Item>
            <Form.Item
              name="weightGrams"
              label={t('sampling.counter.weight')}
              rules={rulesFor(SHIP.weightGrams, t('sampling.counter.weight'), t)}
            >
              <InputNumber
                className="tf-form-number"
                inputMode="numeric"
                controls={false}
                suffix={t('sampling.counter.grams')}
              />
            </Form.Item>
          </div>
        </>
      )}
    </FormDialog>
  );
}
