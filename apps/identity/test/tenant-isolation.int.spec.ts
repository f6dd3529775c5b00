import {
  createApiKey,
  findApiKeys,
  findInvitations,
  findMembers,
  findNotifications,
  invite,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import pg from 'pg';
import { aMember, anEnterprise, aPerson } from './builders.js';
import { startIdentity, type Identity } from './identity.js';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

const TABLES = ['membership', 'invitation', 'api_key', 'notification'];

/** Counts what one transaction of the service's own role sees of each table. */
async function seenWith(settings: string[]): Promise<number[]> {
  const client = new pg.Client({ connectionString: identity.harness.database.urlOf('identity') });
  await client.connect();
  await client.query('BEGIN');
  for (const setting of settings) await client.query(`SET LOCAL ${setting}`);
  const counts: number[] = [];
  for (const table of TABLES) {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`);
    counts.push(rows[0]?.count ?? -1);
  }
  await client.end();
  return counts;
}

describe('two enterprises', () => {
  it('see nothing of each other, two hundred requests at once', async () => {
    const owners = [await aPerson(identity), await aPerson(identity)];
    for (const owner of owners) {
      await anEnterprise(owner, { name: owner.personId });
      await aMember(identity, owner, ['buyer']);
      await owner.send(invite, { invitee: owner.personId, roles: ['buyer'] });
      await owner.send(createApiKey, { name: owner.personId, scopes: ['enterprise.read'] });
    }
    const tokens = await Promise.all(owners.map(({ session }) => identity.callerToken(session)));
    const contracts = [findMembers, findInvitations, findApiKeys, findNotifications];
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, request) => {
        const [contract, token] = [contracts[request % 4] ?? findMembers, tokens[request % 2]];
        return JSON.stringify(await identity.send<object, object>(contract, {}, { token }));
      }),
    );
    for (const [request, answer] of answers.entries()) {
      expect(answer).not.toContain(owners[(request + 1) % 2]?.personId);
    }
  });

  it('are apart in the database itself', async () => {
    const owner = await aPerson(identity);
    const { enterpriseId } = await anEnterprise(owner);
    await owner.send(invite, { invitee: '李', roles: ['buyer'] });
    await owner.send(createApiKey, { name: 'ERP', scopes: ['enterprise.read'] });

    const tenant = ["app.scope = 'tenant'", `app.enterprise_id = '${enterpriseId}'`];
    expect(await seenWith(tenant)).toEqual([1, 1, 1, 0]);
    expect(await seenWith(["app.scope = 'tenant'", `app.enterprise_id = '${newId()}'`])).toEqual([
      0, 0, 0, 0,
    ]);
    expect(await seenWith(["app.scope = 'operator'"])).toMatchObject([0, 0, 0, expect.any(Number)]);
    expect(await seenWith(["app.scope = 'market'"])).toEqual([0, 0, 0, 0]);
    expect(await seenWith([])).toEqual([0, 0, 0, 0]);
  });
});
