import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, type MeView } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { useTexts } from '../i18n/use-texts.js';
import { client } from '../api.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { markFaults } from './faults.js';
import { rulesFor } from './rules.js';

interface Fields {
  contact: string;
  password: string;
}

export function SignInForm({ onDone }: { onDone: (me: MeView) => void }): JSX.Element {
  const { t } = useTexts();
  const [form] = Form.useForm<Fields>();
  const signIn = useMutation({
    mutationFn: (fields: Fields) => client.signIn({ ...fields, transport: 'cookie' }),
    onSuccess: ({ me }) => onDone(me),
    onError: (error) => markFaults(form, error),
  });
  const rules = formRules.SignIn;
  return (
    <Form
      form={form}
      name="sign-in"
      layout="vertical"
      requiredMark={false}
      onFinish={(fields) => signIn.mutate(fields)}
    >
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
        rules={rulesFor(rules.password, t('account.password'), t)}
      >
        <Input.Password size="large" autoComplete="current-password" />
      </Form.Item>
      <div className="tf-stack">
        <ProblemNote error={signIn.error} />
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {t('account.signIn')}
        </Button>
      </div>
    </Form>
  );
}
