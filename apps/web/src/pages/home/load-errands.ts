import type { ConsignmentSummary, InboundSummary, MeView, OutboundSummary, TenderView } from '@tianfu/sdk';
import { queryClient, rowsOf } from '../../api.js';
import { logisticsApi } from '../../api-logistics.js';
import { quotesApi } from '../../api-quotes.js';
import { serverNowMs } from '../../live/server-clock.js';
import { activeMembership, can } from '../../session/permissions.js';
import { dayShown } from '../logistics/dispatch/day.js';
import type { Errand } from './errands.js';

/** So many of one sort stand on the home page; the rest is in their lists. */
const SHOWN_MAX = 5;

const shipping = logisticsApi.consignments({ state: ['draft', 'delivered'] });
const troubles = logisticsApi.troubles({ state: 'open' });
const announced = logisticsApi.inbounds({ state: 'announced', atOurWarehouse: true });
const reserved = logisticsApi.outbounds({ state: 'reserved', atOurWarehouse: true });
const picked = logisticsApi.outbounds({ state: 'picked', atOurWarehouse: true });

/** What waits in logistics for this person, by what the enterprise does there. */
export async function loadErrands(me: MeView): Promise<readonly Errand[]> {
  if (me.activeEnterpriseId === undefined) return [];
  const roles = activeMembership(me)?.roles ?? [];
  const found = await Promise.all([
    can(me, 'consignments.edit') ? ofShipper() : [],
    can(me, 'consignments.edit') ? ofAsker() : [],
    can(me, 'trips.plan') ? ofHub(me.activeEnterpriseId) : [],
    roles.includes('carrier') ? ofCarrier() : [],
    roles.includes('carrier') ? ofInvited() : [],
    roles.includes('driver') ? ofDriver() : [],
    can(me, 'warehouse.operate') ? ofWarehouse() : [],
  ]);
  return found.flat();
}

async function ofShipper(): Promise<Errand[]> {
  const rows = rowsOf(await queryClient.fetchInfiniteQuery(shipping)).filter(({ own }) => own);
  const errand = ({ consignmentId, title, number, state }: ConsignmentSummary): Errand => ({
    errand: state === 'draft' ? 'complete' : 'close',
    id: consignmentId,
    title,
    number,
  });
  return rows.slice(0, SHOWN_MAX).map(errand);
}

/** Opened quotes nobody has decided on. */
async function ofAsker(): Promise<Errand[]> {
  const { data } = await queryClient.fetchQuery(quotesApi.toCompare());
  return data
    .filter(({ openedQuotes = 0 }) => openedQuotes > 0)
    .slice(0, SHOWN_MAX)
    .map(({ requestId, title, number }) => ({ errand: 'compare', id: requestId, title, number }));
}

/** Requests that want our quote. */
async function ofInvited(): Promise<Errand[]> {
  const { data } = await queryClient.fetchQuery(quotesApi.unanswered());
  const urgent = data.toSorted((left, right) => Date.parse(left.deadline) - Date.parse(right.deadline));
  return urgent.slice(0, SHOWN_MAX).map(({ requestId, title, number, deadline }) => ({
    errand: 'quote',
    id: requestId,
    title,
    number,
    deadline,
    leftMs: Date.parse(deadline) - serverNowMs(),
  }));
}

async function ofHub(enterpriseId: string): Promise<Errand[]> {
  const hubs = await queryClient.ensureQueryData(logisticsApi.hubs());
  if (!hubs.data.some(({ hubId }) => hubId === enterpriseId)) return [];
  const [waiting, open] = await Promise.all([
    queryClient.fetchQuery(logisticsApi.waiting(dayShown(undefined))),
    queryClient.fetchInfiniteQuery(troubles).then(rowsOf),
  ]);
  const counts: Errand[] = [
    { errand: 'plan', count: waiting.rows.length },
    { errand: 'trouble', count: open.length },
  ];
  return counts.filter((errand) => 'count' in errand && errand.count > 0);
}

async function ofCarrier(): Promise<Errand[]> {
  const tenders = rowsOf(await queryClient.fetchInfiniteQuery(logisticsApi.tenders()));
  const errand = ({ tripId, hubName, number }: TenderView): Errand => ({
    errand: 'tender',
    id: tripId,
    title: hubName,
    number,
  });
  return tenders
    .filter(({ actions }) => actions.includes('accept'))
    .slice(0, SHOWN_MAX)
    .map(errand);
}

async function ofDriver(): Promise<Errand[]> {
  const drives = await queryClient.fetchQuery(logisticsApi.drives());
  return drives.data
    .filter(({ state }) => state === 'accepted' || state === 'underway')
    .slice(0, SHOWN_MAX)
    .map(({ tripId, number, plate }) => ({ errand: 'drive', id: tripId, title: plate, number }));
}

async function ofWarehouse(): Promise<Errand[]> {
  const warehouses = await queryClient.ensureQueryData(logisticsApi.warehouses());
  if (!warehouses.data.some(({ own }) => own)) return [];
  const [coming, toPick, toShip] = await Promise.all([
    queryClient.fetchInfiniteQuery(announced).then(rowsOf),
    queryClient.fetchInfiniteQuery(reserved).then(rowsOf),
    queryClient.fetchInfiniteQuery(picked).then(rowsOf),
  ]);
  const out = (errand: 'pick' | 'ship') => (order: OutboundSummary) => ({
    errand,
    id: order.outboundId,
    title: order.ownerName ?? order.warehouseName,
    number: order.number,
  });
  const count = ({ inboundId, ownerName, warehouseName, number }: InboundSummary): Errand => ({
    errand: 'count',
    id: inboundId,
    title: ownerName ?? warehouseName,
    number,
  });
  return [
    ...coming.slice(0, SHOWN_MAX).map(count),
    ...toPick.slice(0, SHOWN_MAX).map(out('pick')),
    ...toShip.slice(0, SHOWN_MAX).map(out('ship')),
  ];
}
