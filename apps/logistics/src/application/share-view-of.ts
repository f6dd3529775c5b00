import type { AloneBy, ConsignmentShare } from '@tianfu/contracts';
import { formatMoney } from '@tianfu/kernel';
import { paidBy } from '../domain/booking-rules.js';
import type { StoredConsignment, StoredShare } from './stored.js';

/** Who pays the carriage. */
export const payerOf = ({ terms, enterpriseId, consigneeId }: StoredConsignment): string =>
  paidBy(terms) === 'consignee' ? (consigneeId ?? enterpriseId) : enterpriseId;

export function shareViewOf(share: StoredShare): ConsignmentShare {
  const money = (minor: bigint) => formatMoney({ minor, currency: share.currency });
  return {
    tripId: share.tripId,
    tripNumber: share.tripNumber,
    rule: share.rule,
    pays: money(share.paysMinor),
    alone: money(share.aloneMinor),
    ...aloneByOf(share.aloneCard),
    saves: money(share.aloneMinor - share.paysMinor),
    consignments: share.consignments,
    pickUpAt: share.pickUpAt.toISOString(),
    deliveryAt: share.deliveryAt.toISOString(),
  };
}

/** Which of both `alone` is. */
export const aloneByOf = (card: StoredShare['aloneCard']): { aloneBy: AloneBy; aloneCarrierName?: string } =>
  card === undefined ? { aloneBy: 'vehicle' } : { aloneBy: 'rate-card', aloneCarrierName: card.carrierName };
