import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, type FormRule, type MeView } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { useTexts } from '../i18n/use-texts.js';
import { client } from '../api.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { markFaults } from './faults.js';
import { rulesFor } from './rules.js';

interface Fields {
  name: string;
  contact: string;
  password: string;
}

export function SignUpForm({ onDone }: { onDone: (me: MeView) => void }): JSX.Element {
  const { t } = useTexts();
  const [form] = Form.useForm<Fields>();
  const signUp = useMutation({
    mutationFn: (fields: Fields) => client.signUp({ ...fields, transport: 'cookie' }),
    onSuccess: ({ me }) => onDone(me),
    onError: (error) => markFaults(form, error),
  });
  const rules: Readonly<Record<keyof Fields, FormRule>> = formRules.SignUp;
  return (
    <Form
      form={form}
      name="sign-up"
      layout="vertical"
      requiredMark={false}
      onFinish={(fields) => signUp.mutate(fields)}
    >
      <Form.Item
        name="name"
        label={t('account.name')}
        extra={t('account.nameHint')}
        rules={rulesFor(rules.name, t('account.name'), t)}
      >
        <Input size="large" autoComplete="name" />
      </Form.Item>
      <Form.Item
        name="contact"
        label={t('account.contact')}
        rules={rulesFor(rules.contact, t('account.contact'), t)}
      >
        <Input size="large" autoComplete="username" placeholder={t('account.contactHint')} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('account.password')}
        extra={t('account.passwordHint', { min: rules.password.minLength ?? 0 })}
        rules={rulesFor(rules.password, t('account.password'), t)}
      >
        <Input.Password size="large" autoComplete="new-password" />
      </Form.Item>
      <div className="tf-stack">
        <ProblemNote error={signUp.error} />
        <Button type="primary" htmlType="submit" size="large" block loading={signUp.isPending}>
          {t('account.signUp')}
        </Button>
      </div>
    </Form>
  );
}
