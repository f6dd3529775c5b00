import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formRules, type ChangePasswordInput } from '@tianfu/sdk';
import { Button, Form, Input, Modal } from 'antd';
import { useTexts } from '../i18n/use-texts.js';
import { client } from '../api.js';
import { ProblemNote } from '../components/ProblemNote.js';
import { markFaults } from './faults.js';
import { rulesFor } from './rules.js';

/** A new password for whoever knows the present one. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const { t } = useTexts();
  const [form] = Form.useForm<ChangePasswordInput>();
  const change = useMutation({
    mutationFn: (fields: ChangePasswordInput) => client.changePassword(fields),
    onError: (error) => markFaults(form, error),
  });
  const rules = formRules.ChangePassword;
  return (
    <Modal
      open
      title={t('password.change')}
      onCancel={onClose}
      footer={null}
      closable={{ 'aria-label': t('common.close') }}
    >
      {change.isSuccess ? (
        <p role="status" className="tf-note tf-note-good">
          {t('password.changed')}
        </p>
      ) : (
        <Form
          form={form}
          name="change-password"
          layout="vertical"
          requiredMark={false}
          onFinish={(fields) => change.mutate(fields)}
        >
          <Form.Item
            name="currentPassword"
            label={t('password.current')}
            rules={rulesFor(rules.currentPassword, t('password.current'), t)}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="newPassword"
            label={t('password.next')}
            extra={t('account.passwordHint', { min: rules.newPassword.minLength ?? 1 })}
            rules={rulesFor(rules.newPassword, t('password.next'), t)}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <div className="tf-stack">
            <ProblemNote error={change.error} />
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              {t('password.change')}
            </Button>
          </div>
        </Form>
      )}
    </Modal>
  );
}
