import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import {
  FABRICS,
  formRules,
  MODES,
  PROCESSES,
  PRODUCT_CATEGORIES,
  type Capability,
  type DossierView,
  type Fabric,
  type FormRule,
  type Mode,
  type Process,
  type ProductCategory,
} from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { api, client, queryClient } from '../api.js';
import { ActionButton } from '../components/ActionButton.js';
import { ManyChips } from '../components/Chips.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { useWords } from '../components/use-words.js';
import { CapacityFields } from './dossier/CapacityFields.js';
import {
  capabilityDraftOf,
  capabilityOf,
  completeness,
  newCapability,
  type CapabilityDraft,
} from './dossier/completeness.js';
import { CompletenessMeter } from './dossier/CompletenessMeter.js';
import { MachineFields } from './dossier/MachineFields.js';
import { PositionFields } from './dossier/PositionFields.js';
import { markFaults } from './faults.js';
import { rulesFor } from './rules.js';

// Vocabularies have their own keys only.
const CATEGORY_CODES = Object.keys(PRODUCT_CATEGORIES) as ProductCategory[];
const FABRIC_CODES = Object.keys(FABRICS) as Fabric[];
const PROCESS_CODES = Object.keys(PROCESSES) as Process[];
const MODE_CODES = Object.keys(MODES) as Mode[];

const RULES: Readonly<Record<keyof Capability, FormRule>> = formRules.Capability;

interface Props {
  readonly dossier: DossierView;
  /** Why it cannot be changed right now. */
  readonly refusal: string | undefined;
  readonly onDirty: (dirty: boolean) => void;
}

/** What a supplier can do: the ground of its certification and of every match. */
export function CapabilityForm({ dossier, refusal, onDirty }: Props): JSX.Element {
  const { t, words } = useWords();
  const [form] = Form.useForm<CapabilityDraft>();
  const initial = dossier.capability === undefined ? newCapability : capabilityDraftOf(dossier.capability);
  const [draft, setDraft] = useState<CapabilityDraft>(initial);
  const save = useMutation({
    mutationFn: (capability: Capability) =>
      client.describeCapability(capability, { ifMatch: dossier.version }),
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
    // Everything the form holds, also what is not on the screen.
    setDraft(form.getFieldsValue(true) as CapabilityDraft);
    onDirty(true);
    save.reset();
  };
  const groups = [
    ['categories', CATEGORY_CODES.map((code) => ({ code, name: words.category(code) }))],
    ['fabrics', FABRIC_CODES.map((code) => ({ code, name: words.fabric(code) }))],
    ['processes', PROCESS_CODES.map((code) => ({ code, name: words.process(code) }))],
    ['modes', MODE_CODES.map((code) => ({ code, name: words.mode(code) }))],
  ] as const;
  return (
    <Form
      form={form}
      name="capability"
      layout="vertical"
      className="tf-stack"
      initialValues={initial}
      disabled={refusal !== undefined}
      onValuesChange={touched}
      onFinish={() => {
        const capability = capabilityOf(form.getFieldsValue(true) as CapabilityDraft);
        if (capability !== undefined) save.mutate(capability);
      }}
    >
      <CompletenessMeter {...completeness(draft)} />
      <section className="tf-card" aria-labelledby="makes">
        <h2 id="makes">{t('capability.section.makes')}</h2>
        {groups.map(([name, chips]) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`capability.${name}`)}
            rules={rulesFor(RULES[name], t(`capability.${name}`), t)}
          >
            <ManyChips label={t(`capability.${name}`)} chips={[...chips]} disabled={refusal !== undefined} />
          </Form.Item>
        ))}
      </section>
      <section className="tf-card" aria-labelledby="machines">
        <h2 id="machines">{t('capability.section.machines')}</h2>
        <MachineFields />
      </section>
      <CapacityFields draft={draft} rules={RULES} />
      <section className="tf-card" aria-labelledby="place">
        <h2 id="place">{t('capability.section.place')}</h2>
        <PositionFields onPlaced={touched} />
        <Form.Item
          name="remark"
          label={t('capability.remark')}
          rules={rulesFor(RULES.remark, t('capability.remark'), t)}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </section>
      <ProblemNote error={save.error} />
      <div className="tf-sticky">
        <span className="tf-small tf-soft" role="status">
          {save.isSuccess && t('capability.saved')}
        </span>
        <ActionButton type="primary" htmlType="submit" loading={save.isPending} reason={refusal}>
          {t('capability.save')}
        </ActionButton>
      </div>
    </Form>
  );
}
