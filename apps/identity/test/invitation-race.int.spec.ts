import { acceptInvitation, findMembers, invite } from '@tianfu/contracts';
import { anEnterprise, aPerson } from './builders.js';
import { refusedAmong, startIdentity, type Identity } from './identity.js';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

describe('twenty people who accept one invitation at once', () => {
  it('are one member', async () => {
    const owner = await aPerson(identity);
    await anEnterprise(owner);
    const { code } = await owner.send(invite, { invitee: '一个人', roles: ['buyer'] });
    const people = await Promise.all(Array.from({ length: 20 }, () => aPerson(identity)));
    const refused = await refusedAmong(people.map((person) => person.send(acceptInvitation, { code })));
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'INVITATION_INVALID'));
    expect((await owner.send(findMembers, {})).data).toHaveLength(2);
  });
});
