import { createEnterprise } from '@tianfu/contracts';
import { aPerson, aUscc } from './builders.js';
import { refusedAmong, startIdentity, type Identity } from './identity.js';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

describe('twenty people who create an enterprise with one code at once', () => {
  it('make one enterprise with one owner', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => aPerson(identity)));
    const uscc = aUscc();
    const refused = await refusedAmong(
      people.map((person) => person.send(createEnterprise, { name: '抢注', uscc, purposes: ['buyer'] })),
    );
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'USCC_TAKEN'));
    const owners = await identity.sql(
      'SELECT m.person_id FROM identity.membership m JOIN identity.enterprise e ON e.id = m.enterprise_id WHERE e.uscc = $1',
      [uscc],
    );
    expect(owners).toHaveLength(1);
  });
});

describe('one person who creates the same enterprise twenty times at once with one key', () => {
  it('gets the same answer twenty times', async () => {
    const person = await aPerson(identity);
    const token = await identity.callerToken(person.session);
    const input = { name: '连点', uscc: aUscc(), purposes: ['supplier'] };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        identity.send(createEnterprise, input, { token, idempotencyKey: 'double-click' }),
      ),
    );
    expect(new Set(answers.map(({ enterpriseId }) => enterpriseId)).size).toBe(1);
  });
});
