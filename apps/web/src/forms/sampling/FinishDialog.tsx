import type { JSX } from 'react';
import { formRules, type FileView, type FinishStepInput, type StepCard } from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../../api.js';
import { useWords } from '../../components/use-words.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FilePicker } from './FilePicker.js';
import { FormDialog } from './FormDialog.js';
import { useBookingVerb } from './use-booking-verb.js';

interface Fields {
  note?: string;
  photos?: readonly FileView[];
}

/** Done; a word and photos may go with it. */
export function FinishDialog(props: { card: StepCard; onClose: () => void }): JSX.Element {
  const { card, onClose } = props;
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const finish = useBookingVerb(
    (input: FinishStepInput, options) => client.finishStep(input, options),
    onClose,
    (error) => markFaults(form, error),
  );
  return (
    <FormDialog
      form={form}
      name="finish"
      title={t('sampling.next.finishTitle')}
      verb={t('sampling.next.done')}
      pending={finish.isPending}
      error={finish.error}
      onSend={({ note = '', photos = [] }) =>
        finish.mutate({
          bookingId: card.bookingId,
          step: card.step,
          fileIds: photos.map(({ fileId }) => fileId),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
      onClose={onClose}
    >
      <Form.Item name="photos" label={t('sampling.next.photos')}>
        <FilePicker camera label={t('sampling.next.photos')} max={10} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('sampling.next.note')}
        rules={rulesFor(formRules.FinishStepBody.note, t('sampling.next.note'), t)}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
