import { permissionsOf, type Access, type CommonErrorCode, type Permission } from '@tianfu/contracts';
import type { Caller } from './caller.js';

/**
 * Whether a caller may send a contract.
 * @returns undefined when it may, else the code of the refusal
 */
export function checkAccess(access: Access, caller: Caller): CommonErrorCode | undefined {
  switch (access.kind) {
    case 'anyone':
    case 'credential':
      return undefined;
    case 'signed-in':
      return checkPerson(caller);
    case 'member':
      return checkMember(access.permission, caller);
    case 'operator':
      return checkOperator(access.permission, caller);
    case 'service':
      if (caller.kind === 'anonymous') return 'UNAUTHENTICATED';
      return caller.service !== undefined && access.services.includes(caller.service)
        ? undefined
        : 'FORBIDDEN';
    default:
      return 'FORBIDDEN'; // an access kind this build does not know
  }
}

/** Whoever is known. An API key stands for an enterprise; what is the person's alone, identity keeps from it. */
function checkPerson(caller: Caller): CommonErrorCode | undefined {
  if (caller.kind === 'anonymous') return 'UNAUTHENTICATED';
  return caller.kind === 'service' || caller.personId === undefined ? 'FORBIDDEN' : undefined;
}

function checkMember(permission: Permission, caller: Caller): CommonErrorCode | undefined {
  if (caller.kind === 'anonymous') return 'UNAUTHENTICATED';
  if (caller.kind === 'service') return 'FORBIDDEN';
  if (caller.enterpriseId === undefined) return 'ENTERPRISE_REQUIRED';
  const granted: ReadonlySet<string> = permissionsOf(caller.roles);
  return granted.has(permission) && inScope(permission, caller) ? undefined : 'FORBIDDEN';
}

function checkOperator(permission: Permission, caller: Caller): CommonErrorCode | undefined {
  if (caller.kind === 'anonymous') return 'UNAUTHENTICATED';
  return caller.isOperator && inScope(permission, caller) ? undefined : 'FORBIDDEN';
}

/** An API key does only what it was made for; one without scopes does nothing. */
function inScope(permission: Permission, caller: Caller): boolean {
  if (caller.scopes === undefined) return caller.kind !== 'key';
  return caller.scopes.includes(permission);
}
