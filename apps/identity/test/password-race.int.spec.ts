import { changePassword, requestPasswordReset, resetPassword, signIn } from '@tianfu/contracts';
import { eventually } from '@tianfu/testing';
import { createHash } from 'node:crypto';
import { normaliseContact } from '../src/domain/contact.js';
import { aPerson, PASSWORD } from './builders.js';
import { startIdentity, type Identity } from './identity.js';

const NEW_PASSWORD = 'eight looms at dusk';
const OTHER_PASSWORD = 'nine looms by night';
const CODE = '20261122';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Sets a new password with a code, as its owner does who has lost the old one. */
async function resets(contact: string): Promise<void> {
  const spelled = normaliseContact(contact) ?? '';
  await identity.send(requestPasswordReset, { contact });
  await identity.sql('UPDATE identity.password_reset SET code_hash = $2 WHERE contact_hash = $1', [
    sha256(spelled),
    sha256(`${spelled} ${CODE}`),
  ]);
  await identity.send(resetPassword, { contact, code: CODE, newPassword: NEW_PASSWORD });
}

/** Holds calls after they have compared the password and before they decide, and does the other thing meanwhile. */
async function meanwhile<T>(
  contact: string,
  calls: readonly (() => Promise<T>)[],
  other: () => Promise<void> = () => Promise.resolve(),
): Promise<PromiseSettledResult<T>[]> {
  const holder = await identity.harness.admin.connect();
  try {
    await holder.query('BEGIN');
    // Whoever counts failures waits for this row; who clears them does not see it.
    await holder.query(
      'INSERT INTO identity.sign_in_failure (contact_hash, failures, since) VALUES ($1, 0, now())',
      [sha256(normaliseContact(contact) ?? '')],
    );
    const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const held = Promise.allSettled(calls.map((call) => call()));
    await eventually(async () => {
      const waiting = 'SELECT FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))';
      return (await identity.harness.admin.query(waiting, [rows[0]?.pid])).rowCount === calls.length;
    });
    await other();
    await holder.query('ROLLBACK');
    return await held;
  } finally {
    holder.release();
  }
}

/** How a call ended: the code of its refusal, or that it went well. */
const ended = (outcome: PromiseSettledResult<unknown> | undefined): string | undefined =>
  outcome?.status === 'rejected' ? (outcome.reason as { code: string }).code : outcome && 'done';

const sessionsOf = (contact: string): Promise<{ id: string }[]> =>
  identity.sql(
    'SELECT s.id FROM identity.session s JOIN identity.person p ON p.id = s.person_id WHERE p.contact = $1',
    [normaliseContact(contact)],
  );

describe('a password that is replaced while the old one is being compared', () => {
  it('lets nobody in with the old one', async () => {
    const { contact } = await aPerson(identity);
    const signsIn = () => identity.send(signIn, { contact, password: PASSWORD });
    const [late] = await meanwhile(contact, [signsIn], () => resets(contact));
    expect(ended(late)).toBe('WRONG_CREDENTIALS');
    expect(await sessionsOf(contact)).toEqual([]);
  });

  it('is not replaced again by whoever knew the old one', async () => {
    const person = await aPerson(identity);
    const { contact } = person;
    const changes = () =>
      person.send(changePassword, { currentPassword: PASSWORD, newPassword: OTHER_PASSWORD });
    const [late] = await meanwhile(contact, [changes], () => resets(contact));
    expect(ended(late)).toBe('WRONG_CREDENTIALS');
    await expect(identity.send(signIn, { contact, password: NEW_PASSWORD })).resolves.toBeDefined();
  });

  it('is replaced by one of two who change it at once, whose session lives on', async () => {
    const person = await aPerson(identity);
    const { contact } = person;
    const { token: second = '' } = await identity.send(signIn, { contact, password: PASSWORD });
    const change = async (session: string, newPassword: string) => {
      const token = await identity.callerToken(session);
      return identity.send(changePassword, { currentPassword: PASSWORD, newPassword }, { token });
    };
    const outcomes = await meanwhile(contact, [
      () => change(person.session, NEW_PASSWORD),
      () => change(second, OTHER_PASSWORD),
    ]);
    expect(outcomes.map(ended).toSorted()).toEqual(['WRONG_CREDENTIALS', 'done']);
    expect(await sessionsOf(contact)).toHaveLength(1);
  });
});
