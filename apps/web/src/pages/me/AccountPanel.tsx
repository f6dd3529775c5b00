import { lazy, Suspense, useState, type JSX } from 'react';
import { CheckOutlined, KeyOutlined, LogoutOutlined, PlusOutlined } from '@ant-design/icons';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import type { MeView } from '@tianfu/sdk';
import { Button, Switch } from 'antd';
import { useTexts } from '../../i18n/use-texts.js';
import { OneChip } from '../../components/Chips.js';
import { useObservable } from '../../device/observable.js';
import { LANGUAGES, prefer, preferences, SCHEME_CHOICES } from '../../session/preferences.js';
import { leave, switchTo } from '../../session/session.js';

const ChangePasswordDialog = lazy(() =>
  import('../../forms/ChangePasswordDialog.js').then((m) => ({ default: m.ChangePasswordDialog })),
);

/** Enterprise switcher, language, look, and the way out. On a phone it is the page 我的. */
export function AccountPanel({ me, onDone }: { me: MeView; onDone?: () => void }): JSX.Element {
  const { t } = useTexts();
  const { language, scheme, largeType } = useObservable(preferences);
  const navigate = useNavigate();
  const router = useRouter();
  const [changingPassword, setChangingPassword] = useState(false);
  const change = async (enterpriseId: string): Promise<void> => {
    await switchTo(enterpriseId);
    await router.invalidate();
    await navigate({ to: '/' });
    onDone?.();
  };
  return (
    <div className="tf-stack">
      <p className="tf-soft tf-small">{t('account.signedInAs', { contact: me.contact })}</p>
      <section className="tf-stack tf-tight" aria-label={t('account.switchEnterprise')}>
        {me.memberships.map(({ enterpriseId, enterpriseName, roles }) => {
          const active = enterpriseId === me.activeEnterpriseId;
          return (
            <button
              key={enterpriseId}
              type="button"
              className="tf-account-button"
              aria-current={active ? 'true' : undefined}
              onClick={() => void (active ? onDone?.() : change(enterpriseId))}
            >
              <span className="tf-avatar" aria-hidden="true">
                {active ? <CheckOutlined /> : enterpriseName.slice(0, 1)}
              </span>
              <span>
                {enterpriseName}
                <small>{roles.map((role) => t(`words.role.${role}`)).join(' · ')}</small>
              </span>
            </button>
          );
        })}
        <Link to="/welcome">
          <PlusOutlined aria-hidden /> {t('account.addEnterprise')}
        </Link>
      </section>
      <section className="tf-stack tf-tight">
        <h3>{t('account.language')}</h3>
        <OneChip
          label={t('account.language')}
          value={language}
          chips={LANGUAGES.map((code) => ({ code, name: t(`account.languages.${code}`) }))}
          onChange={(next) => prefer({ language: next })}
        />
      </section>
      <section className="tf-stack tf-tight">
        <h3>{t('account.scheme')}</h3>
        <OneChip
          label={t('account.scheme')}
          value={scheme}
          chips={SCHEME_CHOICES.map((code) => ({ code, name: t(`account.schemes.${code}`) }))}
          onChange={(next) => prefer({ scheme: next })}
        />
      </section>
      <label className="tf-row tf-between">
        {t('account.largeType')}
        <Switch
          checked={largeType}
          onChange={(on) => prefer({ largeType: on })}
          aria-label={t('account.largeType')}
        />
      </label>
      <Button icon={<KeyOutlined aria-hidden />} onClick={() => setChangingPassword(true)}>
        {t('password.change')}
      </Button>
      <Suspense>
        {changingPassword && <ChangePasswordDialog onClose={() => setChangingPassword(false)} />}
      </Suspense>
      <Button
        icon={<LogoutOutlined aria-hidden />}
        onClick={() => void leave().then(() => navigate({ to: '/sign-in' }))}
      >
        {t('account.signOut')}
      </Button>
    </div>
  );
}
