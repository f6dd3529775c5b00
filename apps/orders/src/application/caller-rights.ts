import { type MemberPermission, permissionsOf } from '@tianfu/contracts';
import type { Caller } from '@tianfu/service';

/** Whether the caller's roles carry the permission and its API key, if it comes with one, is not narrower. */
export function may(caller: Caller, permission: MemberPermission): boolean {
  if (caller.scopes !== undefined && !caller.scopes.includes(permission)) return false;
  return permissionsOf(caller.roles).has(permission);
}
