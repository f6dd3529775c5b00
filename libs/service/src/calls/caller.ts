import { Refusal, type MemberRole, type ServiceName } from '@tianfu/contracts';

/** Who sends a call, as the signed token in its message says. */
export interface Caller {
  readonly kind: 'anonymous' | 'session' | 'key' | 'service';
  readonly personId: string | undefined;
  /** The enterprise the caller acts in now. */
  readonly enterpriseId: string | undefined;
  /** Roles of the membership in that enterprise. */
  readonly roles: readonly MemberRole[];
  readonly isOperator: boolean;
  /** Permissions an API key is limited to; `undefined` for everybody else. */
  readonly scopes: readonly string[] | undefined;
  readonly sessionId?: string;
  /** Set for kind `service`: the service that calls on its own behalf. */
  readonly service?: ServiceName;
}

/** A caller without a token. */
export const ANONYMOUS: Caller = Object.freeze({
  kind: 'anonymous',
  personId: undefined,
  enterpriseId: undefined,
  roles: [],
  isOperator: false,
  scopes: undefined,
});

/**
 * The person who calls.
 * @throws Refusal `UNAUTHENTICATED`
 */
export function requirePerson(caller: Caller): string {
  if (caller.personId === undefined) throw new Refusal('UNAUTHENTICATED');
  return caller.personId;
}

/**
 * The enterprise the caller acts in.
 * @throws Refusal `UNAUTHENTICATED` for an anonymous caller, else `ENTERPRISE_REQUIRED`
 */
export function requireEnterprise(caller: Caller): string {
  if (caller.kind === 'anonymous') throw new Refusal('UNAUTHENTICATED');
  if (caller.enterpriseId === undefined) throw new Refusal('ENTERPRISE_REQUIRED');
  return caller.enterpriseId;
}
