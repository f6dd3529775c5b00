import {
  CERTIFICATE_LEVELS,
  type CertificateLevel,
  type DossierView,
  type MeView,
  type OrderView,
  type OwnBidView,
} from '@tianfu/sdk';
import { can } from '../session/permissions.js';

/** Why this enterprise cannot place a bid right now; the key under `bids.cannotBid`. */
export type NoBid =
  'own' | 'notOpen' | 'passed' | 'role' | 'notCertified' | 'level' | 'placed' | 'withdrawn' | 'other';

interface Standing {
  readonly order: OrderView;
  readonly me: MeView;
  readonly dossier: DossierView | undefined;
  readonly ownBid: OwnBidView | undefined;
  readonly nowMs: number;
}

/**
 * The reason a bid cannot be placed, undefined when it can. The platform decides (`actions`); this only says
 * why, in the order in which a person could do something about it.
 */
export function whyNoBid({ order, me, dossier, ownBid, nowMs }: Standing): NoBid | undefined {
  if (order.own) return 'own';
  if (ownBid?.state === 'withdrawn') return 'withdrawn';
  if (ownBid !== undefined) return 'placed';
  if (order.state !== 'open') return 'notOpen';
  if (order.biddingDeadline !== undefined && Date.parse(order.biddingDeadline) <= nowMs) return 'passed';
  if (!can(me, 'bids.place')) return 'role';
  if (order.actions.includes('bid')) return undefined;
  if (dossier?.state !== 'certified') return 'notCertified';
  return rank(dossier.certificate?.level) < rank(order.requiredLevel) ? 'level' : 'other';
}

/** The levels are listed from the lowest; none ranks below them all. */
const rank = (level: CertificateLevel | undefined): number =>
  level === undefined ? -1 : Object.keys(CERTIFICATE_LEVELS).indexOf(level);
