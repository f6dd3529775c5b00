import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { checkUscc, normaliseUscc } from '@tianfu/kernel';
import { formRules, type CreateEnterprise, type EnterpriseView, type FormRule } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { useTexts } from '../i18n/use-texts.js';
import { client } from '../api.js';
import { ManyChips } from '../components/Chips.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { useWish } from '../components/use-wish.js';
import { markFaults } from './faults.js';
import { rulesFor, verdict } from './rules.js';
import { UsccInput } from './UsccInput.js';

const PURPOSES = ['supplier', 'buyer'] as const;

export function CreateEnterpriseForm({
  onDone,
}: {
  onDone: (enterprise: EnterpriseView) => Promise<void>;
}): JSX.Element {
  const { t } = useTexts();
  const [form] = Form.useForm<CreateEnterprise>();
  const wish = useWish();
  const create = useMutation({
    mutationFn: ({ address, ...fields }: CreateEnterprise) => {
      const input = { ...fields, uscc: normaliseUscc(fields.uscc), ...(address ? { address } : {}) };
      return wish(
        input,
        () => input,
        (input, options) => client.createEnterprise(input, options),
      );
    },
    onSuccess: (enterprise) => onDone(enterprise),
    onError: (error) => markFaults(form, error),
  });
  const rules: Readonly<Record<keyof CreateEnterprise, FormRule>> = formRules.CreateEnterprise;
  const checkCode = (_rule: unknown, value: unknown): Promise<void> => {
    const code = normaliseUscc(typeof value === 'string' ? value : '');
    const checked = checkUscc(code);
    return verdict(
      checked.ok || code === '' ? undefined : t(`account.usccFault.${checked.error}`, { count: code.length }),
    );
  };
  return (
    <Form form={form} name="enterprise" layout="vertical" onFinish={(fields) => create.mutate(fields)}>
      <Form.Item
        name="name"
        label={t('account.enterpriseName')}
        rules={rulesFor(rules.name, t('account.enterpriseName'), t)}
      >
        <Input autoComplete="organization" />
      </Form.Item>
      <Form.Item
        name="uscc"
        label={t('account.uscc')}
        extra={t('account.usccHint')}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('common.rules.required', { label: t('account.uscc') }) },
          { validator: checkCode },
        ]}
      >
        <UsccInput />
      </Form.Item>
      <Form.Item
        name="purposes"
        label={t('account.purposes')}
        rules={rulesFor(rules.purposes, t('account.purposes'), t)}
      >
        <ManyChips
          label={t('account.purposes')}
          chips={PURPOSES.map((code) => ({ code, name: t(`account.purpose.${code}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="address"
        label={t('account.address')}
        rules={rulesFor(rules.address, t('account.address'), t)}
      >
        <Input autoComplete="street-address" />
      </Form.Item>
      <div className="tf-stack">
        <ProblemNote error={create.error} />
        <Button type="primary" htmlType="submit" block loading={create.isPending}>
          {t('account.createEnterprise')}
        </Button>
      </div>
    </Form>
  );
}
