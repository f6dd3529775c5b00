import type { JSX } from 'react';
import { DeleteOutlined } from '@ant-design/icons';
import { formRules, SAMPLE_STEPS, type SampleStep, type ServiceStepGap } from '@tianfu/sdk';
import { Button, Form, Input, InputNumber, Switch } from 'antd';
import { ManyChips } from '../../components/Chips.js';
import { useSamplingWords } from '../../words/sampling.js';
import { rulesFor } from '../rules.js';
import { FactorFields } from './FactorFields.js';
import { moneyRule } from './money-rule.js';
import { NativeSelect } from './NativeSelect.js';
import { RequirementFields } from './RequirementFields.js';
import { withoutStep, type ServiceFields, type StepFields } from './service-fields.js';

// A vocabulary has its own keys only.
const KINDS = Object.keys(SAMPLE_STEPS) as SampleStep[];
const RULES = formRules.ServiceStep;
const LINK = formRules.StepLink;

interface Props {
  readonly index: number;
  /** What nobody at the centre can do now. */
  readonly gaps: readonly ServiceStepGap[];
}

/** One step of a service. */
export function StepFieldsCard({ index, gaps }: Props): JSX.Element {
  const { t, sample } = useSamplingWords();
  const form = Form.useFormInstance<ServiceFields>();
  // Until every field has been drawn once, some are not there.
  const steps = (Form.useWatch('steps', form) as Partial<StepFields>[] | undefined) ?? [];
  const number = index + 1;
  const title = t('sampling.service.stepTitle', { step: number });
  const others = steps.flatMap((step, place) =>
    place === index
      ? []
      : [
          {
            code: String(place + 1),
            name: `${String(place + 1)}. ${step.name ?? sample.step(step.kind ?? '')}`,
          },
        ],
  );
  const waits = (steps[index]?.after?.length ?? 0) > 0;
  const figure = (name: 'minutes' | 'minutesPerExtraPiece', label: string): JSX.Element => (
    <Form.Item name={[index, name]} label={label} rules={rulesFor(RULES[name], label, t)}>
      <InputNumber className="tf-form-number" inputMode="numeric" controls={false} />
    </Form.Item>
  );
  const money = (name: 'price' | 'pricePerExtraPiece', label: string): JSX.Element => (
    <Form.Item name={[index, name]} label={label} required rules={moneyRule(t, 'zero')}>
      <Input inputMode="decimal" prefix="¥" />
    </Form.Item>
  );
  return (
    <section className="tf-card" aria-label={title}>
      <div className="tf-row tf-between">
        <h3>{title}</h3>
        <Button
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('sampling.service.removeStep', { step: number })}
          disabled={steps.length <= 1}
          onClick={() => form.setFieldsValue({ steps: withoutStep(form.getFieldsValue().steps, number) })}
        />
      </div>
      {gaps
        .filter(({ step }) => step === number)
        .map(({ requirement }) => (
          <p key={requirement} className="tf-bad" role="alert">
            {t('sampling.service.gap', { step: number, requirement })}
          </p>
        ))}
      <div className="tf-form-grid">
        <Form.Item name={[index, 'kind']} label={t('sampling.service.kind')} required>
          <NativeSelect
            label={t('sampling.service.kind')}
            options={KINDS.map((code) => ({ code, name: sample.step(code) }))}
          />
        </Form.Item>
        <Form.Item name={[index, 'name']} label={t('sampling.service.stepName')}>
          <Input maxLength={80} />
        </Form.Item>
        {figure('minutes', t('sampling.service.minutes'))}
        {figure('minutesPerExtraPiece', t('sampling.service.extraMinutes'))}
        {money('price', t('sampling.service.price'))}
        {money('pricePerExtraPiece', t('sampling.service.extraPrice'))}
      </div>
      {others.length > 0 && (
        <Form.Item name={[index, 'after']} label={t('sampling.service.after')}>
          <ManyChips label={t('sampling.service.after')} chips={others} />
        </Form.Item>
      )}
      {waits && (
        <div className="tf-form-grid">
          <Form.Item
            name={[index, 'minLagMinutes']}
            label={t('sampling.service.lag')}
            rules={rulesFor({ ...LINK.minLagMinutes, required: false }, t('sampling.service.lag'), t)}
          >
            <InputNumber className="tf-form-number" inputMode="numeric" controls={false} />
          </Form.Item>
          <Form.Item
            name={[index, 'maxLagMinutes']}
            label={t('sampling.service.maxLag')}
            rules={rulesFor(LINK.maxLagMinutes, t('sampling.service.maxLag'), t)}
          >
            <InputNumber className="tf-form-number" inputMode="numeric" controls={false} />
          </Form.Item>
        </div>
      )}
      <RequirementFields index={index} />
      <FactorFields index={index} />
      <div className="tf-form-grid">
        {(['interruptible', 'inRevision'] as const).map((name) => (
          <Form.Item
            key={name}
            name={[index, name]}
            label={t(`sampling.service.${name}`)}
            valuePropName="checked"
            required
          >
            <Switch />
          </Form.Item>
        ))}
      </div>
    </section>
  );
}
