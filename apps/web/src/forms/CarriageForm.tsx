import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, type Carriage, type DossierView, type FormRule } from '@tianfu/sdk';
import { Form, Input, InputNumber } from 'antd';
import { api, client, queryClient } from '../api.js';
import { ActionButton } from '../components/ActionButton.js';
import { ManyChips } from '../components/Chips.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { useWords } from '../components/use-words.js';
import { PositionFields } from './dossier/PositionFields.js';
import { markFaults } from './faults.js';
import { rulesFor } from './rules.js';

const SERVICES = ['part-load', 'full-load', 'express', 'container'] as const;
const RULES: Readonly<Record<keyof Carriage, FormRule>> = formRules.Carriage;

/** What the form holds: the position in two fields, as `PositionFields` has them. */
type Draft = Omit<Carriage, 'position'> & Carriage['position'];

interface Props {
  readonly dossier: DossierView;
  /** Why it cannot be changed right now. */
  readonly refusal: string | undefined;
  readonly onDirty: (dirty: boolean) => void;
}

/** What a carrier shows to be certified; vehicles and rates are kept with its fleet. */
export function CarriageForm({ dossier, refusal, onDirty }: Props): JSX.Element {
  const { t } = useWords();
  const [form] = Form.useForm<Draft>();
  const save = useMutation({
    mutationFn: ({ lat, lng, place, remark, ...said }: Draft) =>
      client.describeCarriage(
        { ...said, position: { lat, lng }, ...(place ? { place } : {}), ...(remark ? { remark } : {}) },
        { ifMatch: dossier.version },
      ),
    onSuccess: (saved) => {
      queryClient.setQueryData(api.ownDossier().queryKey, saved);
      onDirty(false);
    },
    onError: (error) =>
      markFaults(form, error, ([first, ...rest]) =>
        first === 'position' ? ['lat'] : [first ?? '', ...rest],
      ),
  });
  const touched = (): void => {
    onDirty(true);
    save.reset();
  };
  const field = (
    name: keyof Carriage,
  ): { name: string; label: string; rules: ReturnType<typeof rulesFor> } => ({
    name,
    label: t(`carriage.${name}`),
    rules: rulesFor(RULES[name], t(`carriage.${name}`), t),
  });
  return (
    <Form
      form={form}
      name="carriage"
      layout="vertical"
      className="tf-stack"
      initialValues={{ ...dossier.carriage, ...dossier.carriage?.position }}
      disabled={refusal !== undefined}
      onValuesChange={touched}
      onFinish={(draft) => save.mutate(draft)}
    >
      <section className="tf-card" aria-labelledby="carries">
        <h2 id="carries">{t('carriage.what')}</h2>
        <Form.Item {...field('services')}>
          <ManyChips
            label={t('carriage.services')}
            chips={SERVICES.map((code) => ({ code, name: t(`carriage.service.${code}`) }))}
            disabled={refusal !== undefined}
          />
        </Form.Item>
        <Form.Item {...field('area')} extra={t('carriage.areaHint')}>
          <Input />
        </Form.Item>
        <Form.Item {...field('vehicles')}>
          <InputNumber className="tf-form-number" inputMode="numeric" controls={false} />
        </Form.Item>
      </section>
      <section className="tf-card" aria-labelledby="permit">
        <h2 id="permit">{t('carriage.permit')}</h2>
        <div className="tf-form-grid">
          <Form.Item {...field('permitNumber')}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item {...field('permitValidUntil')}>
            <Input type="date" />
          </Form.Item>
        </div>
      </section>
      <section className="tf-card" aria-labelledby="depot">
        <h2 id="depot">{t('carriage.position')}</h2>
        <PositionFields onPlaced={touched} />
        <Form.Item {...field('remark')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </section>
      <ProblemNote error={save.error} />
      <div className="tf-sticky">
        <span className="tf-small tf-soft" role="status">
          {save.isSuccess && t('carriage.saved')}
        </span>
        <ActionButton type="primary" htmlType="submit" loading={save.isPending} reason={refusal}>
          {t('carriage.save')}
        </ActionButton>
      </div>
    </Form>
  );
}
