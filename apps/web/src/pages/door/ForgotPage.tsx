import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formRules, type ResetPasswordInput } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { useTexts } from '../../i18n/use-texts.js';
import { client } from '../../api.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { markFaults } from '../../forms/faults.js';
import { rulesFor } from '../../forms/rules.js';
import { Door } from './Door.js';

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** A new password by a code; nothing here tells whether there is such an account. */
export function ForgotPage(): JSX.Element {
  const { t } = useTexts();
  const [form] = Form.useForm<ResetPasswordInput>();
  const send = useMutation({
    mutationFn: (contact: string) => client.requestPasswordReset({ contact }),
    onError: (error) => markFaults(form, error),
  });
  const reset = useMutation({
    mutationFn: (fields: ResetPasswordInput) => client.resetPassword(fields),
    onError: (error) => markFaults(form, error),
  });
  const rules = formRules.ResetPassword;
  const sendCode = async (): Promise<void> => {
    const { contact } = await form.validateFields(['contact']);
    send.mutate(contact);
  };
  return (
    <Door title={t('password.resetTitle')}>
      {reset.isSuccess ? (
        <p role="status" className="tf-note tf-note-good">
          {t('password.done')}
        </p>
      ) : (
        <Form
          form={form}
          name="reset-password"
          layout="vertical"
          requiredMark={false}
          onFinish={(fields) => reset.mutate(fields)}
        >
          <p className="tf-soft">{t('password.resetLead')}</p>
          <Form.Item
            name="contact"
            label={t('account.contact')}
            rules={rulesFor(rules.contact, t('account.contact'), t)}
          >
            <Input size="large" autoComplete="username" placeholder={t('account.contactHint')} />
          </Form.Item>
          <div className="tf-stack">
            <ProblemNote error={send.error} />
            <Button size="large" block loading={send.isPending} onClick={() => void sendCode()}>
              {t(send.isSuccess ? 'password.sendAgain' : 'password.send')}
            </Button>
          </div>
          {send.isSuccess && (
            <>
              {LOCAL_HOSTS.includes(window.location.hostname) && (
                <p className="tf-note tf-note-warn">{t('password.localNote')}</p>
              )}
              <Form.Item
                name="code"
                label={t('password.code')}
                rules={rulesFor(rules.code, t('password.code'), t)}
              >
                <Input size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
              </Form.Item>
              <Form.Item
                name="newPassword"
                label={t('password.next')}
                extra={t('account.passwordHint', { min: rules.newPassword.minLength ?? 1 })}
                rules={rulesFor(rules.newPassword, t('password.next'), t)}
              >
                <Input.Password size="large" autoComplete="new-password" />
              </Form.Item>
              <div className="tf-stack">
                <ProblemNote error={reset.error} />
                <Button type="primary" htmlType="submit" size="large" block loading={reset.isPending}>
                  {t('password.set')}
                </Button>
              </div>
            </>
          )}
        </Form>
      )}
      <p>
        <Link to="/sign-in">{t('password.back')}</Link>
      </p>
    </Door>
  );
}
