import type { MeView } from '@tianfu/sdk';
import { hasCentre } from './own-centres.js';
import { activeMembership } from './permissions.js';

/**
 * Whether the enterprise came to buy, to supply or to carry. An owner may do everything, so roles decide what is shown
 * first: an owner who is only a buyer is not asked to fill in machines.
 */
export function purposesOf(me: MeView): {
  readonly buys: boolean;
  readonly supplies: boolean;
  readonly carries: boolean;
} {
  const roles = activeMembership(me)?.roles ?? [];
  const named = roles.includes('buyer') || roles.includes('supplier');
  const carries = roles.includes('carrier');
  const ownsAll = roles.includes('owner') && !named && !carries;
  return {
    buys: roles.includes('buyer') || ownsAll,
    supplies: roles.includes('supplier') || ownsAll,
    carries,
  };
}

/** Where somebody's work in logistics begins: planning, driving, or what is shipped. */
export function logisticsHome(me: MeView): '/dispatch' | '/drives' | '/consignments' {
  const roles = activeMembership(me)?.roles ?? [];
  if (roles.includes('dispatcher')) return '/dispatch';
  return roles.includes('driver') || roles.includes('carrier') ? '/drives' : '/consignments';
}

/** Whether this person works at a sample-making centre: a sampler does, an owner where there is one. */
export function worksAtCentre(me: MeView): boolean {
  const roles = activeMembership(me)?.roles ?? [];
  return roles.includes('sampler') || (roles.includes('owner') && hasCentre(me.activeEnterpriseId));
}
