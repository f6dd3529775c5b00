import { useState, type JSX } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { Link, useLocation } from '@tanstack/react-router';
import type { MeView } from '@tianfu/sdk';
import { useTexts } from '../i18n/use-texts.js';
import { Brand } from '../components/Brand.js';
import { useObservable } from '../device/observable.js';
import { centreOwners } from '../session/own-centres.js';
import { activeMembership } from '../session/permissions.js';
import { AccountPopup } from './AccountPopup.js';
import { LiveDot } from './LiveDot.js';
import { markedIn, placesFor } from './places.js';
import { UnreadBadge } from './UnreadBadge.js';

/** The desk's left rail, by role. */
export function Rail({ me, onSearch }: { me: MeView; onSearch: () => void }): JSX.Element {
  const { t } = useTexts();
  const [accountOpen, setAccountOpen] = useState(false);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // A centre that was just found out about has its place at once.
  useObservable(centreOwners);
  return (
    <div className="tf-rail">
      <Link to="/" className="tf-card-link" aria-label={t('frame.brand')}>
        <Brand />
      </Link>
      <button type="button" className="tf-rail-search" onClick={onSearch} aria-label={t('frame.openSearch')}>
        <SearchOutlined aria-hidden /> {t('common.search')} <kbd>Ctrl K</kbd>
      </button>
      <nav aria-label={t('frame.mainNav')}>
        {placesFor(me).map(({ key, places }) => (
          <div key={key}>
            {key !== 'top' && <p className="tf-rail-section">{t(`frame.section.${key}`)}</p>}
            {places.map(({ key: place, to, icon: Icon }) => (
              <Link
                key={place}
                to={to}
                className="tf-rail-link"
                activeOptions={{ exact: to === '/', includeSearch: false }}
                {...(place === 'logistics' ? markedIn(path) : {})}
              >
                <span aria-hidden="true">
                  <Icon />
                </span>
                {t(`frame.rail.${place}`)}
                {place === 'notices' && <UnreadBadge />}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <div className="tf-rail-foot">
        <LiveDot />
        <button
          type="button"
          className="tf-account-button"
          aria-expanded={accountOpen}
          aria-haspopup="dialog"
          onClick={() => setAccountOpen(!accountOpen)}
        >
          <span className="tf-avatar" aria-hidden="true">
            {me.name.slice(0, 1)}
          </span>
          <span>
            {me.name}
            <small>
              {activeMembership(me)?.enterpriseName ??
                t(me.isOperator ? 'frame.operator' : 'frame.noEnterprise')}
            </small>
          </span>
        </button>
        {accountOpen && <AccountPopup me={me} onClose={() => setAccountOpen(false)} />}
      </div>
    </div>
  );
}
