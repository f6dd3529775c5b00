import type { MeView } from '@tianfu/sdk';
import { api, queryClient } from '../../api.js';
import { can } from '../../session/permissions.js';

/** What the page of one order needs, whoever looks at it. */
export async function loadOrder(me: MeView, orderId: string): Promise<void> {
  const order = await queryClient.ensureQueryData({ ...api.order(orderId), revalidateIfStale: true });
  if (order.own) return;
  await Promise.all([
    can(me, 'bids.read') ? queryClient.ensureQueryData(api.ownBid(orderId)) : undefined,
    can(me, 'dossier.read') ? queryClient.ensureQueryData(api.ownDossier()) : undefined,
  ]);
}
