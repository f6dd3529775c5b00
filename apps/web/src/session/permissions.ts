import type { MeView, MembershipView, Permission } from '@tianfu/sdk';

export const can = (me: MeView, permission: Permission): boolean => me.permissions.includes(permission);

/** The membership this person acts under right now. */
export const activeMembership = (me: MeView): MembershipView | undefined =>
  me.memberships.find(({ enterpriseId }) => enterpriseId === me.activeEnterpriseId);
