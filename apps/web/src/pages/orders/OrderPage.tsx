import type { JSX } from 'react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OrderView } from '@tianfu/sdk';
import { api } from '../../api.js';
import { History } from '../../components/History.js';
import { LifeLine } from '../../components/LifeLine.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PlaceTabs } from '../../components/PlaceTabs.js';
import { OrderTag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { useGlow } from '../../live/glow.js';
import { serverNowMs } from '../../live/server-clock.js';
import type { OrderTab } from '../../routes/search.js';
import { can } from '../../session/permissions.js';
import { textOfCode } from '../../words/fill.js';
import { BuyerBids } from '../bids/BuyerBids.js';
import { SupplierBid } from '../bids/SupplierBid.js';
import { ContractFacts } from '../contracts/ContractFacts.js';
import { OrderActions } from './OrderActions.js';
import { ChangesCard } from './ChangesCard.js';
import { GoodsCard } from './GoodsCard.js';
import { OrderDetails } from './OrderDetails.js';
import { MatchesTab } from './MatchesTab.js';
import { MisfitsTab } from './MisfitsTab.js';

const route = getRouteApi('/frame/orders/$orderId');
/** The opening is a matter of seconds. */
const OPENING_POLL_MS = 1_500;
/** The longest a browser's timer can run. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/** A sample is worth making from the first draft until the goods are made. */
const SAMPLED = new Set<OrderView['state']>([
  'draft',
  'open',
  'closed',
  'awarded',
  'contracted',
  'producing',
]);

/** One order is one page, the same shape for everybody. */
export function OrderPage(): JSX.Element {
  const { t } = useWords();
  const { orderId } = route.useParams();
  const search = route.useSearch();
  const { data: order } = useSuspenseQuery({
    ...api.order(orderId),
    refetchInterval: ({ state }) => askAgainInMs(state.data) ?? false,
  });
  const { data: contract } = useQuery({
    ...api.contract(order.contractId ?? ''),
    enabled: order.contractId !== undefined,
  });
  const me = useMe();
  const tabs = tabsOf(order);
  const tab = search.tab !== undefined && tabs.includes(search.tab) ? search.tab : defaultTab(order);
  return (
    <div className="tf-page">
      <PageHeader
        title={order.title}
        beside={<OrderTag state={order.state} />}
        lead={`${order.number} · ${t('orders.postedBy', { name: order.enterpriseName })}`}
        action={
          <div className="tf-row">
            <OrderActions order={order} tab={tab} />
            {SAMPLED.has(order.state) && can(me, 'samples.book') && (
              <Link
                className="tf-verb"
                to="/samples/new"
                search={{ order: orderId, category: order.category }}
              >
                {t('orders.act.sample')}
              </Link>
            )}
          </div>
        }
      />
      <div className={useGlow(orderId)}>
        <LifeLine order={order} readyBy={contract?.readyBy} />
      </div>
      <PlaceTabs label={t('orders.tab.label')}>
        {tabs.map((name) => (
          <Link
            key={name}
            to="/orders/$orderId"
            params={{ orderId }}
            search={{ tab: name }}
            replace
            aria-current={name === tab ? 'true' : undefined}
            activeProps={{}}
          >
            {t(name === 'bids' && !order.own ? 'orders.tab.ownBid' : `orders.tab.${name}`)}
          </Link>
        ))}
      </PlaceTabs>
      {tab === 'contract' && order.goods !== undefined && <GoodsCard order={order} goods={order.goods} />}
      <TabBody order={order} tab={tab} q={search.q} />
    </div>
  );
}

function TabBody({ order, tab, q }: { order: OrderView; tab: OrderTab; q: string | undefined }): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  switch (tab) {
    case 'details':
      return <OrderDetails order={order} />;
    case 'matches':
      return <MatchesTab order={order} allowed={can(me, 'matches.read')} />;
    case 'misfits':
      return <MisfitsTab order={order} q={q} allowed={can(me, 'matches.read')} />;
    case 'bids':
      return order.own ? <BuyerBids order={order} /> : <SupplierBid order={order} />;
    case 'contract':
      return <ContractFacts contractId={order.contractId} />;
    case 'history':
      return (
        <>
          {(order.conditions ?? 1) > 1 && <ChangesCard order={order} />}
          <section className="tf-card">
            <History entries={order.history} wordFor={(event) => textOfCode(t, 'orders.event', event)} />
          </section>
        </>
      );
  }
}

/** When to ask again without being told: at the deadline, then often until the state has changed. */
function askAgainInMs(order: OrderView | undefined): number | undefined {
  if (order?.state === 'awarded') {
    return order.own && order.contractId === undefined ? OPENING_POLL_MS : undefined;
  }
  if (order?.state !== 'open' || order.biddingDeadline === undefined) return undefined;
  const leftMs = Date.parse(order.biddingDeadline) - serverNowMs();
  return Math.min(Math.max(leftMs, OPENING_POLL_MS), TIMER_MAX_MS);
}

function tabsOf(order: OrderView): readonly OrderTab[] {
  const buyer: readonly OrderTab[] = order.own ? ['matches', 'misfits'] : [];
  const bids: readonly OrderTab[] = order.state === 'draft' ? [] : ['bids'];
  const contract: readonly OrderTab[] = order.contractId === undefined ? [] : ['contract'];
  return ['details', ...buyer, ...bids, ...contract, 'history'];
}

/** What the stage is about. */
function defaultTab(order: OrderView): OrderTab {
  if (order.contractId !== undefined) return 'contract';
  if (!order.own) return 'details';
  if (order.state === 'open') return 'matches';
  return order.state === 'closed' || order.state === 'awarded' ? 'bids' : 'details';
}
