import { changeRoles, removeMember } from '@tianfu/contracts';
import { aMember, anEnterprise, aPerson, type TestPerson } from './builders.js';
import { refusedAmong, startIdentity, type Identity } from './identity.js';

const ROUNDS = 10;

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

const stepDown = {
  demote: (owner: TestPerson): Promise<object> =>
    owner.send(changeRoles, { personId: owner.personId, roles: ['buyer'] }),
  leave: (owner: TestPerson): Promise<object> => owner.send(removeMember, { personId: owner.personId }),
};

describe.each(['demote', 'leave'] as const)('three owners who all %s themselves at once', (how) => {
  it('leave one of them owner, every time', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const first = await aPerson(identity);
      const { enterpriseId } = await anEnterprise(first);
      const owners = [
        first,
        await aMember(identity, first, ['owner']),
        await aMember(identity, first, ['owner']),
      ];
      expect(await refusedAmong(owners.map((owner) => stepDown[how](owner)))).toEqual(['LAST_OWNER']);
      const left = await identity.sql(
        "SELECT 1 FROM identity.membership WHERE enterprise_id = $1 AND 'owner' = ANY (roles)",
        [enterpriseId],
      );
      expect(left).toHaveLength(1);
    }
  });
});

describe('the database', () => {
  it('keeps the last owner when a program forgets the rule', async () => {
    const owner = await aPerson(identity);
    const { enterpriseId } = await anEnterprise(owner);
    const removed = identity.sql('DELETE FROM identity.membership WHERE enterprise_id = $1', [enterpriseId]);
    await expect(removed).rejects.toMatchObject({ code: '23514', constraint: 'membership_last_owner' });
  });
});
