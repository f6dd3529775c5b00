import { newId } from '@tianfu/kernel';
import { ANONYMOUS, type Caller, type ReadTx } from '@tianfu/service';
import type { Membership } from '../domain/active-enterprise.js';
import { GetMe } from './get-me.js';
import type { MembershipStore, PeopleStore, Person } from './ports.js';

const factory: Membership = { enterpriseId: newId(), enterpriseName: '侨乡制衣', roles: ['supplier'] };
const brand: Membership = { enterpriseId: newId(), enterpriseName: '竟陵服饰', roles: ['owner'] };
const chen: Person = {
  personId: newId(),
  name: '陈师傅',
  contact: '+8613800001234',
  isOperator: true,
  lastEnterpriseId: undefined,
};

// The stores below read nothing.
const NO_TX = {} as ReadTx;
const getMe = new GetMe(
  { get: () => Promise.resolve(chen) } as unknown as PeopleStore, // the one method GetMe asks for
  { of: () => Promise.resolve([factory, brand]) } as unknown as MembershipStore, // likewise
);

const theKey = (scopes: string[]): Caller => ({
  ...ANONYMOUS,
  kind: 'key',
  personId: chen.personId,
  enterpriseId: factory.enterpriseId,
  roles: factory.roles,
  scopes,
});

describe('what an API key sees of its person', () => {
  it('is the scopes the roles still carry', async () => {
    const me = await getMe.run(NO_TX, theKey(['bids.place', 'orders.award']));
    expect(me.permissions).toEqual(['bids.place']);
  });

  it('is its own enterprise alone, and no operator', async () => {
    const me = await getMe.run(NO_TX, theKey(['bids.place']));
    expect(me.memberships.map(({ enterpriseId }) => enterpriseId)).toEqual([factory.enterpriseId]);
    expect(me.isOperator).toBe(false);
  });
});
