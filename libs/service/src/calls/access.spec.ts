import {
  asMember,
  asOperator,
  asService,
  anyone,
  byCredential,
  signedIn,
  type Access,
} from '@tianfu/contracts';
import { checkAccess } from './access.js';
import { ANONYMOUS, requireEnterprise, requirePerson, type Caller } from './caller.js';

const person: Caller = { ...ANONYMOUS, kind: 'session', personId: 'p' };
const member = (...roles: Caller['roles']): Caller => ({ ...person, enterpriseId: 'e', roles });
const key = (scopes: readonly string[] | undefined): Caller => ({ ...member('owner'), kind: 'key', scopes });
const operator: Caller = { ...person, isOperator: true };
const orders: Caller = { ...ANONYMOUS, kind: 'service', service: 'orders' };

describe('access', () => {
  it.each<[string, Access, Caller, string | undefined]>([
    ['anyone', anyone(), ANONYMOUS, undefined],
    ['whoever brings a credential', byCredential(), ANONYMOUS, undefined],
    ['nobody unknown, where one must be signed in', signedIn(), ANONYMOUS, 'UNAUTHENTICATED'],
    ['a signed-in person', signedIn(), person, undefined],
    ['no service, where a person is meant', signedIn(), orders, 'FORBIDDEN'],
    ['nobody unknown, where a member is meant', asMember('orders.post'), ANONYMOUS, 'UNAUTHENTICATED'],
    ['nobody without an enterprise', asMember('orders.post'), person, 'ENTERPRISE_REQUIRED'],
    ['no role without the permission', asMember('orders.post'), member('supplier'), 'FORBIDDEN'],
    ['a role with the permission', asMember('orders.post'), member('owner'), undefined],
    ['any one of several roles', asMember('orders.post'), member('supplier', 'owner'), undefined],
    ['no service in a member’s place', asMember('orders.post'), orders, 'FORBIDDEN'],
    ['an API key made for it', asMember('orders.post'), key(['orders.post']), undefined],
    ['no API key made for something else', asMember('orders.post'), key(['orders.read']), 'FORBIDDEN'],
    ['no API key made for nothing', asMember('orders.post'), key(undefined), 'FORBIDDEN'],
    ['no member in an operator’s place', asOperator('platform.observe'), member('owner'), 'FORBIDDEN'],
    ['an operator', asOperator('platform.observe'), operator, undefined],
    ['nobody unknown as operator', asOperator('platform.observe'), ANONYMOUS, 'UNAUTHENTICATED'],
    ['the service it names', asService('orders'), orders, undefined],
    ['no other service', asService('identity'), orders, 'FORBIDDEN'],
    ['no operator in a service’s place', asService('orders'), operator, 'FORBIDDEN'],
    ['nobody unknown as service', asService('orders'), ANONYMOUS, 'UNAUTHENTICATED'],
  ])('lets in %s', (_who, access, caller, expected) => {
    expect(checkAccess(access, caller)).toBe(expected);
  });

  it('is denied under a rule this build does not know', () => {
    expect(checkAccess({ kind: 'everybody-on-mondays' } as never, operator)).toBe('FORBIDDEN');
  });

  it('tells a handler who calls, or refuses', () => {
    expect([requirePerson(person), requireEnterprise(member('owner'))]).toEqual(['p', 'e']);
    expect(() => requirePerson(ANONYMOUS)).toThrow('UNAUTHENTICATED');
    expect(() => requireEnterprise(ANONYMOUS)).toThrow('UNAUTHENTICATED');
    expect(() => requireEnterprise(person)).toThrow('ENTERPRISE_REQUIRED');
  });
});
