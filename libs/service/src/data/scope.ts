import type { Access } from '@tianfu/contracts';

/**
 * How much of a table with row-level security a transaction sees (`app.scope`):
 * - tenant: the rows of one enterprise (`app.enterprise_id`)
 * - market: what the market rules publish to every signed-in person
 * - operator: what an operator of the platform works on
 * - service: everything; the service's own work (listeners, sweepers, sign-in)
 */
export const SCOPES = ['tenant', 'market', 'operator', 'service'] as const;
export type Scope = (typeof SCOPES)[number];

/** The scope a call gets when its handler names none. */
export function defaultScope(access: Access): Scope {
  switch (access.kind) {
    case 'member':
      return 'tenant';
    case 'operator':
      return 'operator';
    case 'service':
    case 'anyone':
    case 'signed-in':
    case 'credential':
      return 'service';
  }
}

/** What a transaction tells PostgreSQL about itself. */
export interface TransactionSettings {
  readonly scope: Scope;
  /** UUID; required for scope `tenant`. */
  readonly enterpriseId?: string | undefined;
  /** UUID. */
  readonly personId?: string | undefined;
}
