import type { JSX } from 'react';
import { Button, Form, Input } from 'antd';
import { useTexts } from '../i18n/use-texts.js';
import { invitationCodeIn } from '../words/invitation.js';
import { verdict } from './rules.js';

/** Takes a code or a whole link and leads to the invitation. */
export function JoinForm({ onCode }: { onCode: (code: string) => void }): JSX.Element {
  const { t } = useTexts();
  return (
    <Form
      name="join"
      layout="vertical"
      onFinish={({ text }: { text: string }) => {
        const code = invitationCodeIn(text);
        if (code !== undefined) onCode(code);
      }}
    >
      <Form.Item
        name="text"
        label={t('account.invitationCode')}
        extra={t('account.invitationHint')}
        rules={[
          { required: true, message: t('common.rules.required', { label: t('account.invitationCode') }) },
          {
            validator: (_rule, value: unknown) =>
              verdict(
                typeof value === 'string' && value !== '' && invitationCodeIn(value) === undefined
                  ? t('common.rules.pattern')
                  : undefined,
              ),
          },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Button htmlType="submit" block>
        {t('account.joinByCode')}
      </Button>
    </Form>
  );
}
