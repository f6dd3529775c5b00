import type { JSX } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { shanghaiDate } from '@tianfu/kernel';
import { ABSENCE_KINDS, type AbsenceKind } from '@tianfu/sdk';
import { Button, Form, Input, Modal } from 'antd';
import { client, queryClient } from '../../../api.js';
import { samplingApi } from '../../../api-sampling.js';
import { OneChip } from '../../../components/Chips.js';
import { Pending } from '../../../components/Pending.js';
import { useWish } from '../../../components/use-wish.js';
import { markFaults } from '../../../forms/faults.js';
import { verdict } from '../../../forms/rules.js';
import { FormDialog } from '../../../forms/sampling/FormDialog.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { serverNowMs } from '../../../live/server-clock.js';
import { instantOf, minuteFieldOf } from '../../../words/beijing-input.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { midnight } from './span.js';
import { RepairNote } from './RepairNote.js';

interface Fields {
  resourceId: string;
  kind: AbsenceKind;
  from: string;
  until: string;
  note?: string;
}

// A vocabulary has its own keys only.
const KINDS = Object.keys(ABSENCE_KINDS) as AbsenceKind[];
const MINUTE_MS = 60_000;
const EVENING_MS = 18 * 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Somebody is ill, something broke: the plan is mended at once, and here is what moved and who was told. */
export function AbsenceDialog(props: { centreId: string; onClose: () => void }): JSX.Element {
  const { centreId, onClose } = props;
  const { t, sample } = useSamplingWords();
  const [form] = Form.useForm<Fields>();
  const wish = useWish();
  const nowMs = serverNowMs();
  const todayMs = Date.parse(midnight(shanghaiDate(new Date(nowMs))));
  // The lanes of the schedule are the resources in use.
  const schedule = useQuery(
    samplingApi.schedule(centreId, new Date(todayMs).toISOString(), new Date(todayMs + DAY_MS).toISOString()),
  );
  const report = useMutation({
    mutationFn: (fields: Fields) =>
      wish(
        fields,
        () => {
          const { resourceId, kind, note = '' } = fields;
          return {
            centreId,
            resourceId,
            kind,
            from: instantOf(fields.from) ?? '',
            until: instantOf(fields.until) ?? '',
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          };
        },
        (input, options) => client.reportAbsence(input, options),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sampling'] }),
    onError: (error) => markFaults(form, error),
  });
  if (report.data !== undefined) {
    return (
      <Modal
        open
        title={t('sampling.schedule.absence')}
        onCancel={onClose}
        closable={{ 'aria-label': t('common.close') }}
        footer={
          <Button type="primary" onClick={onClose}>
            {t('sampling.schedule.close')}
          </Button>
        }
      >
        <RepairNote repair={report.data.repair} />
      </Modal>
    );
  }
  const evening = (days: number): string => minuteFieldOf(todayMs + days * DAY_MS + EVENING_MS);
  const chosen = (label: string) => [
    { required: true, message: t('common.rules.requiredChoice', { label }) },
  ];
  return (
    <FormDialog
      form={form}
      name="absence"
      title={t('sampling.schedule.absence')}
      verb={t('sampling.schedule.report')}
      first={{ kind: 'illness', from: minuteFieldOf(nowMs), until: evening(0) }}
      pending={report.isPending}
      error={report.error}
      onSend={(fields) => report.mutate(fields)}
      onClose={onClose}
    >
      <p className="tf-soft">{t('sampling.schedule.absenceLead')}</p>
      {schedule.data === undefined ? (
        <Pending rows={1} />
      ) : (
        <Form.Item
          name="resourceId"
          label={t('sampling.schedule.who')}
          rules={chosen(t('sampling.schedule.who'))}
        >
          <NativeSelect
            label={t('sampling.schedule.who')}
            none={t('sampling.next.choose')}
            options={schedule.data.lanes.map(({ resourceId, name, kind }) => ({
              code: resourceId,
              name: `${name} · ${sample.resource(kind)}`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('sampling.schedule.kind')} required>
        <OneChip
          label={t('sampling.schedule.kind')}
          chips={KINDS.map((code) => ({ code, name: sample.absence(code) }))}
        />
      </Form.Item>
      <div className="tf-form-grid">
        <Form.Item
          name="from"
          label={t('sampling.schedule.absentFrom')}
          rules={chosen(t('sampling.schedule.absentFrom'))}
        >
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item
          name="until"
          label={t('sampling.schedule.absentUntil')}
          dependencies={['from']}
          rules={[
            ...chosen(t('sampling.schedule.absentUntil')),
            ({ getFieldValue }) => ({
              validator: (_rule, until: unknown) =>
                verdict(
                  typeof until === 'string' && until !== '' && until <= String(getFieldValue('from'))
                    ? t('sampling.schedule.order')
                    : undefined,
                ),
            }),
          ]}
        >
          <Input type="datetime-local" />
        </Form.Item>
      </div>
      <div className="tf-row tf-form-row">
        <button
          type="button"
          className="tf-filter"
          onClick={() => form.setFieldsValue({ until: evening(0) })}
        >
          {t('sampling.schedule.untilEvening')}
        </button>
        <button
          type="button"
          className="tf-filter"
          onClick={() => form.setFieldsValue({ until: evening(1) })}
        >
          {t('sampling.schedule.untilTomorrow')}
        </button>
      </div>
      <Form.Item name="note" label={t('sampling.schedule.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
