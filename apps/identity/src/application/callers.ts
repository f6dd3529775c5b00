import { Refusal, type MemberPermission } from '@tianfu/contracts';
import { requirePerson, type Caller } from '@tianfu/service';

/**
 * The person behind a call that only people make: an API key acts in one enterprise and founds, joins and leaves
 * none.
 * @throws Refusal `UNAUTHENTICATED`, `FORBIDDEN` for a key
 */
export function requirePersonSignedIn(caller: Caller): string {
  const personId = requirePerson(caller);
  if (caller.kind === 'key') throw new Refusal('FORBIDDEN');
  return personId;
}

/**
 * The person behind a call that a key may make within its scopes, though the contract asks for no membership.
 * @throws Refusal `UNAUTHENTICATED`, `FORBIDDEN` for a key without the scope
 */
export function requireScope(caller: Caller, scope: MemberPermission): string {
  const personId = requirePerson(caller);
  if (caller.scopes !== undefined && !caller.scopes.includes(scope)) throw new Refusal('FORBIDDEN');
  return personId;
}
