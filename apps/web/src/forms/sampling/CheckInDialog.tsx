import type { JSX } from 'react';
import { formRules, type BookingView, type CheckInMaterialInput, type FileView } from '@tianfu/sdk';
import { Form, Input, InputNumber } from 'antd';
import { client } from '../../api.js';
import { useWords } from '../../components/use-words.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FilePicker } from './FilePicker.js';
import { FormDialog } from './FormDialog.js';
import { useBookingVerb } from './use-booking-verb.js';

interface Fields {
  description: string;
  quantity: number;
  unit: string;
  place: string;
  photos?: readonly FileView[];
}

interface Props {
  readonly booking: Pick<BookingView, 'bookingId'>;
  readonly onClose: () => void;
}

const RULES = formRules.CheckInMaterialBody;
const PHOTOS_MAX = 10;

/** Material arrives: what, how much, a photo, where it is put; its label follows. */
export function CheckInDialog({ booking, onClose }: Props): JSX.Element {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const checkIn = useBookingVerb(
    (input: CheckInMaterialInput, options) => client.checkInMaterial(input, options),
    onClose,
    (error) => markFaults(form, error),
  );
  return (
    <FormDialog
      form={form}
      name="check-in"
      title={t('sampling.counter.checkIn')}
      verb={t('sampling.counter.checkInVerb')}
      first={{ unit: t('sampling.counter.units') }}
      pending={checkIn.isPending}
      error={checkIn.error}
      onSend={({ photos = [], ...fields }) =>
        checkIn.mutate({
          ...fields,
          bookingId: booking.bookingId,
          fileIds: photos.map(({ fileId }) => fileId),
        })
      }
      onClose={onClose}
    >
      <p className="tf-soft">{t('sampling.counter.checkInLead')}</p>
      <Form.Item name="photos" label={t('sampling.counter.photo')}>
        <FilePicker camera label={t('sampling.counter.photo')} max={PHOTOS_MAX} />
      </Form.Item>
      <Form.Item
        name="description"
        label={t('sampling.counter.description')}
        rules={rulesFor(RULES.description, t('sampling.counter.description'), t)}
      >
        <Input placeholder={t('sampling.counter.descriptionHint')} />
      </Form.Item>
      <div className="tf-form-grid">
        <Form.Item
          name="quantity"
          label={t('sampling.counter.quantity')}
          rules={rulesFor(RULES.quantity, t('sampling.counter.quantity'), t)}
        >
          <InputNumber className="tf-form-number" inputMode="decimal" controls={false} />
        </Form.Item>
        <Form.Item
          name="unit"
          label={t('sampling.counter.unit')}
          rules={rulesFor(RULES.unit, t('sampling.counter.unit'), t)}
        >
          <Input />
        </Form.Item>
      </div>
      <Form.Item
        name="place"
        label={t('sampling.counter.place')}
        rules={rulesFor(RULES.place, t('sampling.counter.place'), t)}
      >
        <Input />
      </Form.Item>
    </FormDialog>
  );
}
