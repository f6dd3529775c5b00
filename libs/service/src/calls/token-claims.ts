import { MEMBER_ROLES, SERVICE_NAMES, type MemberRole, type ServiceName } from '@tianfu/contracts';
import type { Caller } from './caller.js';

/** Longest life of a caller token. */
export const TOKEN_MAX_SECONDS = 60;

/** What a caller token says (a JWT's payload, RFC 7519). Times in epoch seconds. */
export interface TokenClaims {
  readonly kind: 'session' | 'key' | 'service';
  readonly sub?: string | undefined;
  readonly ent?: string | undefined;
  readonly roles?: readonly MemberRole[] | undefined;
  readonly op?: true | undefined;
  readonly scp?: readonly string[] | undefined;
  readonly sid?: string | undefined;
  readonly svc?: ServiceName | undefined;
  readonly iat: number;
  readonly exp: number;
}

export function claimsOf(caller: Caller, iat: number, exp: number): TokenClaims {
  if (caller.kind === 'anonymous') throw new Error('an anonymous caller has no token');
  return {
    kind: caller.kind,
    sub: caller.personId,
    ent: caller.enterpriseId,
    roles: caller.roles.length > 0 ? caller.roles : undefined,
    op: caller.isOperator ? true : undefined,
    scp: caller.scopes,
    sid: caller.sessionId,
    svc: caller.service,
    iat,
    exp,
  };
}

export function callerOf(claims: TokenClaims): Caller {
  return Object.freeze({
    kind: claims.kind,
    personId: claims.sub,
    enterpriseId: claims.ent,
    roles: claims.roles ?? [],
    isOperator: claims.op ?? false,
    scopes: claims.scp,
    ...(claims.sid !== undefined && { sessionId: claims.sid }),
    ...(claims.svc !== undefined && { service: claims.svc }),
  });
}

/** Whether signed JSON has the form of claims; our own services sign it, so a mismatch is an old or broken build. */
export function isClaims(value: unknown): value is TokenClaims {
  if (typeof value !== 'object' || value === null) return false;
  const claims = value as Partial<Record<keyof TokenClaims, unknown>>; // every field is checked here
  const textOrNothing = (field: unknown): boolean => field === undefined || typeof field === 'string';
  const textsOrNothing = (field: unknown, known?: readonly string[]): boolean =>
    field === undefined ||
    (Array.isArray(field) &&
      field.every((item) => typeof item === 'string' && (known?.includes(item) ?? true)));
  return (
    (claims.kind === 'session' || claims.kind === 'key' || claims.kind === 'service') &&
    textOrNothing(claims.sub) &&
    textOrNothing(claims.ent) &&
    textsOrNothing(claims.roles, MEMBER_ROLES) &&
    (claims.op === undefined || claims.op === true) &&
    textsOrNothing(claims.scp) &&
    textOrNothing(claims.sid) &&
    (claims.svc === undefined || SERVICE_NAMES.some((name) => name === claims.svc)) &&
    Number.isInteger(claims.iat) &&
    Number.isInteger(claims.exp)
  );
}
