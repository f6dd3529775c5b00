import { newId } from '@tianfu/kernel';
import type { MemberRole, ServiceName } from '@tianfu/contracts';
import { ANONYMOUS, type Caller } from '@tianfu/service';

/** A person acting in an enterprise with every role unless told otherwise. */
export const aMember = (given: Partial<Caller> & { roles?: readonly MemberRole[] } = {}): Caller => ({
  ...ANONYMOUS,
  kind: 'session',
  personId: newId(),
  enterpriseId: newId(),
  roles: ['owner'],
  sessionId: newId(),
  ...given,
});

export const aPerson = (given: Partial<Caller> = {}): Caller =>
  aMember({ enterpriseId: undefined, roles: [], ...given });

export const anOperator = (given: Partial<Caller> = {}): Caller => aPerson({ isOperator: true, ...given });

export const aService = (service: ServiceName): Caller => ({ ...ANONYMOUS, kind: 'service', service });
