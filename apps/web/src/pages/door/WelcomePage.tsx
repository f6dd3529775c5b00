import type { JSX } from 'react';
import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { CreateEnterpriseForm } from '../../forms/CreateEnterpriseForm.js';
import { JoinForm } from '../../forms/JoinForm.js';
import { leave, switchTo } from '../../session/session.js';
import { Door } from './Door.js';

const route = getRouteApi('/welcome');

/** A person without an enterprise: create one, or join one. Also where another one is added. */
export function WelcomePage(): JSX.Element {
  const { t } = useTexts();
  const { me } = route.useRouteContext();
  const navigate = useNavigate();
  const router = useRouter();
  return (
    <Door title={t('account.welcomeTitle', { name: me.name })} wide>
      <p className="tf-soft">{t('account.welcomeBody')}</p>
      <section className="tf-card" aria-labelledby="create">
        <h2 id="create">{t('account.createEnterprise')}</h2>
        <CreateEnterpriseForm
          onDone={async ({ enterpriseId }) => {
            await switchTo(enterpriseId);
            await router.invalidate();
            await navigate({ to: '/' });
          }}
        />
      </section>
      <section className="tf-card" aria-labelledby="join">
        <h2 id="join">{t('account.joinByCode')}</h2>
        <JoinForm onCode={(code) => void navigate({ to: '/join/$code', params: { code } })} />
      </section>
      <div className="tf-row tf-between">
        {me.memberships.length > 0 || me.isOperator ? <Link to="/">{t('common.goHome')}</Link> : <span />}
        <button
          type="button"
          className="tf-text-button"
          onClick={() => void leave().then(() => navigate({ to: '/sign-in' }))}
        >
          {t('account.signOut')}
        </button>
      </div>
    </Door>
  );
}
