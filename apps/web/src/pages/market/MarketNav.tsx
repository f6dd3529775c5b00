import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { PlaceTabs } from '../../components/PlaceTabs.js';

const exact = { exact: true, includeSearch: false } as const;

export function MarketNav(): JSX.Element {
  const { t } = useTexts();
  return (
    <PlaceTabs label={t('market.nav')}>
      <Link to="/feed" activeOptions={exact}>
        {t('market.feed')}
      </Link>
      <Link to="/market" activeOptions={exact}>
        {t('market.market')}
      </Link>
    </PlaceTabs>
  );
}
