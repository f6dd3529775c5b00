import { changeRoles, createApiKey, invite, removeMember } from '@tianfu/contracts';
import { eventually } from '@tianfu/testing';
import { aMember, anEnterprise, aPerson, type TestPerson } from './builders.js';
import { refusalOf, startIdentity, type Identity } from './identity.js';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

/** Sends one call after the other while the enterprise is locked, so that they take effect in this order. */
async function inOrder(
  enterpriseId: string,
  calls: readonly (() => Promise<object>)[],
): Promise<Promise<object>[]> {
  const holder = await identity.harness.admin.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM identity.enterprise WHERE id = $1 FOR UPDATE', [enterpriseId]);
    const sent: Promise<object>[] = [];
    for (const call of calls) {
      const answer = call();
      answer.catch(() => undefined); // looked at by whoever asked
      sent.push(answer);
      await eventually(async () => {
        const waiting = `SELECT FROM pg_stat_activity
          WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`;
        return (await identity.harness.admin.query(waiting)).rowCount === sent.length;
      });
    }
    await holder.query('COMMIT');
    return sent;
  } finally {
    holder.release();
  }
}

type Send = TestPerson['send'];
const left: [string, (send: Send, friend: TestPerson) => Promise<object>][] = [
  ['make a key', (send) => send(createApiKey, { name: 'ERP', scopes: ['orders.read'] })],
  ['invite itself back', (send) => send(invite, { invitee: '我自己', roles: ['owner'] })],
  ['make a friend owner', (send, { personId }) => send(changeRoles, { personId, roles: ['owner'] })],
  ['remove somebody else', (send, { personId }) => send(removeMember, { personId })],
];

describe('an owner who is removed', () => {
  it.each(left)('cannot %s with what was sent before', async (_what, last) => {
    const owner = await aPerson(identity);
    const { enterpriseId } = await anEnterprise(owner);
    const removed = await aMember(identity, owner, ['owner']);
    const friend = await aMember(identity, owner, ['buyer']);
    const token = await identity.callerToken(removed.session);
    const [removal, late] = await inOrder(enterpriseId, [
      () => owner.send(removeMember, { personId: removed.personId }),
      () => last((contract, input) => identity.send(contract, input, { token }), friend),
    ]);
    await removal;
    expect((await refusalOf(late ?? Promise.resolve())).code).toBe('FORBIDDEN');
  });

  it.each(left)('who is made a buyer instead cannot %s either', async (_what, last) => {
    const owner = await aPerson(identity);
    const { enterpriseId } = await anEnterprise(owner);
    const demoted = await aMember(identity, owner, ['owner']);
    const friend = await aMember(identity, owner, ['buyer']);
    const token = await identity.callerToken(demoted.session);
    const [demotion, late] = await inOrder(enterpriseId, [
      () => owner.send(changeRoles, { personId: demoted.personId, roles: ['buyer'] }),
      () => last((contract, input) => identity.send(contract, input, { token }), friend),
    ]);
    await demotion;
    expect((await refusalOf(late ?? Promise.resolve())).code).toBe('FORBIDDEN');
  });
});
