import { useState, type JSX } from 'react';
import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { useTexts } from '../i18n/use-texts.js';

const SAID_MS = 2_000;

/** Copies a text; where the browser refuses, the text stays selectable beside it. */
export function CopyButton({ text, label }: { text: string; label?: string }): JSX.Element {
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    // Missing on pages without TLS.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    await clipboard?.writeText(text).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), SAID_MS);
      },
      () => setCopied(false),
    );
  };
  return (
    <button type="button" className="tf-text-button" onClick={() => void copy()}>
      {copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}{' '}
      <span aria-live="polite">{copied ? t('common.copied') : (label ?? t('common.copy'))}</span>
    </button>
  );
}
