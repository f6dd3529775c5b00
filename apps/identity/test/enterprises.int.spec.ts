import {
  changeRoles,
  createEnterprise,
  enterpriseCreated,
  findMembers,
  getEnterprise,
  getMe,
  permissionsOf,
  removeMember,
  resolveSession,
  sessionEnded,
} from '@tianfu/contracts';
import { makeUscc, newId } from '@tianfu/kernel';
import { aMember, anEnterprise, aPerson, aUscc, permissionsOfPerson } from './builders.js';
import { refusalOf, startIdentity, type Identity } from './identity.js';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

const NAME = '天门市侨乡制衣厂（测试）';

describe('creating an enterprise', () => {
  it('makes the founder owner, plus what it comes for', async () => {
    const founder = await aPerson(identity);
    const uscc = aUscc();
    const created = await founder.send(createEnterprise, { name: NAME, uscc, purposes: ['supplier'] });
    expect(created).toEqual({
      enterpriseId: created.enterpriseId,
      name: NAME,
      uscc,
      createdAt: created.createdAt,
    });
    const me = await founder.send(getMe, {});
    expect(me.memberships).toEqual([
      { enterpriseId: created.enterpriseId, enterpriseName: NAME, roles: ['owner', 'supplier'] },
    ]);
    expect(new Set(me.permissions)).toEqual(permissionsOf(['owner']));
    const event = { enterpriseId: created.enterpriseId, name: NAME, uscc };
    expect(await identity.emitted(enterpriseCreated)).toContainEqual(event);
  });

  const valid = makeUscc('429006', 'MA5EFG8J');
  const changed = (place: number, sign: string): string =>
    valid.slice(0, place - 1) + sign + valid.slice(place);
  const other = (place: number): string => (valid[place - 1] === '1' ? '2' : '1');

  it.each([
    ['18 characters', valid.slice(0, 17)],
    ['character that cannot occur', changed(9, 'I')],
    ['six-digit region', changed(3, 'A')],
    ['organisation check digit', changed(17, other(17))],
    ['check digit (place 18)', changed(18, other(18))],
  ])('names the fault of a code: %s', async (fault, uscc) => {
    const founder = await aPerson(identity);
    const refused = await refusalOf(
      founder.send(createEnterprise, { name: NAME, uscc, purposes: ['buyer'] }),
    );
    expect(refused).toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [{ pointer: '/uscc', code: 'uscc' }],
    });
    expect(refused.faults[0]?.message).toContain(fault);
  });

  it('takes a code in full width and lower case for what it is', async () => {
    const founder = await aPerson(identity);
    const uscc = aUscc();
    const wide = uscc
      .toLowerCase()
      .replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const created = await founder.send(createEnterprise, { name: NAME, uscc: wide, purposes: ['buyer'] });
    expect(created.uscc).toBe(uscc);
    const again = (await aPerson(identity)).send(createEnterprise, { name: NAME, uscc, purposes: ['buyer'] });
    expect((await refusalOf(again)).code).toBe('USCC_TAKEN');
  });

  it('has one effect when the same request comes twice', async () => {
    const founder = await aPerson(identity);
    const input = { name: NAME, uscc: aUscc(), purposes: ['buyer'] };
    // The first caller token, without an enterprise: what a gateway holds when its answer was lost.
    const token = await identity.callerToken(founder.session);
    const sent = () => identity.send(createEnterprise, input, { token, idempotencyKey: 'lost-answer' });
    expect(await sent()).toEqual(await sent());
  });
});

describe("an enterprise's card", () => {
  it('is shown to everybody who is signed in', async () => {
    const enterprise = await anEnterprise(await aPerson(identity));
    const stranger = await aPerson(identity);
    expect(await stranger.send(getEnterprise, { enterpriseId: enterprise.enterpriseId })).toEqual(enterprise);
  });

  it('is not there for an id that is not there', async () => {
    const stranger = await aPerson(identity);
    const refused = await refusalOf(stranger.send(getEnterprise, { enterpriseId: newId() }));
    expect(refused.code).toBe('NOT_FOUND');
  });
});

describe('the members', () => {
  it('are listed in the order they came', async () => {
    const owner = await aPerson(identity);
    await anEnterprise(owner, { purposes: ['buyer'] });
    const member = await aMember(identity, owner, ['supplier']);
    const { data } = await member.send(findMembers, {});
    expect(data.map(({ personId, roles }) => [personId, roles])).toEqual([
      [owner.personId, ['owner', 'buyer']],
      [member.personId, ['supplier']],
    ]);
  });

  it('get other rights at once, and cached tokens of theirs die', async () => {
    const owner = await aPerson(identity);
    await anEnterprise(owner);
    const member = await aMember(identity, owner, ['supplier']);
    const { sessionId } = await identity.send(resolveSession, { token: member.session });
    const before = (await identity.emitted(sessionEnded)).filter(
      (ended) => ended.sessionId === sessionId,
    ).length;

    const view = await owner.send(changeRoles, { personId: member.personId, roles: ['buyer', 'owner'] });
    expect(view.roles).toEqual(['owner', 'buyer']);
    expect(new Set(await permissionsOfPerson(member))).toEqual(permissionsOf(['owner', 'buyer']));
    const after = (await identity.emitted(sessionEnded)).filter(
      (ended) => ended.sessionId === sessionId,
    ).length;
    expect(after).toBe(before + 1);
  });

  it('cannot do what their role does not allow', async () => {
    const owner = await aPerson(identity);
    await anEnterprise(owner);
    const member = await aMember(identity, owner, ['buyer']);
    const refused = await refusalOf(
      member.send(changeRoles, { personId: member.personId, roles: ['owner'] }),
    );
    expect(refused.code).toBe('FORBIDDEN');
  });

  it('are out when they are removed', async () => {
    const owner = await aPerson(identity);
    const { enterpriseId } = await anEnterprise(owner);
    const member = await aMember(identity, owner, ['buyer']);
    const { sessionId } = await identity.send(resolveSession, { token: member.session });
    await owner.send(removeMember, { personId: member.personId });
    expect(await permissionsOfPerson(member)).toEqual([]);
    const refused = await refusalOf(member.send(getMe, {}, { enterpriseId }));
    expect(refused.code).toBe('FORBIDDEN');
    expect(await identity.emitted(sessionEnded)).toContainEqual({ sessionId });
  });

  it('always include an owner', async () => {
    const owner = await aPerson(identity);
    await anEnterprise(owner);
    await aMember(identity, owner, ['buyer']);
    const { personId } = owner;
    expect((await refusalOf(owner.send(changeRoles, { personId, roles: ['buyer'] }))).code).toBe(
      'LAST_OWNER',
    );
    expect((await refusalOf(owner.send(removeMember, { personId }))).code).toBe('LAST_OWNER');
  });
});
