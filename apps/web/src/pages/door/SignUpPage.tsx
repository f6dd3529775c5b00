import type { JSX } from 'react';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { SignUpForm } from '../../forms/SignUpForm.js';
import { enter } from '../../session/session.js';
import { Door } from './Door.js';

const route = getRouteApi('/sign-up');

export function SignUpPage(): JSX.Element {
  const { t } = useTexts();
  const { next } = route.useSearch();
  const router = useRouter();
  return (
    <Door title={t('account.signUpTitle')}>
      <SignUpForm
        onDone={(me) => {
          enter(me);
          router.history.push(next ?? '/welcome');
        }}
      />
      <p>
        {t('account.haveAccount')}{' '}
        <Link to="/sign-in" search={{ next }}>
          {t('account.signIn')}
        </Link>
      </p>
    </Door>
  );
}
