import { queryOptions } from '@tanstack/react-query';
import type { MeView } from '@tianfu/sdk';
import { api, queryClient, rowsOf } from '../../api.js';
import { serverNowMs } from '../../live/server-clock.js';
import { can } from '../../session/permissions.js';
import { openChapter } from '../../i18n/chapters.js';
import { purposesOf } from '../../session/purposes.js';
import { loadErrands } from './load-errands.js';
import { whatWaits, type Waiting } from './waiting.js';

/** Orders that need their buyer. */
const OURS = api.ownOrders({ state: ['draft', 'closed', 'delivered'] });
/** Certified suppliers see what they could bid on; others are told to get certified first. */
const FEED = api.feed({});
const BIDS = api.ownBids({});
const QUEUE = api.dossiers({ state: ['submitted', 'in-review'] });
export const RUNNING = api.ownOrders({ state: ['open'] });

/** One read of everything that may wait for this person. */
export const waitingFor = (me: MeView) =>
  queryOptions({
    queryKey: ['home', me.activeEnterpriseId ?? 'none'],
    staleTime: 0,
    queryFn: async (): Promise<readonly Waiting[]> => {
      const { buys, supplies, carries } = purposesOf(me);
      const [orders, feed, bids, dossier, queue, errands] = await Promise.all([
        buys && can(me, 'orders.read') ? queryClient.fetchInfiniteQuery(OURS).then(rowsOf) : [],
        supplies && can(me, 'feed.read') ? queryClient.fetchInfiniteQuery(FEED).then(rowsOf) : [],
        supplies && can(me, 'bids.read') ? queryClient.fetchInfiniteQuery(BIDS).then(rowsOf) : [],
        (supplies || carries) && can(me, 'dossier.read')
          ? queryClient.fetchQuery(api.ownDossier())
          : undefined,
        can(me, 'certification.review') ? queryClient.fetchInfiniteQuery(QUEUE).then(rowsOf) : [],
        loadErrands(me),
      ]);
      return whatWaits({
        orders,
        feed: dossier?.state === 'certified' ? feed : [],
        bids,
        dossier,
        queue,
        errands,
        nowMs: serverNowMs(),
      });
    },
  });

export async function loadWaiting(me: MeView): Promise<void> {
  await Promise.all([
    openChapter('errands'),
    queryClient.ensureQueryData({ ...waitingFor(me), revalidateIfStale: true }),
    purposesOf(me).buys && can(me, 'orders.read') ? queryClient.ensureInfiniteQueryData(RUNNING) : undefined,
  ]);
}
