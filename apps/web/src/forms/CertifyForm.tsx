import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import {
  CERTIFICATE_LEVELS,
  formRules,
  type CertificateLevel,
  type CertifyBody,
  type DossierView,
  type FormRule,
} from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../api.js';
import { ActionButton } from '../components/ActionButton.js';
import { ManyChips, OneChip } from '../components/Chips.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { useWish } from '../components/use-wish.js';
import { useWords } from '../components/use-words.js';
import { serverNowMs } from '../live/server-clock.js';
import { markFaults } from './faults.js';
import { rulesFor } from './rules.js';

// A vocabulary has its own keys only.
const LEVELS = Object.keys(CERTIFICATE_LEVELS) as CertificateLevel[];
/** A certificate runs for a year unless the operator says otherwise. */
const USUAL_DAYS = 365;

/** The products are asked for only where there are some. */
type Certified = Omit<CertifyBody, 'scope'> & Partial<Pick<CertifyBody, 'scope'>>;

interface Props {
  readonly dossier: DossierView;
  readonly onDone: (dossier: DossierView) => Promise<void>;
}

/** Level, scope and validity of a certificate. */
export function CertifyForm({ dossier, onDone }: Props): JSX.Element {
  const { t, words } = useWords();
  const [form] = Form.useForm<Certified>();
  const wish = useWish();
  const { dossierId, submittedAt } = dossier;
  const categories = dossier.capability?.categories ?? [];
  const today = shanghaiDate(new Date(serverNowMs()));
  const certify = useMutation({
    mutationFn: ({ note, ...fields }: Certified) => {
      // Who only carries has no products to choose from.
      const input = {
        dossierId,
        ...fields,
        scope: fields.scope ?? [],
        ...(note ? { note } : {}),
        ...(submittedAt === undefined ? {} : { submittedAt }),
      };
      return wish(
        input,
        () => input,
        (input, options) => client.certify(input, options),
      );
    },
    onSuccess: onDone,
    onError: (error) => markFaults(form, error),
  });
  const rules: Readonly<Record<keyof CertifyBody, FormRule>> = formRules.CertifyBody;
  return (
    <Form
      form={form}
      name="certify"
      layout="vertical"
      className="tf-card"
      initialValues={{ level: 'A', scope: categories, validUntil: addDays(today, USUAL_DAYS) }}
      onFinish={(fields) => certify.mutate(fields)}
    >
      <Form.Item
        name="level"
        label={t('review.level')}
        rules={[{ required: true, message: t('common.rules.requiredChoice', { label: t('review.level') }) }]}
      >
        <OneChip
          label={t('review.level')}
          chips={LEVELS.map((code) => ({ code, name: words.level(code) }))}
        />
      </Form.Item>
      {categories.length > 0 && (
        <Form.Item
          name="scope"
          label={t('review.scope')}
          extra={t('review.scopeHint')}
          rules={rulesFor({ ...rules.scope, minItems: 1 }, t('review.scope'), t)}
        >
          <ManyChips
            label={t('review.scope')}
            chips={categories.map((code) => ({ code, name: words.category(code) }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="validUntil"
        label={t('review.validUntilLabel')}
        rules={rulesFor(rules.validUntil, t('review.validUntilLabel'), t)}
      >
        <Input type="date" min={today} />
      </Form.Item>
      <Form.Item name="note" label={t('review.note')} rules={rulesFor(rules.note, t('review.note'), t)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <div className="tf-stack">
        <ProblemNote error={certify.error} />
        <ActionButton type="primary" htmlType="submit" block loading={certify.isPending}>
          {t('review.certify')}
        </ActionButton>
      </div>
    </Form>
  );
}
