import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { PlaceTabs } from '../../components/PlaceTabs.js';
import { useMe } from '../../layout/use-me.js';
import { purposesOf } from '../../session/purposes.js';

const exact = { exact: true, includeSearch: false } as const;

/** Orders we posted, bids we placed, contracts of both. */
export function OrdersNav(): JSX.Element {
  const { t } = useTexts();
  const { buys, supplies } = purposesOf(useMe());
  return (
    <PlaceTabs label={t('orders.listNav')}>
      {buys && (
        <Link to="/orders" activeOptions={exact}>
          {t('orders.mine')}
        </Link>
      )}
      {supplies && (
        <Link to="/bids" activeOptions={exact}>
          {t('orders.bidsTab')}
        </Link>
      )}
      <Link to="/contracts" activeOptions={exact}>
        {t('orders.contractsTab')}
      </Link>
    </PlaceTabs>
  );
}
