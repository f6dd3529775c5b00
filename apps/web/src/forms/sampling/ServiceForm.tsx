import { useState, type JSX } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  formRules,
  PRODUCT_CATEGORIES,
  SAMPLE_TYPES,
  type ProductCategory,
  type SampleType,
  type ServiceView,
} from '@tianfu/sdk';
import { Button, Form, Input, InputNumber, Switch } from 'antd';
import { client, queryClient } from '../../api.js';
import { ActionButton } from '../../components/ActionButton.js';
import { ManyChips, OneChip } from '../../components/Chips.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useSamplingWords } from '../../words/sampling.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { moneyRule } from './money-rule.js';
import {
  circleOf,
  contentOf,
  fieldsOf,
  NEW_SERVICE,
  NEW_STEP,
  type ServiceFields,
} from './service-fields.js';
import { ServiceMaterials } from './ServiceMaterials.js';
import { StepFieldsCard } from './StepFieldsCard.js';

// Vocabularies have their own keys only.
const TYPES = Object.keys(SAMPLE_TYPES) as SampleType[];
const CATEGORIES = Object.keys(PRODUCT_CATEGORIES) as ProductCategory[];
const RULES = formRules.PublishServiceBody;
const TERMS = ['urgentPercent', 'relaxedPercent', 'relaxedDays', 'revisionsIncluded', 'maxPieces'] as const;
const STEPS_MAX = 40;

interface Props {
  readonly centreId: string;
  readonly service: ServiceView | undefined;
  readonly refusal: string | undefined;
}

/** A service in steps: how long, who and what, after which, for how much. */
export function ServiceForm({ centreId, service, refusal }: Props): JSX.Element {
  const { t, words, sample } = useSamplingWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<ServiceFields>();
  const [circle, setCircle] = useState<readonly number[] | undefined>();
  const wish = useWish();
  const save = useMutation({
    mutationFn: (fields: ServiceFields) => {
      const content = { ...contentOf(fields), centreId };
      return service === undefined
        ? wish(
            content,
            () => content,
            (input, options) => client.publishService(input, options),
          )
        : client.changeService({ ...content, serviceId: service.serviceId }, { ifMatch: service.version });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['sampling'] });
      await navigate({ to: '/centre/$centreId/set-up', params: { centreId }, search: { tab: 'services' } });
    },
    onError: (error) => markFaults(form, error),
  });
  const chosen = (label: string) => [
    { required: true, message: t('common.rules.requiredChoice', { label }) },
  ];
  return (
    <Form
      form={form}
      name="service"
      layout="vertical"
      className="tf-stack"
      initialValues={service === undefined ? NEW_SERVICE : fieldsOf(service)}
      disabled={refusal !== undefined}
      onFinish={(fields) => {
        const found = circleOf(fields.steps);
        setCircle(found);
        if (found === undefined) save.mutate(fields);
      }}
    >
      <section className="tf-card" aria-labelledby="basics">
        <h2 id="basics">{t('sampling.service.basics')}</h2>
        <Form.Item name="sampleType" label={t('sampling.service.type')} required>
          <OneChip
            label={t('sampling.service.type')}
            chips={TYPES.map((code) => ({ code, name: sample.type(code) }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('sampling.service.name')}
          rules={rulesFor(RULES.name, t('sampling.service.name'), t)}
        >
          <Input />
        </Form.Item>
        <Form.Item
          name="description"
          label={t('sampling.service.description')}
          rules={rulesFor(RULES.description, t('sampling.service.description'), t)}
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={2000} />
        </Form.Item>
        <Form.Item
          name="categories"
          label={t('sampling.service.categories')}
          rules={chosen(t('sampling.service.categories'))}
        >
          <ManyChips
            label={t('sampling.service.categories')}
            chips={CATEGORIES.map((code) => ({ code, name: words.category(code) }))}
          />
        </Form.Item>
        <Form.Item name="active" label={t('sampling.service.active')} valuePropName="checked" required>
          <Switch />
        </Form.Item>
      </section>
      <h2>{t('sampling.service.steps')}</h2>
      <Form.List name="steps">
        {(rows, { add }) => (
          <>
            {rows.map(({ key, name }) => (
              <StepFieldsCard key={key} index={name} gaps={service?.gaps ?? []} />
            ))}
            <div>
              <Button
                icon={<PlusOutlined aria-hidden />}
                disabled={rows.length >= STEPS_MAX}
                onClick={() => add({ ...NEW_STEP, after: rows.length === 0 ? [] : [String(rows.length)] })}
              >
                {t('sampling.service.addStep')}
              </Button>
            </div>
          </>
        )}
      </Form.List>
      <section className="tf-card" aria-labelledby="price-rules">
        <h2 id="price-rules">{t('sampling.service.terms')}</h2>
        <div className="tf-form-grid">
          {TERMS.map((name) => (
            <Form.Item
              key={name}
              name={name}
              label={t(`sampling.service.${name}`)}
              rules={rulesFor(RULES[name], t(`sampling.service.${name}`), t)}
            >
              <InputNumber className="tf-form-number" inputMode="numeric" controls={false} />
            </Form.Item>
          ))}
          <Form.Item
            name="revisionFee"
            label={t('sampling.service.revisionFee')}
            required
            rules={moneyRule(t, 'zero')}
          >
            <Input inputMode="decimal" prefix="¥" />
          </Form.Item>
        </div>
        <ServiceMaterials />
      </section>
      {circle !== undefined && (
        <p className="tf-note tf-note-bad" role="alert">
          {t('sampling.service.cycle', { steps: circle.join(' → ') })}
        </p>
      )}
      <ProblemNote error={save.error} />
      <div className="tf-sticky">
        <ActionButton type="primary" htmlType="submit" loading={save.isPending} reason={refusal}>
          {t(service === undefined ? 'sampling.service.publish' : 'sampling.service.save')}
        </ActionButton>
      </div>
    </Form>
  );
}
