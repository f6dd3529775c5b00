import { OPERATOR_PERMISSIONS, permissionsOf } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import type { Membership } from '../domain/active-enterprise.js';
import { describeMe } from './describe-me.js';
import type { Person } from './ports.js';

const chen: Person = {
  personId: newId(),
  name: '陈师傅',
  contact: '+8613800001234',
  isOperator: false,
  lastEnterpriseId: undefined,
};
const factory: Membership = { enterpriseId: newId(), enterpriseName: '侨乡制衣', roles: ['supplier'] };

describe('what a person sees of itself', () => {
  it('is its memberships and what the roles of the active one allow', () => {
    expect(describeMe(chen, [factory], factory)).toEqual({
      personId: chen.personId,
      name: '陈师傅',
      contact: '138****1234',
      isOperator: false,
      memberships: [{ enterpriseId: factory.enterpriseId, enterpriseName: '侨乡制衣', roles: ['supplier'] }],
      activeEnterpriseId: factory.enterpriseId,
      permissions: [...permissionsOf(['supplier'])],
    });
  });

  it('names no enterprise where there is none', () => {
    const me = describeMe(chen, [], undefined);
    expect(me).not.toHaveProperty('activeEnterpriseId');
    expect(me.permissions).toEqual([]);
  });

  it("includes the operators' permissions for an operator", () => {
    const me = describeMe({ ...chen, isOperator: true }, [], undefined);
    expect(me.permissions).toEqual([...OPERATOR_PERMISSIONS]);
  });
});
