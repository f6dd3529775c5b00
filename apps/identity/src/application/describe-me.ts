import { OPERATOR_PERMISSIONS, permissionsOf, type MeView, type MemberPermission } from '@tianfu/contracts';
import { maskContact } from '../domain/contact.js';
import type { Membership } from '../domain/active-enterprise.js';
import type { Person } from './ports.js';

/** A person as the person itself sees it, acting in one of its enterprises or in none. */
export function describeMe(
  person: Person,
  memberships: readonly Membership[],
  active: Membership | undefined,
): MeView {
  const member: ReadonlySet<MemberPermission> = permissionsOf(active?.roles ?? []);
  return {
    personId: person.personId,
    name: person.name,
    contact: maskContact(person.contact),
    isOperator: person.isOperator,
    memberships: memberships.map(({ enterpriseId, enterpriseName, roles }) => ({
      enterpriseId,
      enterpriseName,
      roles: [...roles],
    })),
    ...(active === undefined ? {} : { activeEnterpriseId: active.enterpriseId }),
    permissions: [...member, ...(person.isOperator ? OPERATOR_PERMISSIONS : [])],
  };
}
