import { getMe, resolveSession, sessionEnded, signIn, signOut } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { anEnterprise, aPerson, PASSWORD } from './builders.js';
import { refusalOf, startIdentity, type Identity } from './identity.js';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

describe('a session', () => {
  it('is turned into a caller token of a minute', async () => {
    const person = await aPerson(identity);
    const resolved = await identity.send(resolveSession, { token: person.session });
    const leftMs = Date.parse(resolved.expiresAt) - Date.now();
    expect(leftMs).toBeGreaterThan(55_000);
    expect(leftMs).toBeLessThanOrEqual(60_000);
  });

  it.each(['tfs_unknown', `tfs_${'A'.repeat(43)}`, '', 'x'.repeat(200)])(
    'is not opened by %p',
    async (token) => {
      const refused = await refusalOf(identity.send(resolveSession, { token }));
      expect(refused.code).toBe(token === '' ? 'VALIDATION_FAILED' : 'SESSION_EXPIRED');
    },
  );

  it('ends when it is signed out, and says so to who caches its token', async () => {
    const person = await aPerson(identity);
    const { sessionId } = await identity.send(resolveSession, { token: person.session });
    await person.send(signOut, {});
    const refused = await refusalOf(identity.send(resolveSession, { token: person.session }));
    expect(refused.code).toBe('SESSION_EXPIRED');
    expect(await identity.emitted(sessionEnded)).toContainEqual({ sessionId });
  });

  it.each([
    ['twelve idle hours', "last_seen_at = last_seen_at - interval '12 hours'"],
    ['seven days', "expires_at = expires_at - interval '7 days'"],
  ])('ends after %s', async (_after, moved) => {
    const person = await aPerson(identity);
    await identity.sql(`UPDATE identity.session SET ${moved} WHERE person_id = $1`, [person.personId]);
    const refused = await refusalOf(identity.send(resolveSession, { token: person.session }));
    expect(refused.code).toBe('SESSION_EXPIRED');
  });

  it('lives on while it is used', async () => {
    const person = await aPerson(identity);
    for (let use = 0; use < 3; use += 1) {
      await identity.sql(
        "UPDATE identity.session SET last_seen_at = last_seen_at - interval '11 hours' WHERE person_id = $1",
        [person.personId],
      );
      await expect(identity.send(resolveSession, { token: person.session })).resolves.toBeDefined();
    }
  });

  it('is no way to somebody without one', async () => {
    expect((await refusalOf(identity.send(getMe, {}))).code).toBe('UNAUTHENTICATED');
  });
});

describe('the enterprise a call acts in', () => {
  it('is the one used last, until another is asked for', async () => {
    const person = await aPerson(identity);
    const first = await anEnterprise(person);
    const second = await anEnterprise(person);
    expect((await person.send(getMe, {})).activeEnterpriseId).toBe(second.enterpriseId);
    const asked = await person.send(getMe, {}, { enterpriseId: first.enterpriseId });
    expect(asked.activeEnterpriseId).toBe(first.enterpriseId);
    expect((await person.send(getMe, {})).activeEnterpriseId).toBe(first.enterpriseId);
    const opened = await identity.send(signIn, { contact: person.contact, password: PASSWORD });
    expect(opened.me.activeEnterpriseId).toBe(first.enterpriseId);
  });

  it('is refused where the person does not belong, and where there is none', async () => {
    const person = await aPerson(identity);
    const foreign = await anEnterprise(await aPerson(identity));
    for (const enterpriseId of [foreign.enterpriseId, newId()]) {
      const refused = await refusalOf(person.send(getMe, {}, { enterpriseId }));
      expect(refused.code).toBe('FORBIDDEN');
    }
  });
});
