import { MEMBER_ROLES, type MemberRole } from '@tianfu/contracts';

/** Roles in the order of the vocabulary, each once: the form in which they are stored and compared. */
export function orderedRoles(roles: readonly string[]): MemberRole[] {
  return MEMBER_ROLES.filter((role) => roles.includes(role));
}

/** The roles of who creates an enterprise: owner, plus what the enterprise comes for. */
export const founderRoles = (purposes: readonly string[]): MemberRole[] =>
  orderedRoles(['owner', ...purposes]);

/**
 * Whether an enterprise keeps an owner when one member's roles change.
 * @param owners the members who are owner now
 * @param roles the member's roles afterwards; none when the member is removed
 */
export function keepsAnOwner(
  owners: readonly string[],
  personId: string,
  roles: readonly MemberRole[],
): boolean {
  return roles.includes('owner') || owners.some((owner) => owner !== personId);
}
