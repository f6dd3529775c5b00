import {
  acceptInvitation,
  changeRoles,
  findInvitations,
  findMembers,
  invite,
  memberJoined,
  previewInvitation,
  removeMember,
  revokeInvitation,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { aMember, anEnterprise, aPerson, type TestPerson } from './builders.js';
import { refusalOf, startIdentity, type Identity } from './identity.js';

let identity: Identity;
let owner: TestPerson;
beforeAll(async () => {
  identity = await startIdentity();
});
beforeEach(async () => {
  owner = await aPerson(identity);
  await anEnterprise(owner, { name: '竟陵服饰（测试）' });
});
afterAll(() => identity.stop());

const anInvitation = (roles = ['buyer']) => owner.send(invite, { invitee: '李采购', roles });
const stateOf = async (invitationId: string): Promise<string | undefined> =>
  (await owner.send(findInvitations, {})).data.find((found) => found.invitationId === invitationId)?.state;

describe('an invitation', () => {
  it('shows who holds its code what it is for', async () => {
    const { code, expiresAt } = await anInvitation(['supplier', 'buyer']);
    expect(await identity.send(previewInvitation, { code })).toEqual({
      enterpriseName: '竟陵服饰（测试）',
      roles: ['buyer', 'supplier'],
      expiresAt,
    });
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  });

  it('makes whoever accepts it a member with its roles, once', async () => {
    const { code, invitationId } = await anInvitation(['supplier']);
    const [first, second] = [await aPerson(identity, { name: '王工' }), await aPerson(identity)];
    const joined = await first.send(acceptInvitation, { code });
    expect(joined.name).toBe('竟陵服饰（测试）');
    expect((await refusalOf(second.send(acceptInvitation, { code }))).code).toBe('INVITATION_INVALID');
    expect((await refusalOf(identity.send(previewInvitation, { code }))).code).toBe('INVITATION_INVALID');
    expect(await stateOf(invitationId)).toBe('accepted');
    expect(await identity.emitted(memberJoined)).toContainEqual({
      enterpriseId: joined.enterpriseId,
      personId: first.personId,
      personName: '王工',
      roles: ['supplier'],
    });
  });

  it('is not used up by who belongs already', async () => {
    const { code, invitationId } = await anInvitation();
    expect((await refusalOf(owner.send(acceptInvitation, { code }))).code).toBe('ALREADY_MEMBER');
    expect(await stateOf(invitationId)).toBe('open');
  });

  it('expires after a week', async () => {
    const { code, invitationId } = await anInvitation();
    await identity.sql(
      "UPDATE identity.invitation SET expires_at = expires_at - interval '7 days' WHERE id = $1",
      [invitationId],
    );
    const late = await aPerson(identity);
    expect((await refusalOf(late.send(acceptInvitation, { code }))).code).toBe('INVITATION_INVALID');
    expect(await stateOf(invitationId)).toBe('expired');
  });

  it('is revoked once', async () => {
    const { code, invitationId } = await anInvitation();
    await owner.send(revokeInvitation, { invitationId });
    expect(await stateOf(invitationId)).toBe('revoked');
    expect((await refusalOf(owner.send(revokeInvitation, { invitationId }))).code).toBe('INVITATION_INVALID');
    const late = await aPerson(identity);
    expect((await refusalOf(late.send(acceptInvitation, { code }))).code).toBe('INVITATION_INVALID');
  });

  it.each([
    ['is removed', (personId: string) => owner.send(removeMember, { personId })],
    ['is owner no longer', (personId: string) => owner.send(changeRoles, { personId, roles: ['buyer'] })],
  ])('opens nothing once who made it %s', async (_how, loses: (personId: string) => Promise<object>) => {
    const inviter = await aMember(identity, owner, ['owner']);
    const { code, invitationId } = await inviter.send(invite, { invitee: '老朋友', roles: ['owner'] });
    const kept = await anInvitation();
    await loses(inviter.personId);
    for (const person of [inviter, await aPerson(identity)]) {
      expect((await refusalOf(person.send(acceptInvitation, { code }))).code).toBe('INVITATION_INVALID');
    }
    expect(await stateOf(invitationId)).toBe('revoked');
    expect(await stateOf(kept.invitationId)).toBe('open');
  });

  it('of another enterprise is not there', async () => {
    const { invitationId } = await anInvitation();
    const stranger = await aPerson(identity);
    await anEnterprise(stranger);
    for (const id of [invitationId, newId()]) {
      const refused = await refusalOf(stranger.send(revokeInvitation, { invitationId: id }));
      expect(refused.code).toBe('NOT_FOUND');
    }
    expect((await stranger.send(findInvitations, {})).data).toEqual([]);
    expect((await stranger.send(findMembers, {})).data).toHaveLength(1);
    expect(await stateOf(invitationId)).toBe('open');
  });

  it('keeps its code to who made it', async () => {
    const { code } = await anInvitation();
    expect(JSON.stringify(await owner.send(findInvitations, {}))).not.toContain(code);
    const [hit] = await identity.sql<{ found: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM identity.invitation i WHERE i::text LIKE $1) AS found',
      [`%${code}%`],
    );
    expect(hit?.found).toBe(false);
  });

  it('is one of a hundred open ones at most', async () => {
    await identity.sql(
      `INSERT INTO identity.invitation (enterprise_id, id, invitee, roles, code_hash, created_by, expires_at)
       SELECT m.enterprise_id, gen_random_uuid(), 'x', '{buyer}', sha256(n::text::bytea || m.person_id::text::bytea),
         m.person_id, now() + interval '1 day'
       FROM identity.membership m, generate_series(1, 100) AS n WHERE m.person_id = $1`,
      [owner.personId],
    );
    const refused = await refusalOf(anInvitation());
    expect(refused.faults).toEqual([{ pointer: '', code: 'limit', params: { max: 100 } }]);
  });
});
