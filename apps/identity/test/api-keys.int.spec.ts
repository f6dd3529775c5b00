import {
  changeRoles,
  createApiKey,
  findApiKeys,
  findMembers,
  invite,
  removeMember,
  resolveApiKey,
  revokeApiKey,
  sessionEnded,
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
  await anEnterprise(owner);
});
afterAll(() => identity.stop());

const aKey = (scopes = ['enterprise.read'], by = owner) => by.send(createApiKey, { name: 'ERP', scopes });
const tokenOf = async (key: string): Promise<string> => (await identity.send(resolveApiKey, { key })).token;

describe('an API key', () => {
  it('is told once and acts in its enterprise', async () => {
    const { key, apiKeyId, prefix } = await aKey();
    const { data } = await identity.send(findMembers, {}, { token: await tokenOf(key) });
    expect(data.map(({ personId }) => personId)).toEqual([owner.personId]);

    const listed = (await owner.send(findApiKeys, {})).data;
    expect(listed).toMatchObject([{ apiKeyId, name: 'ERP', prefix, scopes: ['enterprise.read'] }]);
    expect(listed[0]).toHaveProperty('lastUsedAt');
    expect(listed[0]).not.toHaveProperty('key');
    expect(JSON.stringify(listed)).not.toContain(key);
  });

  it('does only what its scopes say', async () => {
    const { key } = await aKey(['enterprise.read']);
    const token = await tokenOf(key);
    const refused = await refusalOf(identity.send(invite, { invitee: '李', roles: ['owner'] }, { token }));
    expect(refused.code).toBe('FORBIDDEN');
  });

  it('gets no more than its creator has', async () => {
    const member = await aMember(identity, owner, ['owner', 'buyer']);
    const { key } = await aKey(['orders.post', 'members.manage'], member);
    const refused = await refusalOf(aKey(['certification.review']));
    expect(refused.code).toBe('VALIDATION_FAILED');

    await owner.send(changeRoles, { personId: member.personId, roles: ['buyer'] });
    const token = await tokenOf(key);
    const invited = identity.send(invite, { invitee: '李', roles: ['owner'] }, { token });
    expect((await refusalOf(invited)).code).toBe('FORBIDDEN');
  });

  it('that makes keys hands on no more than it has', async () => {
    const { key } = await aKey(['api-keys.manage']);
    const token = await tokenOf(key);
    const wanted = { name: '更多', scopes: ['members.manage'] };
    const refused = await refusalOf(identity.send(createApiKey, wanted, { token }));
    expect(refused.faults).toEqual([{ pointer: '/scopes', code: 'beyondYourRights' }]);
  });

  it('dies when it is revoked, and says so to who caches its token', async () => {
    const { key, apiKeyId } = await aKey();
    const first = await owner.send(revokeApiKey, { apiKeyId });
    expect(first).toHaveProperty('revokedAt');
    expect(await owner.send(revokeApiKey, { apiKeyId })).toEqual(first);
    expect((await refusalOf(identity.send(resolveApiKey, { key }))).code).toBe('SESSION_EXPIRED');
    const ended = await identity.emitted(sessionEnded);
    expect(ended.filter(({ sessionId }) => sessionId === apiKeyId)).toHaveLength(1);
  });

  it('dies with the membership of its creator', async () => {
    const member = await aMember(identity, owner, ['owner']);
    const { key, apiKeyId } = await aKey(['enterprise.read'], member);
    await owner.send(removeMember, { personId: member.personId });
    expect((await refusalOf(identity.send(resolveApiKey, { key }))).code).toBe('SESSION_EXPIRED');
    expect(await identity.emitted(sessionEnded)).toContainEqual({ sessionId: apiKeyId });
  });

  it('ends at its time', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { key, apiKeyId } = await owner.send(createApiKey, {
      name: '短期',
      scopes: ['enterprise.read'],
      expiresAt,
    });
    await tokenOf(key);
    await identity.sql(
      "UPDATE identity.api_key SET expires_at = expires_at - interval '2 hours' WHERE id = $1",
      [apiKeyId],
    );
    expect((await refusalOf(identity.send(resolveApiKey, { key }))).code).toBe('SESSION_EXPIRED');
  });

  it('cannot end before it begins', async () => {
    const expiresAt = '2020-01-01T00:00:00Z';
    const made = owner.send(createApiKey, { name: '过期', scopes: ['enterprise.read'], expiresAt });
    expect((await refusalOf(made)).faults).toEqual([{ pointer: '/expiresAt', code: 'inThePast' }]);
  });

  it('notes its use once a minute', async () => {
    const { key, apiKeyId } = await aKey();
    const lastUse = async (): Promise<string | undefined> =>
      (await owner.send(findApiKeys, {})).data.find((found) => found.apiKeyId === apiKeyId)?.lastUsedAt;
    await tokenOf(key);
    const first = await lastUse();
    await tokenOf(key);
    expect(await lastUse()).toBe(first);
    await identity.sql("UPDATE identity.api_key SET last_used_at = last_used_at - interval '2 minutes'");
    await tokenOf(key);
    expect(Date.parse((await lastUse()) ?? '')).toBeGreaterThan(Date.parse(first ?? ''));
  });

  it('is found neither mistyped nor by guessing', async () => {
    const { key } = await aKey();
    for (const wrong of [`${key}0`, key.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'tfk_live_']) {
      expect((await refusalOf(identity.send(resolveApiKey, { key: wrong }))).code).toBe('SESSION_EXPIRED');
    }
  });

  it('of another enterprise is not there', async () => {
    const { apiKeyId } = await aKey();
    const stranger = await aPerson(identity);
    await anEnterprise(stranger);
    for (const id of [apiKeyId, newId()]) {
      expect((await refusalOf(stranger.send(revokeApiKey, { apiKeyId: id }))).code).toBe('NOT_FOUND');
    }
    expect((await stranger.send(findApiKeys, {})).data).toEqual([]);
  });
});
