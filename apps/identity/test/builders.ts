import {
  acceptInvitation,
  appointOperator,
  createEnterprise,
  getMe,
  invite,
  orderClosed,
  signIn,
  signUp,
  type Contract,
  type EnterpriseView,
  type OrderClosed,
  type SessionOpened,
} from '@tianfu/contracts';
import { makeUscc, newId } from '@tianfu/kernel';
import { eventually } from '@tianfu/testing';
import { randomInt, randomUUID } from 'node:crypto';
import type { Identity } from './identity.js';

export const PASSWORD = 'seven looms at dawn';

/** A mainland mobile number nobody else in this run has. */
export const aPhoneNumber = (): string => `139${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** A valid code nobody else in this run has. */
export const aUscc = (): string => makeUscc('429006', `MA${String(randomInt(1_000_000)).padStart(6, '0')}`);

export interface TestPerson {
  readonly personId: string;
  readonly contact: string;
  /** The session's token. */
  readonly session: string;
  /** Sends with a fresh caller token of the person's session, as the gateway does. */
  send<I extends object, O extends object>(
    contract: Contract<I, O>,
    input: I,
    options?: { enterpriseId?: string; idempotencyKey?: string },
  ): Promise<O>;
}

export async function aPerson(
  identity: Identity,
  { name = '陈师傅', contact = aPhoneNumber() }: { name?: string; contact?: string } = {},
): Promise<TestPerson> {
  return personOf(identity, contact, await identity.send(signUp, { name, contact, password: PASSWORD }));
}

export async function anOperator(identity: Identity): Promise<TestPerson> {
  const contact = aPhoneNumber();
  await identity.sendAs('platform', appointOperator, { name: '平台运营', contact, password: PASSWORD });
  return personOf(identity, contact, await identity.send(signIn, { contact, password: PASSWORD }));
}

function personOf(
  identity: Identity,
  contact: string,
  { token: session = '', me }: SessionOpened,
): TestPerson {
  return {
    personId: me.personId,
    contact,
    session,
    send: async (contract, input, { enterpriseId, idempotencyKey = randomUUID() } = {}) => {
      const token = await identity.callerToken(session, enterpriseId);
      return identity.send(contract, input, { token, idempotencyKey });
    },
  };
}

/** An enterprise of the person's, from now on its active one. */
export const anEnterprise = (
  founder: TestPerson,
  { name = '天门市侨乡制衣厂（测试）', uscc = aUscc(), purposes = ['buyer', 'supplier'] } = {},
): Promise<EnterpriseView> => founder.send(createEnterprise, { name, uscc, purposes });

/** A new person with these roles in the owner's active enterprise. */
export async function aMember(identity: Identity, owner: TestPerson, roles: string[]): Promise<TestPerson> {
  const { code } = await owner.send(invite, { invitee: '新同事', roles });
  const member = await aPerson(identity);
  await member.send(acceptInvitation, { code });
  return member;
}

/** An order of the enterprise whose bids were opened. */
export const aClosedOrder = (enterpriseId: string, changed: Partial<OrderClosed> = {}): OrderClosed => ({
  orderId: newId(),
  number: 'PO-2026-000123',
  title: '碎花连衣裙',
  enterpriseId,
  bidderIds: [],
  bidCount: 0,
  ...changed,
});

/** Publishes closed orders of the enterprise, 第0单 first, and waits for the notice of each. */
export async function closedOrders(identity: Identity, enterpriseId: string, count: number): Promise<void> {
  const stored = async (): Promise<number> =>
    (await identity.sql('SELECT 1 FROM identity.notification WHERE recipient_id = $1', [enterpriseId]))
      .length;
  const before = await stored();
  for (let order = 0; order < count; order += 1) {
    await identity.harness.publish(orderClosed, aClosedOrder(enterpriseId, { title: `第${order}单` }));
    await eventually(async () => (await stored()) === before + order + 1);
  }
}

export const permissionsOfPerson = async (person: TestPerson): Promise<string[]> =>
  (await person.send(getMe, {})).permissions;
