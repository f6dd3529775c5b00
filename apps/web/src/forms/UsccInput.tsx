import type { JSX } from 'react';
import { CheckCircleFilled } from '@ant-design/icons';
import { checkUscc, normaliseUscc } from '@tianfu/kernel';
import { Input, type InputProps } from 'antd';
import { useTexts } from '../i18n/use-texts.js';

const LENGTH = 18;

interface Props extends Omit<InputProps, 'value' | 'onChange'> {
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** The credit code, checked while it is typed; the rule below says the precise fault. */
export function UsccInput({ value = '', onChange, onBlur, ...input }: Props): JSX.Element {
  const { t } = useTexts();
  const code = normaliseUscc(value);
  const good = checkUscc(code).ok;
  return (
    <>
      <Input
        {...input}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={(event) => {
          onChange?.(code);
          onBlur?.(event);
        }}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={LENGTH * 2}
      />
      <p className="tf-small tf-soft" aria-live="polite">
        {good ? (
          <span className="tf-good">
            <CheckCircleFilled aria-hidden /> {t('account.usccGood')}
          </span>
        ) : (
          t('account.usccLength', { count: code.length })
        )}
      </p>
    </>
  );
}
