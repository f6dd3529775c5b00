import type { MemberRole } from '@tianfu/contracts';
import { err, ok, type Result } from '@tianfu/kernel';

export interface Membership {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly roles: readonly MemberRole[];
}

/**
 * The enterprise a call acts in: the one asked for, else the one used last, else the oldest membership.
 * @param memberships oldest first
 * @returns the membership, or none for a person without an enterprise; refused when the person does not
 *   belong to the one asked for
 */
export function activeMembership(
  memberships: readonly Membership[],
  requested: string | undefined,
  lastUsed: string | undefined,
): Result<Membership | undefined, 'not-a-member'> {
  const of = (id: string | undefined): Membership | undefined =>
    memberships.find((membership) => membership.enterpriseId === id);
  if (requested === undefined) return ok(of(lastUsed) ?? memberships[0]);
  const wanted = of(requested);
  return wanted === undefined ? err('not-a-member') : ok(wanted);
}
