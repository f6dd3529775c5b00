import type { ConsignmentLeg, ViaHub } from '@tianfu/contracts';
import { assert, formatMoney, present } from '@tianfu/kernel';
import { aloneByOf, shareViewOf } from './share-view-of.js';
import type { StoredConsignment, StoredShare } from './stored.js';

/** A leg with its share, as far as the reader may see it. */
export interface ReadLeg {
  readonly leg: StoredConsignment;
  readonly share: StoredShare | undefined;
}

/** Both legs, and what they come to for who pays. */
export function viaHubOf(legs: readonly ReadLeg[], isPayer: boolean): ViaHub {
  const [first, second] = legs.map(({ leg }) => leg);
  const [one, two] = [first?.legOf?.alone, second?.legOf?.alone];
  assert(
    second?.handOverAt !== undefined && one !== undefined && two !== undefined,
    'what goes via the hub has two legs',
  );
  const money = (minor: bigint) => formatMoney({ minor, currency: one.currency });
  const shares = legs.flatMap(({ share }) => share ?? []);
  const paysMinor = shares.reduce((sum, share) => sum + share.paysMinor, 0n);
  const aloneMinor = one.minor + two.minor;
  return {
    // The first leg keeps the one it was planned for.
    handOverAt: second.handOverAt.toISOString(),
    legs: legs.map((each) => legView(each, isPayer)),
    ...(isPayer
      ? {
          ...(shares.length > 0 ? { pays: money(paysMinor) } : {}),
          ...(shares.length > 1 ? { saves: money(aloneMinor - paysMinor) } : {}),
          alone: money(aloneMinor),
          ...aloneByOf(one.card),
        }
      : {}),
  };
}

function legView({ leg, share }: ReadLeg, isPayer: boolean): ConsignmentLeg {
  const { pickUpWindow, deliveryWindow } = leg.terms;
  assert(
    leg.legOf !== undefined && pickUpWindow !== undefined && deliveryWindow !== undefined,
    'a leg is complete',
  );
  return {
    consignmentId: leg.consignmentId,
    number: leg.number,
    leg: leg.legOf.leg,
    state: leg.state,
    pickUpWindow,
    deliveryWindow,
    ...present({
      tripId: leg.tripId,
      share: isPayer && share !== undefined ? shareViewOf(share) : undefined,
    }),
  };
}
