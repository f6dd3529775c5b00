import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import { PlaceTabs } from '../../components/PlaceTabs.js';
import { useWords } from '../../components/use-words.js';

const exact = { exact: true, includeSearch: false } as const;

/** What we booked, where we could, what we wait for. */
export function SamplesNav(): JSX.Element {
  const { t } = useWords();
  return (
    <PlaceTabs label={t('sampling.nav.samples')}>
      <Link to="/samples" activeOptions={exact}>
        {t('sampling.nav.mine')}
      </Link>
      <Link to="/samples/centres" activeOptions={exact}>
        {t('sampling.nav.centres')}
      </Link>
      <Link to="/samples/waitlist" activeOptions={exact}>
        {t('sampling.nav.waitlist')}
      </Link>
    </PlaceTabs>
  );
}
