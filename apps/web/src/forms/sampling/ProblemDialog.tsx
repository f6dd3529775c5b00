import type { JSX } from 'react';
import {
  formRules,
  PROBLEM_KINDS,
  type FileView,
  type ProblemKind,
  type ReportProblemInput,
  type StepCard,
} from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../../api.js';
import { OneChip } from '../../components/Chips.js';
import { lengthText } from '../../words/length.js';
import { useSamplingWords } from '../../words/sampling.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { FilePicker } from './FilePicker.js';
import { FormDialog } from './FormDialog.js';
import { useBookingVerb } from './use-booking-verb.js';

interface Fields {
  kind: ProblemKind;
  extra: string;
  note?: string;
  photos?: readonly FileView[];
}

// A vocabulary has its own keys only.
const KINDS = Object.keys(PROBLEM_KINDS) as ProblemKind[];
const EXTRA_MINUTES = ['0', '30', '60', '120', '240', '480'];

/** What is wrong, and how much longer it takes: the plan follows. */
export function ProblemDialog(props: { card: StepCard; onClose: () => void }): JSX.Element {
  const { card, onClose } = props;
  const { t, sample } = useSamplingWords();
  const [form] = Form.useForm<Fields>();
  const report = useBookingVerb(
    (input: ReportProblemInput, options) => client.reportProblem(input, options),
    onClose,
    (error) => markFaults(form, error, (path) => (path[0] === 'extraMinutes' ? ['extra'] : path)),
  );
  return (
    <FormDialog
      form={form}
      name="problem"
      title={t('sampling.next.problemTitle')}
      verb={t('sampling.next.report')}
      first={{ extra: '0' }}
      pending={report.isPending}
      error={report.error}
      onSend={({ kind, extra, note = '', photos = [] }) =>
        report.mutate({
          bookingId: card.bookingId,
          step: card.step,
          kind,
          extraMinutes: Number(extra),
          fileIds: photos.map(({ fileId }) => fileId),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="kind"
        label={t('sampling.schedule.kind')}
        rules={[
          {
            required: true,
            message: t('common.rules.requiredChoice', { label: t('sampling.schedule.kind') }),
          },
        ]}
      >
        <OneChip
          label={t('sampling.next.problemTitle')}
          chips={KINDS.map((code) => ({ code, name: sample.problem(code) }))}
        />
      </Form.Item>
      <Form.Item name="extra" label={t('sampling.next.extra')} extra={t('sampling.next.reportLead')}>
        <OneChip
          label={t('sampling.next.extra')}
          chips={EXTRA_MINUTES.map((code) => ({
            code,
            name: code === '0' ? t('sampling.next.extraNone') : `+ ${lengthText(Number(code), t)}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('sampling.next.note')}
        rules={rulesFor(formRules.ReportProblemBody.note, t('sampling.next.note'), t)}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="photos" label={t('sampling.next.photos')}>
        <FilePicker camera label={t('sampling.next.photos')} max={10} />
      </Form.Item>
    </FormDialog>
  );
}
