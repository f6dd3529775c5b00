import type { JSX } from 'react';
import type { Capability, FormRule } from '@tianfu/sdk';
import { Form, InputNumber } from 'antd';
import { useWords } from '../../components/use-words.js';
import { grouped } from '../../words/amounts.js';
import { rulesFor } from '../rules.js';
import { dailyStandardMinutes, type CapabilityDraft } from './completeness.js';

/** A piece of middling work, to make standard minutes tangible. */
const TYPICAL_SMV_MINUTES = 20;

interface Props {
  readonly draft: CapabilityDraft;
  readonly rules: Readonly<Record<keyof Capability, FormRule>>;
}

/** Workers, minutes, efficiency, and what comes out a day. */
export function CapacityFields({ draft, rules }: Props): JSX.Element {
  const { t } = useWords();
  const daily = dailyStandardMinutes(draft);
  const fields = [
    { name: 'workers', label: t('capability.workers'), unit: t('capability.workersUnit') },
    { name: 'minutesPerDay', label: t('capability.minutesPerDay'), unit: t('common.minutesUnit') },
    {
      name: 'efficiencyPercent',
      label: t('capability.efficiency'),
      unit: '%',
      hint: t('capability.efficiencyHint'),
    },
    { name: 'moqPieces', label: t('capability.moq'), unit: t('common.piecesUnit') },
    {
      name: 'leadTimeDays',
      label: t('capability.leadTime'),
      unit: t('common.workingDaysUnit'),
      hint: t('capability.leadTimeHint'),
    },
  ] as const;
  return (
    <section className="tf-card" aria-labelledby="capacity">
      <h2 id="capacity">{t('capability.section.capacity')}</h2>
      <div className="tf-form-grid">
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={field.label}
            extra={'hint' in field ? field.hint : undefined}
            rules={rulesFor(rules[field.name], field.label, t)}
          >
            <InputNumber
              className="tf-form-number"
              inputMode="numeric"
              controls={false}
              suffix={field.unit}
            />
          </Form.Item>
        ))}
      </div>
      {daily !== undefined && (
        <p className="tf-note" aria-live="polite">
          <span>
            <b>{t('capability.daily', { minutes: grouped(daily) })}</b>
            <br />
            <span className="tf-small">
              {t('capability.dailyHint', { pieces: grouped(Math.floor(daily / TYPICAL_SMV_MINUTES)) })}
            </span>
          </span>
        </p>
      )}
    </section>
  );
}
