import '../../../styles/logistics.css';
import '../../../styles/warehouse.css';
import type { JSX } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { EmptyState } from '../../../components/EmptyState.js';
import { FilterLinks } from '../../../components/FilterLinks.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { PlaceTabs } from '../../../components/PlaceTabs.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import type { WarehouseTab } from '../../../routes/logistics-search.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { LogisticsNav } from '../LogisticsNav.js';
import { FeesTab } from './FeesTab.js';
import { InboundTab } from './InboundTab.js';
import { OutboundTab } from './OutboundTab.js';
import { StockTab } from './StockTab.js';
import type { TabProps } from './tab-props.js';
import { useSide } from './use-side.js';

const route = getRouteApi('/frame/logistics/warehouses');
const TABS: readonly WarehouseTab[] = ['inbound', 'stock', 'outbound', 'fees'];
const SIDES = ['house', 'goods'] as const;

/** Warehouses abroad: for owners of goods, and for who runs one. */
export function WarehousesPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const me = useMe();
  if (!can(me, 'consignments.read')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return <Warehouses ships={can(me, 'consignments.edit')} />;
}

function Warehouses({ ships }: { ships: boolean }): JSX.Element {
  const { t } = useLogisticsWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { warehouses, runs, side } = useSide(search.side);
  const tab = search.tab ?? 'inbound';
  const verb = tab === 'outbound' || tab === 'stock' ? 'outbound' : 'inbound';
  return (
    <div className="tf-page">
      <PageHeader
        title={t('logistics.warehouse.title')}
        lead={t('logistics.warehouse.lead')}
        action={
          ships && side === 'goods' && warehouses.length > 0 ? (
            <Link
              className="tf-verb tf-verb-primary"
              to={verb === 'inbound' ? '/warehouses/announce' : '/warehouses/send'}
            >
              {t(`logistics.warehouse.${verb}.create`)}
            </Link>
          ) : undefined
        }
      />
      <LogisticsNav />
      {runs && (
        <FilterLinks
          label={t('logistics.warehouse.side.label')}
          links={SIDES.map((each) => ({
            key: each,
            name: t(`logistics.warehouse.side.${each}`),
            active: each === side,
            onPick: () => void navigate({ search: { tab, side: each } }),
          }))}
        />
      )}
      {warehouses.length === 0 ? (
        <EmptyState
          motif="spool"
          title={t('logistics.warehouse.none')}
          body={t('logistics.warehouse.noneBody')}
        />
      ) : (
        <>
          <PlaceTabs label={t('logistics.warehouse.tab.label')}>
            {TABS.map((name) => (
              <Link
                key={name}
                to="/warehouses"
                search={{ tab: name, side: search.side }}
                aria-current={name === tab ? 'true' : undefined}
                activeProps={{}}
              >
                {t(`logistics.warehouse.tab.${name}`)}
              </Link>
            ))}
          </PlaceTabs>
          <TabBody
            tab={tab}
            search={search}
            onSearch={(changed) => void navigate({ search: (before) => ({ ...before, ...changed }) })}
          />
        </>
      )}
    </div>
  );
}

function TabBody({ tab, ...props }: TabProps & { readonly tab: WarehouseTab }): JSX.Element {
  switch (tab) {
    case 'inbound':
      return <InboundTab {...props} />;
    case 'stock':
      return <StockTab {...props} />;
    case 'outbound':
      return <OutboundTab {...props} />;
    case 'fees':
      return <FeesTab {...props} />;
  }
}
