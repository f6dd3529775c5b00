import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, MEMBER_ROLES, type InvitationCreated, type Invite } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client, queryClient } from '../api.js';
import { ManyChips } from '../components/Chips.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { useWords } from '../components/use-words.js';
import { markFaults } from './faults.js';
import { rulesFor } from './rules.js';

export function InviteForm({ onDone }: { onDone: (invitation: InvitationCreated) => void }): JSX.Element {
  const { t } = useWords();
  const [form] = Form.useForm<Invite>();
  const invite = useMutation({
    mutationFn: (input: Invite) => client.invite(input),
    onSuccess: async (invitation) => {
      form.resetFields();
      onDone(invitation);
      await queryClient.invalidateQueries({ queryKey: ['members', 'invitations'] });
    },
    onError: (error) => markFaults(form, error),
  });
  return (
    <Form form={form} name="invite" layout="vertical" onFinish={(input) => invite.mutate(input)}>
      <Form.Item
        name="invitee"
        label={t('members.invitee')}
        extra={t('members.inviteeHint')}
        rules={rulesFor(formRules.Invite.invitee, t('members.invitee'), t)}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="roles"
        label={t('members.roles')}
        rules={rulesFor(formRules.Invite.roles, t('members.roles'), t)}
      >
        <ManyChips
          label={t('members.roles')}
          chips={MEMBER_ROLES.map((code) => ({
            code,
            name: t(`words.role.${code}`),
            hint: t(`members.roleHint.${code}`),
          }))}
        />
      </Form.Item>
      <div className="tf-stack">
        <ProblemNote error={invite.error} />
        <Button type="primary" htmlType="submit" loading={invite.isPending}>
          {t('members.invite')}
        </Button>
      </div>
    </Form>
  );
}
