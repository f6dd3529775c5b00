import type { JSX } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import {
  formRules,
  RESOURCE_KINDS,
  type ResourceContent,
  type ResourceKind,
  type ResourceView,
} from '@tianfu/sdk';
import { Form, Input, InputNumber, Switch } from 'antd';
import { api, client, queryClient } from '../../api.js';
import { ActionButton } from '../../components/ActionButton.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useSamplingWords } from '../../words/sampling.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { NativeSelect } from './NativeSelect.js';
import { isPerson, skillsIn } from './resource-sheet.js';
import { ShiftFields } from './ShiftFields.js';
import { USUAL_WEEKS } from './shifts.js';

interface Fields extends Omit<ResourceContent, 'skills'> {
  skillText?: string;
}

interface Props {
  readonly centreId: string;
  /** Undefined: one to add. */
  readonly resource: ResourceView | undefined;
  /** Why it cannot be changed. */
  readonly refusal: string | undefined;
  readonly onDone: () => void;
}

// A vocabulary has its own keys only.
const KINDS = Object.keys(RESOURCE_KINDS) as ResourceKind[];
const RULES = formRules.ResourceContent;
const NEW: Partial<Fields> = {
  kind: 'sewer',
  capacity: 1,
  setupMinutes: 0,
  cleanupMinutes: 0,
  shifts: [...USUAL_WEEKS.usualShifts],
  keepsHolidays: true,
  active: true,
};

/** A person, machine or table: what it is, when it works, how many at once. */
export function ResourceForm({ centreId, resource, refusal, onDone }: Props): JSX.Element {
  const { t, sample } = useSamplingWords();
  const [form] = Form.useForm<Fields>();
  const members = useQuery(api.members());
  const wish = useWish();
  const save = useMutation({
    mutationFn: ({ skillText = '', personId, ...fields }: Fields) => {
      const content = {
        ...fields,
        centreId,
        skills: skillsIn(skillText),
        ...(personId === undefined ? {} : { personId }),
      };
      return resource === undefined
        ? wish(
            content,
            () => content,
            (input, options) => client.addResource(input, options),
          )
        : client.changeResource(
            { ...content, resourceId: resource.resourceId },
            { ifMatch: resource.version },
          );
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['sampling'] });
      onDone();
    },
    onError: (error) => markFaults(form, error, (path) => (path[0] === 'skills' ? ['skillText'] : path)),
  });
  const first = resource === undefined ? NEW : { ...resource, skillText: resource.skills.join('、') };
  const number = (name: 'capacity' | 'setupMinutes' | 'cleanupMinutes', label: string): JSX.Element => (
    <Form.Item
      name={name}
      label={label}
      rules={rulesFor(RULES[name], label, t)}
      {...(name === 'capacity' ? { extra: t('sampling.setup.capacityHint') } : {})}
    >
      <InputNumber className="tf-form-number" inputMode="numeric" controls={false} />
    </Form.Item>
  );
  return (
    <Form
      form={form}
      name="resource"
      layout="vertical"
      initialValues={first}
      disabled={refusal !== undefined}
      onValuesChange={(changed: Partial<Fields>) => {
        if (changed.kind !== undefined) form.setFieldValue('keepsHolidays', isPerson(changed.kind));
      }}
      onFinish={(fields) => save.mutate(fields)}
    >
      <div className="tf-form-grid">
        <Form.Item name="kind" label={t('sampling.setup.kind')} required>
          <NativeSelect
            label={t('sampling.setup.kind')}
            options={KINDS.map((code) => ({ code, name: sample.resource(code) }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('sampling.setup.name')}
          rules={rulesFor(RULES.name, t('sampling.setup.name'), t)}
        >
          <Input placeholder={t('sampling.setup.nameHint')} />
        </Form.Item>
        {number('capacity', t('sampling.setup.capacity'))}
        <Form.Item name="skillText" label={t('sampling.setup.skills')} extra={t('sampling.setup.skillsHint')}>
          <Input />
        </Form.Item>
        {number('setupMinutes', t('sampling.setup.setup'))}
        {number('cleanupMinutes', t('sampling.setup.cleanup'))}
        <Form.Item name="personId" label={t('sampling.setup.person')}>
          <NativeSelect
            label={t('sampling.setup.person')}
            none={t('sampling.setup.noPerson')}
            options={(members.data?.data ?? []).map(({ personId, name }) => ({ code: personId, name }))}
          />
        </Form.Item>
      </div>
      <ShiftFields />
      <div className="tf-form-grid">
        <Form.Item
          name="keepsHolidays"
          label={t('sampling.setup.keepsHolidays')}
          valuePropName="checked"
          required
        >
          <Switch />
        </Form.Item>
        <Form.Item name="active" label={t('sampling.setup.active')} valuePropName="checked" required>
          <Switch />
        </Form.Item>
      </div>
      <div className="tf-stack">
        <ProblemNote error={save.error} />
        <ActionButton type="primary" htmlType="submit" loading={save.isPending} reason={refusal}>
          {t('sampling.setup.save')}
        </ActionButton>
      </div>
    </Form>
  );
}
