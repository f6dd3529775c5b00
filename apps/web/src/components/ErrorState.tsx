import type { JSX } from 'react';
import { Problem } from '@tianfu/sdk';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTexts } from '../i18n/use-texts.js';
import { Motif } from './Motif.js';
import { ProblemNote } from './ProblemNote.js';

/** A page or a part of it could not be loaded: what, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }): JSX.Element {
  const { t } = useTexts();
  const isGone = error instanceof Problem && error.status === 404;
  return (
    <div className="tf-empty">
      <Motif name="needle" />
      <ProblemNote error={error} />
      <div className="tf-row tf-centred">
        {isGone ? (
          <Link to="/" className="tf-link">
            {t('common.goHome')}
          </Link>
        ) : (
          <Button type="primary" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
