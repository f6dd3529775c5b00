import type { JSX } from 'react';
import { CloseCircleOutlined } from '@ant-design/icons';
import { Problem } from '@tianfu/sdk';
import { useTexts } from '../i18n/use-texts.js';
import { CopyButton } from './CopyButton.js';

const titleOf = (error: unknown, fallback: string): string =>
  error instanceof Problem ? error.title : fallback;

/** What the platform refused, in its own sentence, with the trace id where support may need it. */
export function ProblemNote({ error }: { error: unknown }): JSX.Element | null {
  const { t } = useTexts();
  if (error === null || error === undefined) return null;
  const traceId = error instanceof Problem ? error.traceId : '';
  const faults = error instanceof Problem ? error.errors : [];
  return (
    <div className="tf-note tf-note-bad" role="alert">
      <CloseCircleOutlined aria-hidden />
      <div>
        <p>{titleOf(error, t('common.errorTitle'))}</p>
        {faults.length > 0 && (
          <ul className="tf-faults">
            {faults.slice(0, 6).map(({ pointer, code, message }) => (
              <li key={`${pointer} ${code}`}>{message}</li>
            ))}
          </ul>
        )}
        {traceId !== '' && (
          <p className="tf-small">
            {t('common.traceId', { traceId })} <CopyButton text={traceId} />
          </p>
        )}
      </div>
    </div>
  );
}
