import {
  changePassword,
  getMe,
  requestPasswordReset,
  resetPassword,
  resolveSession,
  sessionEnded,
  signIn,
} from '@tianfu/contracts';
import { createHash } from 'node:crypto';
import { normaliseContact } from '../src/domain/contact.js';
import { aPerson, aPhoneNumber, PASSWORD } from './builders.js';
import { refusalOf, startIdentity, type Identity } from './identity.js';

const NEW_PASSWORD = 'eight looms at dusk';
const CODE = '20261122';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Codes are kept as hashes; a test puts one there that it knows. */
async function knownCode(contact: string): Promise<void> {
  const spelled = normaliseContact(contact) ?? '';
  await identity.sql('UPDATE identity.password_reset SET code_hash = $2 WHERE contact_hash = $1', [
    sha256(spelled),
    sha256(`${spelled} ${CODE}`),
  ]);
}

const enters = (contact: string, password: string): Promise<string> =>
  identity.send(signIn, { contact, password }).then(
    () => 'in',
    (error: unknown) => (error as { code: string }).code,
  );
const reset = (contact: string, code = CODE): Promise<object> =>
  identity.send(resetPassword, { contact, code, newPassword: NEW_PASSWORD });

describe('a password', () => {
  it('is changed by whoever knows it, and all other sessions end', async () => {
    const person = await aPerson(identity);
    const { token: other = '' } = await identity.send(signIn, {
      contact: person.contact,
      password: PASSWORD,
    });
    const { sessionId } = await identity.send(resolveSession, { token: other });
    await person.send(changePassword, { currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    expect(await enters(person.contact, PASSWORD)).toBe('WRONG_CREDENTIALS');
    expect(await enters(person.contact, NEW_PASSWORD)).toBe('in');
    await expect(person.send(getMe, {})).resolves.toMatchObject({ personId: person.personId });
    const gone = await refusalOf(identity.send(resolveSession, { token: other }));
    expect(gone.code).toBe('SESSION_EXPIRED');
    expect(await identity.emitted(sessionEnded)).toContainEqual({ sessionId });
  });

  it('is not changed with a wrong one, a common one, or without a session', async () => {
    const person = await aPerson(identity);
    const wrong = { currentPassword: 'not the one at all', newPassword: NEW_PASSWORD };
    expect((await refusalOf(person.send(changePassword, wrong))).code).toBe('WRONG_CREDENTIALS');
    const common = { currentPassword: PASSWORD, newPassword: '1234567890' };
    expect((await refusalOf(person.send(changePassword, common))).faults).toMatchObject([
      { pointer: '/newPassword', code: 'common' },
    ]);
    expect((await refusalOf(identity.send(changePassword, wrong))).code).toBe('UNAUTHENTICATED');
    expect(await enters(person.contact, PASSWORD)).toBe('in');
  });

  it('is guessed at the door and inside together, ten times at most', async () => {
    const person = await aPerson(identity);
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await enters(person.contact, `wrong password ${guess}`)).toBe('WRONG_CREDENTIALS');
      const input = { currentPassword: `wrong inside ${guess}`, newPassword: NEW_PASSWORD };
      expect((await refusalOf(person.send(changePassword, input))).code).toBe('WRONG_CREDENTIALS');
    }
    const right = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect((await refusalOf(person.send(changePassword, right))).code).toBe('TOO_MANY_REQUESTS');
  });
});

describe('a forgotten password', () => {
  it('is replaced with the code that was sent, once, and every session ends', async () => {
    const person = await aPerson(identity);
    await identity.send(requestPasswordReset, { contact: person.contact });
    await knownCode(person.contact);
    await reset(person.contact);
    expect(await enters(person.contact, PASSWORD)).toBe('WRONG_CREDENTIALS');
    expect(await enters(person.contact, NEW_PASSWORD)).toBe('in');
    const gone = await refusalOf(identity.send(resolveSession, { token: person.session }));
    expect(gone.code).toBe('SESSION_EXPIRED');
    expect((await refusalOf(reset(person.contact))).code).toBe('RESET_CODE_WRONG');
  });

  it('is asked for alike with and without an account', async () => {
    const [known, nobody] = [(await aPerson(identity)).contact, aPhoneNumber()];
    for (const contact of [known, nobody]) {
      for (let asked = 0; asked < 3; asked += 1) {
        expect(await identity.send(requestPasswordReset, { contact })).toEqual({});
      }
      const refused = await refusalOf(identity.send(requestPasswordReset, { contact }));
      expect(refused.code).toBe('TOO_MANY_REQUESTS');
    }
    // Even the right code of a contact without an account opens nothing.
    await knownCode(nobody);
    expect((await refusalOf(reset(nobody))).code).toBe('RESET_CODE_WRONG');
    expect((await refusalOf(reset(known, '00000000'))).code).toBe('RESET_CODE_WRONG');
  });

  it('has its code guessed five times at most, all at once or one by one', async () => {
    const person = await aPerson(identity);
    await identity.send(requestPasswordReset, { contact: person.contact });
    await knownCode(person.contact);
    const guesses = Array.from({ length: 8 }, (_none, guess) =>
      refusalOf(reset(person.contact, String(guess).padStart(8, '0'))),
    );
    for (const { code } of await Promise.all(guesses)) expect(code).toBe('RESET_CODE_WRONG');
    expect((await refusalOf(reset(person.contact))).code).toBe('RESET_CODE_WRONG');
    expect(await enters(person.contact, PASSWORD)).toBe('in');
  });

  it('has a code for ten minutes', async () => {
    const person = await aPerson(identity);
    await identity.send(requestPasswordReset, { contact: person.contact });
    await knownCode(person.contact);
    await identity.sql(
      "UPDATE identity.password_reset SET sent_at = sent_at - interval '10 minutes' WHERE contact_hash = $1",
      [sha256(normaliseContact(person.contact) ?? '')],
    );
    expect((await refusalOf(reset(person.contact))).code).toBe('RESET_CODE_WRONG');
  });

  it('never stands in a table or an event, nor does its code', async () => {
    const person = await aPerson(identity);
    await identity.send(requestPasswordReset, { contact: person.contact });
    await knownCode(person.contact);
    await reset(person.contact);
    const rows = await identity.sql<{ row: string }>(
      `SELECT r::text AS row FROM identity.password_reset r UNION ALL SELECT p::text FROM identity.person p
         UNION ALL SELECT o::text FROM identity.outbox o UNION ALL SELECT i.key FROM identity.idempotency i`,
    );
    expect(rows.filter(({ row }) => row.includes(NEW_PASSWORD) || row.includes(CODE))).toEqual([]);
  });
});
