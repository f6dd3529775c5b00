import type { JSX } from 'react';
import { formRules } from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { OneChip } from '../../components/Chips.js';
import { useWords } from '../../components/use-words.js';
import { rulesFor } from '../rules.js';

const DAY_MS = 86_400_000;
const LATER_MS = { keep: 0, d1: DAY_MS, d3: 3 * DAY_MS, d7: 7 * DAY_MS } as const;
export type Later = keyof typeof LATER_MS;
const LATERS = ['keep', 'd1', 'd3', 'd7'] as const satisfies readonly Later[];

/** The deadline that is asked for; undefined when it stays. */
export const laterThan = (deadline: string, later: Later): string | undefined =>
  later === 'keep' ? undefined : new Date(Date.parse(deadline) + LATER_MS[later]).toISOString();

/** Why the conditions change, and whether bidding takes longer for it. */
export function AmendFields(): JSX.Element {
  const { t } = useWords();
  return (
    <section className="tf-card" aria-labelledby="amend-why">
      <h2 id="amend-why">{t('changes.amend')}</h2>
      <Form.Item
        name="reason"
        label={t('changes.reason')}
        extra={t('changes.reasonHint')}
        rules={rulesFor(formRules.AmendOrderBody.reason, t('changes.reason'), t)}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="later" label={t('changes.deadline')}>
        <OneChip
          label={t('changes.deadline')}
          chips={LATERS.map((code) => ({ code, name: t(`changes.deadlines.${code}`) }))}
        />
      </Form.Item>
    </section>
  );
}
