import { permissionsOf } from '@tianfu/contracts';
import type { Caller } from '@tianfu/service';

/** What a caller may do in its enterprise: its roles', for a key no more than its scopes. */
export function permissionsOfCaller({ roles, scopes }: Caller): ReadonlySet<string> {
  const all: ReadonlySet<string> = permissionsOf(roles);
  return scopes === undefined ? all : new Set([...all].filter((permission) => scopes.includes(permission)));
}
