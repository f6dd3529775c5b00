import type { Caller, Scope } from '@tianfu/service';
import { poolsOf, type Recipient } from '../domain/notices.js';
import { requireScope } from './callers.js';

/** Who reads which lists, and the scope whose row security shows exactly those. */
export interface Reader {
  readonly personId: string;
  readonly pools: readonly Recipient[];
}

/** @throws Refusal `UNAUTHENTICATED`, `FORBIDDEN` for a key without the scope */
export function readerOf(caller: Caller): Reader {
  const personId = requireScope(caller, 'notifications.read');
  const { enterpriseId, isOperator } = caller;
  return { personId, pools: poolsOf({ personId, enterpriseId, isOperator }) };
}

/** A person without an enterprise reads its own list in the service's scope; the statement names the person. */
export function readerScope(caller: Caller): Scope {
  if (caller.isOperator) return 'operator';
  return caller.enterpriseId === undefined ? 'service' : 'tenant';
}
