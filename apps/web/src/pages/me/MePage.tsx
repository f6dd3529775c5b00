import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { PageHeader } from '../../components/PageHeader.js';
import { placesFor } from '../../layout/places.js';
import { useMe } from '../../layout/use-me.js';
import { activeMembership } from '../../session/permissions.js';
import { AccountPanel } from './AccountPanel.js';

/** 我的: everything that is not a tab, and the account. */
export function MePage(): JSX.Element {
  const { t } = useTexts();
  const me = useMe();
  const places = placesFor(me)
    .filter(({ key }) => key !== 'top')
    .flatMap((section) => section.places);
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader title={me.name} lead={activeMembership(me)?.enterpriseName ?? t('frame.noEnterprise')} />
      <nav className="tf-card" aria-label={t('account.more')}>
        {places.map(({ key, to, icon: Icon }) => (
          <Link key={key} to={to} className="tf-rail-link">
            <span aria-hidden="true">
              <Icon />
            </span>
            {t(`frame.rail.${key}`)}
          </Link>
        ))}
      </nav>
      <section className="tf-card" aria-label={t('account.accountMenu')}>
        <AccountPanel me={me} />
      </section>
    </div>
  );
}
