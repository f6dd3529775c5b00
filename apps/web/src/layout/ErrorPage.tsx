import type { JSX } from 'react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../components/ErrorState.js';

/** A page that could not be loaded. */
export function ErrorPage({ error, reset }: ErrorComponentProps): JSX.Element {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  return (
    <div className="tf-page">
      <ErrorState
        error={error}
        onRetry={() => {
          queries.reset();
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
