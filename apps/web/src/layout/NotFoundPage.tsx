import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../i18n/use-texts.js';
import { EmptyState } from '../components/EmptyState.js';

export function NotFoundPage(): JSX.Element {
  const { t } = useTexts();
  return (
    <main className="tf-page" id="main">
      <EmptyState motif="needle" title={t('common.notFoundTitle')} body={t('common.notFoundBody')}>
        <Link to="/">{t('common.goHome')}</Link>
      </EmptyState>
    </main>
  );
}
