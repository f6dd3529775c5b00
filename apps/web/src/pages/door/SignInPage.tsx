import type { JSX } from 'react';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { SignInForm } from '../../forms/SignInForm.js';
import { enter } from '../../session/session.js';
import { Door } from './Door.js';

const route = getRouteApi('/sign-in');

export function SignInPage(): JSX.Element {
  const { t } = useTexts();
  const { next } = route.useSearch();
  const router = useRouter();
  return (
    <Door title={t('account.signInTitle')}>
      <SignInForm
        onDone={(me) => {
          enter(me);
          router.history.push(next ?? '/');
        }}
      />
      <p>
        <Link to="/forgot">{t('password.forgot')}</Link>
      </p>
      <p>
        {t('account.noAccount')}{' '}
        <Link to="/sign-up" search={{ next }}>
          {t('account.signUp')}
        </Link>
      </p>
    </Door>
  );
}
