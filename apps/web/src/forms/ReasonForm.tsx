import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, type DossierView } from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../api.js';
import { ActionButton } from '../components/ActionButton.js';
import { Confirm } from '../components/Confirm.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { useWish } from '../components/use-wish.js';
import { useWords } from '../components/use-words.js';
import { markFaults } from './faults.js';
import { rulesFor } from './rules.js';

export type ReasonedAction = 'requestRevision' | 'reject' | 'suspend' | 'reinstate' | 'revoke';

type SendReason = (
  input: { dossierId: string; reason: string; submittedAt?: string },
  options: { readonly idempotencyKey: string },
) => Promise<DossierView>;

const SENDS = {
  requestRevision: (input, options) => client.requestRevision(input, options),
  reject: (input, options) => client.rejectDossier(input, options),
  suspend: (input, options) => client.suspendCertificate(input, options),
  reinstate: (input, options) => client.reinstateCertificate(input, options),
  revoke: (input, options) => client.revokeCertificate(input, options),
} as const satisfies Record<ReasonedAction, SendReason>;

/** Decisions on what the enterprise has submitted: they name what was read. */
const ON_SUBMISSION: readonly ReasonedAction[] = ['requestRevision', 'reject'];

const TEMPLATES = {
  requestRevision: [
    'review.template.requestRevision.machines',
    'review.template.requestRevision.address',
    'review.template.requestRevision.processes',
  ],
  reject: [
    'review.template.reject.uscc',
    'review.template.reject.notFactory',
    'review.template.reject.untrue',
  ],
  suspend: [
    'review.template.suspend.complaint',
    'review.template.suspend.expired',
    'review.template.suspend.contact',
  ],
  reinstate: ['review.template.reinstate.solved', 'review.template.reinstate.renewed'],
  revoke: [
    'review.template.revoke.fraud',
    'review.template.revoke.closed',
    'review.template.revoke.violation',
  ],
} as const satisfies Record<ReasonedAction, readonly string[]>;

interface Props {
  readonly action: ReasonedAction;
  readonly dossier: DossierView;
  readonly onDone: (dossier: DossierView) => Promise<void>;
}

/** A decision with its reason; what takes a right away is asked once more. */
export function ReasonForm({ action, dossier, onDone }: Props): JSX.Element {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const [asking, setAsking] = useState(false);
  const wish = useWish();
  const { dossierId, submittedAt } = dossier;
  const read = submittedAt === undefined || !ON_SUBMISSION.includes(action) ? {} : { submittedAt };
  const send = useMutation({
    mutationFn: () => {
      const reason = form.getFieldValue('reason') as string;
      return wish(
        { action, dossierId, reason, ...read },
        () => ({ dossierId, reason, ...read }),
        SENDS[action],
      );
    },
    onSuccess: async (decided) => {
      setAsking(false);
      await onDone(decided);
    },
    onError: (error) => markFaults(form, error),
  });
  const harsh = action === 'suspend' || action === 'revoke';
  return (
    <Form
      form={form}
      name="reason"
      layout="vertical"
      className="tf-card"
      onFinish={() => (harsh ? setAsking(true) : send.mutate())}
    >
      <div role="group" aria-label={t('review.templates')} className="tf-stack tf-tight">
        <p className="tf-small tf-soft">{t('review.templates')}</p>
        {TEMPLATES[action].map((template) => (
          <button
            key={template}
            type="button"
            className="tf-filter"
            onClick={() => form.setFieldsValue({ reason: t(template) })}
          >
            {t(template)}
          </button>
        ))}
      </div>
      <Form.Item
        name="reason"
        label={t('review.reason')}
        extra={t('review.reasonHint')}
        rules={rulesFor(formRules.DossierReasonBody.reason, t('review.reason'), t)}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <div className="tf-stack">
        {!asking && <ProblemNote error={send.error} />}
        <ActionButton
          type="primary"
          danger={harsh || action === 'reject'}
          htmlType="submit"
          block
          loading={send.isPending}
        >
          {t(`review.${action}`)}
        </ActionButton>
      </div>
      {harsh && (
        <Confirm
          open={asking}
          danger
          title={t(`review.${action}`)}
          verb={t(`review.${action}`)}
          pending={send.isPending}
          error={send.error}
          onConfirm={() => send.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{t(`review.confirm.${action}`)}</p>
        </Confirm>
      )}
    </Form>
  );
}
