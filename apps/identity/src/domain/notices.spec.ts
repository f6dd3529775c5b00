import { toEnterprise, toMarket, toOperators, toPerson } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { OPERATORS_ID, poolsOf, recipientsOf } from './notices.js';

const [factory, person] = [newId(), newId()];

describe('a notice', () => {
  it('goes once to each enterprise, person and the operators together', () => {
    const audience = [toEnterprise(factory), toEnterprise(factory), toPerson(person), toOperators()];
    expect(recipientsOf(audience)).toEqual([
      { pool: 'enterprise', recipientId: factory },
      { pool: 'person', recipientId: person },
      { pool: 'operators', recipientId: OPERATORS_ID },
    ]);
  });

  it('never goes to the whole market', () => {
    expect(recipientsOf([toMarket()])).toEqual([]);
  });
});

describe('the lists a person reads', () => {
  it('are the own and those of the active enterprise', () => {
    expect(poolsOf({ personId: person, enterpriseId: factory, isOperator: false })).toEqual([
      { pool: 'person', recipientId: person },
      { pool: 'enterprise', recipientId: factory },
    ]);
  });

  it('are the own alone without an enterprise', () => {
    expect(poolsOf({ personId: person, enterpriseId: undefined, isOperator: false })).toHaveLength(1);
  });

  it("include the operators' for an operator", () => {
    expect(poolsOf({ personId: person, enterpriseId: undefined, isOperator: true })).toContainEqual({
      pool: 'operators',
      recipientId: OPERATORS_ID,
    });
  });
});
