import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import { PlaceTabs } from '../../../components/PlaceTabs.js';
import { useWords } from '../../../components/use-words.js';

const exact = { exact: true, includeSearch: false } as const;
const PLACES = [
  ['next', '/centre/$centreId/next'],
  ['bookings', '/centre/$centreId/bookings'],
  ['schedule', '/centre/$centreId/schedule'],
  ['figures', '/centre/$centreId/figures'],
  ['setUp', '/centre/$centreId/set-up'],
] as const;

/** The places of a centre's staff. */
export function CentreNav({ centreId }: { centreId: string }): JSX.Element {
  const { t } = useWords();
  return (
    <PlaceTabs label={t('sampling.nav.staff')}>
      {PLACES.map(([name, to]) => (
        <Link key={name} to={to} params={{ centreId }} activeOptions={exact}>
          {t(`sampling.nav.${name}`)}
        </Link>
      ))}
    </PlaceTabs>
  );
}
