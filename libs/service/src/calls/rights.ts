import { type MemberPermission, permissionsOf } from '@tianfu/contracts';
import type { Caller } from './caller.js';

/** Whether the caller's roles carry a permission and its API key, if it comes with one, is not narrower. */
export function rightsOf({ roles, scopes }: Caller): (permission: MemberPermission) => boolean {
  const permissions = permissionsOf(roles);
  return (permission) => permissions.has(permission) && (scopes === undefined || scopes.includes(permission));
}
