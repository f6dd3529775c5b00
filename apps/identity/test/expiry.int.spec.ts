import { invite, createApiKey, resolveSession, revokeApiKey, signIn } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import pg from 'pg';
import { PgExpiredStore } from '../src/adapters/postgres/expired-store.js';
import { anEnterprise, aPerson, aPhoneNumber, closedOrders } from './builders.js';
import { refusalOf, startIdentity, type Identity } from './identity.js';

let identity: Identity;
let client: pg.Client;
beforeAll(async () => {
  identity = await startIdentity();
  const connectionString = identity.harness.database.urlOf('identity');
  client = new pg.Client({ connectionString, options: '-c app.scope=service' });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await identity.stop();
});

const sweep = (limit: number): Promise<number> => {
  const execute: Tx['execute'] = async (sql, params = []) =>
    (await client.query(sql, [...params])).rowCount ?? 0;
  // The store asks for nothing else.
  return new PgExpiredStore().remove({ execute } as Tx, limit);
};

describe('what nobody can use any more', () => {
  it('is left alone while it can be used', async () => {
    const owner = await aPerson(identity);
    const { enterpriseId } = await anEnterprise(owner);
    await owner.send(invite, { invitee: '李', roles: ['buyer'] });
    await owner.send(createApiKey, { name: 'ERP', scopes: ['enterprise.read'] });
    await refusalOf(identity.send(signIn, { contact: aPhoneNumber(), password: 'a guess' }));
    await closedOrders(identity, enterpriseId, 1);
    expect(await sweep(1000)).toBe(0);
    await expect(identity.send(resolveSession, { token: owner.session })).resolves.toBeDefined();
  });

  it('goes when its time is over, a bounded number at a time', async () => {
    const owner = await aPerson(identity);
    const { enterpriseId } = await anEnterprise(owner);
    await owner.send(invite, { invitee: '李', roles: ['buyer'] });
    const { apiKeyId } = await owner.send(createApiKey, { name: 'ERP', scopes: ['enterprise.read'] });
    await owner.send(revokeApiKey, { apiKeyId });
    await closedOrders(identity, enterpriseId, 3);
    await identity.sql("UPDATE identity.session SET expires_at = expires_at - interval '8 days'");
    await identity.sql("UPDATE identity.sign_in_failure SET since = since - interval '16 minutes'");
    await identity.sql("UPDATE identity.invitation SET expires_at = expires_at - interval '200 days'");
    await identity.sql("UPDATE identity.api_key SET revoked_at = revoked_at - interval '200 days'");
    await identity.sql("UPDATE identity.notification SET stored_at = stored_at - interval '200 days'");
    let removed = await sweep(2);
    expect(removed).toBeGreaterThan(0);
    expect(removed).toBeLessThanOrEqual(10);
    for (let rounds = 0; removed > 0 && rounds < 100; rounds += 1) removed = await sweep(2);
    for (const table of ['session', 'sign_in_failure', 'invitation', 'notification']) {
      expect(await identity.sql(`SELECT 1 FROM identity.${table}`)).toEqual([]);
    }
  });
});
