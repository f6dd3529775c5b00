import {
  appointOperator,
  getMe,
  OPERATOR_PERMISSIONS,
  PASSWORD_LENGTH,
  resolveSession,
  sessionEnded,
  signIn,
  signUp,
} from '@tianfu/contracts';
import { aPerson, aPhoneNumber, PASSWORD } from './builders.js';
import { refusalOf, startIdentity, type Identity } from './identity.js';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.stop());

describe('signing up', () => {
  it('makes an account and opens a session', async () => {
    const contact = aPhoneNumber();
    const opened = await identity.send(signUp, { name: '陈师傅', contact, password: PASSWORD });
    expect(opened.me).toMatchObject({ name: '陈师傅', isOperator: false, memberships: [], permissions: [] });
    expect(opened.me.contact).toBe(`${contact.slice(0, 3)}****${contact.slice(-4)}`);
    expect(opened.token).toMatch(/^tfs_/);
    expect(Date.parse(opened.expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  });

  it('stores neither the password nor the token', async () => {
    const person = await aPerson(identity);
    const [row] = await identity.sql<{ password_hash: string }>(
      'SELECT password_hash FROM identity.person WHERE id = $1',
      [person.personId],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const [hit] = await identity.sql<{ found: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM identity.session s WHERE s::text LIKE $1) AS found',
      [`%${person.session}%`],
    );
    expect(hit?.found).toBe(false);
  });

  it('knows one phone number however it is written', async () => {
    const contact = aPhoneNumber();
    await aPerson(identity, { contact });
    const again = identity.send(signUp, { name: '李', contact: `+86 ${contact}`, password: PASSWORD });
    expect(await refusalOf(again)).toMatchObject({ code: 'CONTACT_TAKEN' });
    const opened = await identity.send(signIn, { contact: fullWidth(contact), password: PASSWORD });
    expect(opened.me.name).toBe('陈师傅');
  });

  it('makes one account of twenty sign-ups at once with one number', async () => {
    const contact = aPhoneNumber();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => identity.send(signUp, { name: '陈', contact, password: PASSWORD })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['password123', '1234567890'])('refuses the common password %s', async (password) => {
    const refused = await refusalOf(identity.send(signUp, { name: '陈', contact: aPhoneNumber(), password }));
    expect(refused).toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [{ pointer: '/password', code: 'common' }],
    });
  });

  it('refuses the phone number as its own password', async () => {
    const contact = aPhoneNumber();
    const refused = await refusalOf(identity.send(signUp, { name: '陈', contact, password: contact }));
    expect(refused.faults).toMatchObject([{ pointer: '/password', code: 'common' }]);
  });

  it('refuses a password that is too short, a contact that is none, and fields it does not know', async () => {
    const input = {
      name: '',
      contact: 'not a contact',
      password: 'x'.repeat(PASSWORD_LENGTH.min - 1),
      admin: true,
    };
    const refused = await refusalOf(identity.send(signUp, input));
    expect(refused.code).toBe('VALIDATION_FAILED');
    const pointers = new Set(refused.faults.map(({ pointer }) => pointer));
    expect([...pointers].toSorted()).toEqual(['/admin', '/contact', '/name', '/password']);
  });

  it('takes a password of whatever characters', async () => {
    const contact = aPhoneNumber();
    const password = 'a\u0000b\ud800 密码 🧵🧵🧵';
    await identity.send(signUp, { name: '陈', contact, password });
    await expect(identity.send(signIn, { contact, password })).resolves.toBeDefined();
  });

  it('keeps what is written in SQL and HTML as text', async () => {
    const name = `Robert'); DROP TABLE person;-- <script>alert(1)</script>`;
    const person = await aPerson(identity, { name });
    expect((await person.send(getMe, {})).name).toBe(name);
  });
});

describe('signing in', () => {
  it('says the same of a wrong password and of an account that is not there', async () => {
    const person = await aPerson(identity);
    const wrong = await refusalOf(
      identity.send(signIn, { contact: person.contact, password: 'not my password' }),
    );
    const unknown = await refusalOf(identity.send(signIn, { contact: aPhoneNumber(), password: PASSWORD }));
    expect(wrong).toMatchObject({ code: 'WRONG_CREDENTIALS', faults: [] });
    expect(unknown).toEqual(wrong);
  });

  it.each(['an account', 'no account'])(
    'is closed to guesses after ten failures where there is %s',
    async (kind) => {
      const contact = kind === 'an account' ? (await aPerson(identity)).contact : aPhoneNumber();
      for (let guess = 0; guess < 10; guess += 1) {
        const refused = await refusalOf(
          identity.send(signIn, { contact, password: `guess number ${guess}` }),
        );
        expect(refused.code).toBe('WRONG_CREDENTIALS');
      }
      // The right password is not let in either: the answer must not tell it from a wrong one.
      const refused = await refusalOf(identity.send(signIn, { contact, password: PASSWORD }));
      expect(refused.code).toBe('TOO_MANY_REQUESTS');
      expect(refused.params.retryAfterSeconds).toBeGreaterThan(800);
      expect(refused.params.retryAfterSeconds).toBeLessThanOrEqual(900);
    },
  );

  it('answers at most ten guesses, however many are sent at once', async () => {
    const { contact } = await aPerson(identity);
    const guesses = Array.from({ length: 30 }, (_, guess) =>
      refusalOf(identity.send(signIn, { contact, password: `guess number ${guess}` })),
    );
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(20);
  });

  it('is open again when the window has passed', async () => {
    const { contact } = await aPerson(identity);
    for (let guess = 0; guess < 10; guess += 1) {
      await refusalOf(identity.send(signIn, { contact, password: `guess number ${guess}` }));
    }
    await identity.sql("UPDATE identity.sign_in_failure SET since = since - interval '15 minutes'");
    const opened = await identity.send(signIn, { contact, password: PASSWORD });
    expect(opened.me.memberships).toEqual([]);
  });

  it('ends the oldest session when there are more than fifty', async () => {
    const person = await aPerson(identity);
    await identity.sql(
      `INSERT INTO identity.session (id, person_id, token_hash, created_at, expires_at)
       SELECT gen_random_uuid(), $1::uuid, sha256(n::text::bytea || $1::uuid::text::bytea), now() + n * interval '1 second',
         now() + interval '1 day'
       FROM generate_series(1, 49) AS n`,
      [person.personId],
    );
    await identity.send(signIn, { contact: person.contact, password: PASSWORD });
    const refused = await refusalOf(identity.send(resolveSession, { token: person.session }));
    expect(refused.code).toBe('SESSION_EXPIRED');
  });
});

describe('an operator', () => {
  const appointed = { name: '平台运营', password: PASSWORD };

  it('is appointed by the platform alone', async () => {
    const input = { ...appointed, contact: aPhoneNumber() };
    expect((await refusalOf(identity.send(appointOperator, input))).code).toBe('UNAUTHENTICATED');
    const person = await aPerson(identity);
    expect((await refusalOf(person.send(appointOperator, input))).code).toBe('FORBIDDEN');
    const asOrders = identity.sendAs('orders', appointOperator, input);
    expect((await refusalOf(asOrders)).code).toBe('FORBIDDEN');
  });

  it('gets an account when there is none, and the same one each time', async () => {
    const input = { ...appointed, contact: aPhoneNumber() };
    const first = await identity.sendAs('platform', appointOperator, input);
    const again = await identity.sendAs('platform', appointOperator, {
      ...input,
      password: 'another password 2',
    });
    expect(again).toEqual(first);
    const opened = await identity.send(signIn, { contact: input.contact, password: PASSWORD });
    expect(opened.me).toMatchObject({ isOperator: true, permissions: [...OPERATOR_PERMISSIONS] });
  });

  it('keeps an account it has, and its sessions learn of it at once', async () => {
    const person = await aPerson(identity);
    const { sessionId } = await identity.send(resolveSession, { token: person.session });
    const input = { ...appointed, contact: person.contact, password: 'another password 2' };
    expect(await identity.sendAs('platform', appointOperator, input)).toEqual({ id: person.personId });
    expect(await person.send(getMe, {})).toMatchObject({ isOperator: true, name: '陈师傅' });
    expect(await identity.emitted(sessionEnded)).toContainEqual({ sessionId });
  });

  it('is appointed once by ten calls at once', async () => {
    const input = { ...appointed, contact: aPhoneNumber() };
    const calls = Array.from({ length: 10 }, () => identity.sendAs('platform', appointOperator, input));
    expect(new Set((await Promise.all(calls)).map(({ id }) => id)).size).toBe(1);
  });
});

const fullWidth = (digits: string): string =>
  digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
