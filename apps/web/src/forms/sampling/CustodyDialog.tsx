import type { JSX } from 'react';
import {
  CUSTODY_ACTIONS,
  formRules,
  type BookingView,
  type CustodyAction,
  type RecordCustodyInput,
} from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../../api.js';
import { OneChip } from '../../components/Chips.js';
import { useSamplingWords } from '../../words/sampling.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FormDialog } from './FormDialog.js';
import { NativeSelect } from './NativeSelect.js';
import { useBookingVerb } from './use-booking-verb.js';

interface Fields {
  label: string;
  action: CustodyAction;
  place: string;
  note?: string;
}

// A vocabulary has its own keys only.
const ACTIONS = Object.keys(CUSTODY_ACTIONS) as CustodyAction[];

/** Who has a material or the sample now, and where it is. */
export function CustodyDialog(props: { booking: BookingView; onClose: () => void }): JSX.Element {
  const { booking, onClose } = props;
  const { t, sample } = useSamplingWords();
  const [form] = Form.useForm<Fields>();
  const record = useBookingVerb(
    (input: RecordCustodyInput, options) => client.recordCustody(input, options),
    onClose,
    (error) => markFaults(form, error),
  );
  const labels = [
    { code: booking.number, name: t('sampling.counter.sampleItself', { number: booking.number }) },
    ...booking.materials.map(({ label, description }) => ({
      code: label,
      name: `${label} · ${description}`,
    })),
  ];
  return (
    <FormDialog
      form={form}
      name="custody"
      title={t('sampling.counter.custody')}
      verb={t('sampling.counter.custody')}
      first={{ label: labels.at(-1)?.code ?? booking.number, action: 'handed-on' }}
      pending={record.isPending}
      error={record.error}
      onSend={({ note = '', ...fields }) =>
        record.mutate({
          ...fields,
          bookingId: booking.bookingId,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
      onClose={onClose}
    >
      <Form.Item name="label" label={t('sampling.counter.custodyLabel')} required>
        <NativeSelect label={t('sampling.counter.custodyLabel')} options={labels} />
      </Form.Item>
      <Form.Item name="action" label={t('sampling.counter.action')} required>
        <OneChip
          label={t('sampling.counter.action')}
          chips={ACTIONS.map((code) => ({ code, name: sample.custody(code) }))}
        />
      </Form.Item>
      <Form.Item
        name="place"
        label={t('sampling.counter.place')}
        rules={rulesFor(formRules.RecordCustodyBody.place, t('sampling.counter.place'), t)}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('sampling.counter.note')}
        rules={rulesFor(formRules.RecordCustodyBody.note, t('sampling.counter.note'), t)}
      >
        <Input />
      </Form.Item>
    </FormDialog>
  );
}
