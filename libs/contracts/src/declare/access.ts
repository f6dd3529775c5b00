/** Who may send a contract. Every contract names one; there is no default. */
import type { Permission } from './permissions.js';
import type { ServiceName } from './subject.js';

export type Access =
  /** No sign-in needed. */
  | { readonly kind: 'anyone' }
  /** Any signed-in person, with or without an enterprise. */
  | { readonly kind: 'signed-in' }
  /** A person (or API key) acting in an enterprise with a role that carries the permission. */
  | { readonly kind: 'member'; readonly permission: Permission }
  /** A platform operator. Each such command leaves a row on the audit trail. */
  | { readonly kind: 'operator'; readonly permission: Permission }
  /** Only the named services, with a token of their own; never reachable over HTTP. */
  | { readonly kind: 'service'; readonly services: readonly ServiceName[] }
  /** Internal and without a caller yet: turning a secret into a caller token. Never reachable over HTTP. */
  | { readonly kind: 'credential' };

export const anyone = (): Access => ({ kind: 'anyone' });
export const signedIn = (): Access => ({ kind: 'signed-in' });
export const asMember = (permission: Permission): Access => ({ kind: 'member', permission });
export const asOperator = (permission: Permission): Access => ({ kind: 'operator', permission });
export const asService = (...services: ServiceName[]): Access => ({ kind: 'service', services });
export const byCredential = (): Access => ({ kind: 'credential' });
