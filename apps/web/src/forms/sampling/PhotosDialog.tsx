import type { JSX } from 'react';
import { formRules, type AddPhotosInput, type BookingView, type FileView } from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../../api.js';
import { useSamplingWords } from '../../words/sampling.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FilePicker } from './FilePicker.js';
import { FormDialog } from './FormDialog.js';
import { NativeSelect } from './NativeSelect.js';
import { useBookingVerb } from './use-booking-verb.js';

interface Fields {
  photos?: readonly FileView[];
  step?: string;
  note?: string;
}

export function PhotosDialog(props: { booking: BookingView; onClose: () => void }): JSX.Element {
  const { booking, onClose } = props;
  const { t, sample } = useSamplingWords();
  const [form] = Form.useForm<Fields>();
  const add = useBookingVerb(
    (input: AddPhotosInput, options) => client.addPhotos(input, options),
    onClose,
    (error) => markFaults(form, error),
  );
  return (
    <FormDialog
      form={form}
      name="photos"
      title={t('sampling.counter.photos')}
      verb={t('sampling.counter.photosVerb')}
      pending={add.isPending}
      error={add.error}
      onSend={({ photos = [], step, note = '' }) =>
        add.mutate({
          bookingId: booking.bookingId,
          fileIds: photos.map(({ fileId }) => fileId),
          ...(step === undefined ? {} : { step: Number(step) }),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="photos"
        label={t('sampling.counter.photo')}
        rules={[{ required: true, type: 'array', min: 1, message: t('sampling.counter.needPhoto') }]}
      >
        <FilePicker camera label={t('sampling.counter.photo')} max={10} />
      </Form.Item>
      <Form.Item name="step" label={t('sampling.counter.photosStep')}>
        <NativeSelect
          label={t('sampling.counter.photosStep')}
          none={t('sampling.counter.noStep')}
          options={booking.stepList.map(({ step, kind, name }) => ({
            code: String(step),
            name: `${String(step)}. ${name ?? sample.step(kind)}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('sampling.counter.note')}
        rules={rulesFor(formRules.AddPhotosBody.note, t('sampling.counter.note'), t)}
      >
        <Input />
      </Form.Item>
    </FormDialog>
  );
}
