import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, MEMBER_PERMISSIONS, type ApiKeyCreated, type CreateApiKey } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client, queryClient } from '../api.js';
import { ManyChips } from '../components/Chips.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { useWords } from '../components/use-words.js';
import { useMe } from '../layout/use-me.js';
import { can } from '../session/permissions.js';
import { markFaults } from './faults.js';
import { rulesFor } from './rules.js';

export function ApiKeyForm({ onDone }: { onDone: (key: ApiKeyCreated) => void }): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  const [form] = Form.useForm<CreateApiKey>();
  const create = useMutation({
    mutationFn: (input: CreateApiKey) => client.createApiKey(input),
    onSuccess: async (key) => {
      form.resetFields();
      onDone(key);
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] });
    },
    onError: (error) => markFaults(form, error),
  });
  return (
    <Form form={form} name="api-key" layout="vertical" onFinish={(input) => create.mutate(input)}>
      <Form.Item
        name="name"
        label={t('members.keyName')}
        extra={t('members.keyNameHint')}
        rules={rulesFor(formRules.CreateApiKey.name, t('members.keyName'), t)}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="scopes"
        label={t('members.scopes')}
        rules={rulesFor(formRules.CreateApiKey.scopes, t('members.scopes'), t)}
      >
        <ManyChips
          label={t('members.scopes')}
          chips={MEMBER_PERMISSIONS.filter((permission) => can(me, permission)).map((code) => ({
            code,
            name: t(`words.permission.${code}`),
          }))}
        />
      </Form.Item>
      <div className="tf-stack">
        <ProblemNote error={create.error} />
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('members.createKey')}
        </Button>
      </div>
    </Form>
  );
}
