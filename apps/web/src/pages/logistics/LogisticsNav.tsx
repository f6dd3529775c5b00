import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { logisticsApi } from '../../api-logistics.js';
import { PlaceTabs } from '../../components/PlaceTabs.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { activeMembership, can } from '../../session/permissions.js';

const PLACES = [
  ['consignments', '/consignments'],
  ['rates', '/rates'],
  ['quotes', '/quotes'],
  ['warehouses', '/warehouses'],
  ['dispatch', '/dispatch'],
  ['troubles', '/troubles'],
  ['tenders', '/tenders'],
  ['fleet', '/fleet'],
  ['drives', '/drives'],
] as const;
type Place = (typeof PLACES)[number][0];

const exact = { exact: true, includeSearch: false } as const;

/** The places of logistics this person has anything to do with. */
export function LogisticsNav(): JSX.Element {
  const { t } = useWords();
  const shown = useShown();
  return (
    <div ref={showPlace}>
      <PlaceTabs label={t('logistics.nav.tabs')}>
        {PLACES.filter(([place]) => shown.has(place)).map(([place, to]) => (
          <Link key={place} to={to} activeOptions={exact}>
            {t(`logistics.nav.${place}`)}
          </Link>
        ))}
      </PlaceTabs>
    </div>
  );
}

/** On a phone the places scroll: the one that is open is in sight. */
function showPlace(box: HTMLElement | null): void {
  const open = box?.querySelector<HTMLElement>('[data-status="active"]');
  const tabs = open?.parentElement;
  if (open && tabs) tabs.scrollLeft = open.offsetLeft - tabs.offsetLeft - tabs.clientWidth / 2;
}

/** An owner may do everything: it sees the dispatcher's places where its enterprise is a hub, the carrier's where it came as one. */
function useShown(): ReadonlySet<Place> {
  const me = useMe();
  const roles = activeMembership(me)?.roles ?? [];
  const hubs = useQuery({ ...logisticsApi.hubs(), enabled: can(me, 'consignments.read') });
  const isHub = hubs.data?.data.some(({ hubId }) => hubId === me.activeEnterpriseId) === true;
  const dispatches = can(me, 'trips.plan') && (isHub || roles.includes('dispatcher'));
  const carries = roles.includes('carrier');
  const drives = carries || roles.includes('driver');
  return new Set<Place>([
    ...(can(me, 'consignments.read') ? (['consignments', 'rates'] as const) : []),
    ...(can(me, 'consignments.edit') ? (['quotes', 'warehouses'] as const) : []),
    ...(dispatches ? (['dispatch', 'troubles'] as const) : []),
    ...(carries ? (['quotes', 'tenders', 'fleet'] as const) : []),
    ...(drives ? (['drives'] as const) : []),
  ]);
}
