import {
  createEnterprise,
  getMe,
  getOwnDossier,
  previewInvitation,
  Refusal,
  resolveSession,
  sessionEnded,
  signIn,
  signOut,
  signUp,
  type MeView,
  type SessionOpened,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { aMember, aPerson, eventually } from '@tianfu/testing';
import { anEdge, type Edge } from './edge.js';

const TOKEN = 'tfs_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
const me: MeView = {
  personId: newId(),
  name: '陈',
  contact: '138****1234',
  isOperator: false,
  memberships: [],
  permissions: [],
};
const opened: SessionOpened = { expiresAt: '2026-11-23T08:00:00.000Z', token: TOKEN, me };
const credentials = { contact: '13800001234', password: 'correct horse' };

describe('signing in through the gateway', () => {
  let edge: Edge;
  beforeAll(async () => {
    edge = await anEdge();
    edge.services.answers(signIn, () => opened);
    edge.services.answers(signUp, () => opened);
    edge.services.answers(signOut, () => ({}));
    edge.services.answers(getMe, () => me);
  });
  afterAll(() => edge.stop());

  const withCookie = (token: string, headers: Record<string, string> = {}) => ({
    headers: { cookie: `theme=dark; tianfu_session=${token}; other=1`, ...headers },
  });

  it.each(['/v1/sessions', '/v1/people'])(
    'at %s gives a browser its session in a cookie no script can read, and nowhere else',
    async (path) => {
      const answer = await edge.send('POST', path, { body: credentials });
      expect(answer.status).toBe(201);
      expect(answer.headers['set-cookie']).toEqual([
        `tianfu_session=${TOKEN}; Path=/; HttpOnly; SameSite=Lax; Expires=Mon, 23 Nov 2026 08:00:00 GMT`,
      ]);
      expect(answer.json).toEqual({ expiresAt: opened.expiresAt, me });
      expect(answer.text).not.toContain(TOKEN);
    },
  );

  it('gives a program its token, and no cookie', async () => {
    const answer = await edge.send('POST', '/v1/sessions', { body: { ...credentials, transport: 'token' } });
    expect(answer.json).toEqual(opened);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('makes the cookie Secure and binds it to the host where browsers come by https', async () => {
    const secure = await anEdge({ publicOrigin: 'https://tianfu.example' });
    secure.services.answers(signIn, () => opened);
    const answer = await secure.send('POST', '/v1/sessions', { body: credentials });
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^__Host-tianfu_session=.*; Path=\/; HttpOnly; SameSite=Lax; Secure;/,
    );
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.stop();
  });

  it('reads the session from the cookie, and clears it when signing out', async () => {
    const token = edge.services.signedIn();
    expect((await edge.send('GET', '/v1/me', withCookie(token))).status).toBe(200);
    const origin = { origin: edge.gateway.url };
    const answer = await edge.send('DELETE', '/v1/sessions/current', withCookie(token, origin));
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toEqual([
      'tianfu_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    ]);
  });

  it('prefers the bearer token to the cookie', async () => {
    const [first, second] = [edge.services.signedIn(), edge.services.signedIn()];
    await edge.send('GET', '/v1/me', withCookie(first, { authorization: `Bearer ${second}` }));
    const claims = JSON.parse(
      Buffer.from(
        edge.services.last(getMe).headers['tf-caller']?.split('.')[1] ?? '',
        'base64url',
      ).toString(),
    ) as { sub: string };
    expect(claims.sub).toBe(edge.services.callerOf(second).personId);
  });

  it('asks to sign in whoever shows nothing, and says so when a session has ended', async () => {
    const nothing = await edge.send('GET', '/v1/me');
    expect(nothing.json).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(nothing.headers['www-authenticate']).toBe('Bearer');
    const ended = await edge.send('GET', '/v1/me', withCookie(`tfs_${'b'.repeat(43)}`));
    expect(ended.json).toMatchObject({ status: 401, code: 'SESSION_EXPIRED' });
    expect(ended.headers['set-cookie']?.[0]).toContain('Max-Age=0');
  });

  it.each(['Bearer', 'Bearer x', 'Basic YTpi', `Bearer tfs_${'x'.repeat(500)}`, "Bearer tfs_' OR 1=1"])(
    'does not even ask about the credential %s',
    async (authorization) => {
      const before = edge.services.received(resolveSession).length;
      const answer = await edge.send('GET', '/v1/me', { headers: { authorization } });
      expect(answer.json).toMatchObject({ status: 401, code: 'SESSION_EXPIRED' });
      expect(edge.services.received(resolveSession)).toHaveLength(before);
    },
  );

  it('lets an old cookie not stand in the way of what anybody may do', async () => {
    edge.services.answers(previewInvitation, () => new Refusal('INVITATION_INVALID'));
    const answer = await edge.send('GET', `/v1/invitation-previews/${'c'.repeat(32)}`, withCookie('old'));
    expect(answer.json).toMatchObject({ code: 'INVITATION_INVALID' });
    expect(edge.services.last(previewInvitation).headers).not.toHaveProperty('tf-caller');
  });

  it('asks who somebody is once for many calls, even at once', async () => {
    const token = edge.services.signedIn();
    const before = edge.services.received(resolveSession).length;
    await Promise.all(Array.from({ length: 20 }, () => edge.as(token, 'GET', '/v1/me')));
    await edge.as(token, 'GET', '/v1/me');
    expect(edge.services.received(resolveSession)).toHaveLength(before + 1);
  });

  it('forgets a session as soon as identity says it ended', async () => {
    const token = edge.services.signedIn();
    const { sessionId = '' } = edge.services.callerOf(token);
    expect((await edge.as(token, 'GET', '/v1/me')).status).toBe(200);
    edge.services.ends(token);
    expect((await edge.as(token, 'GET', '/v1/me')).status).toBe(200);
    edge.services.publish(sessionEnded, { sessionId });
    await eventually(async () => (await edge.as(token, 'GET', '/v1/me')).status === 401, {
      timeoutMs: 1_000,
    });
  });

  it('looks anew at what somebody may do after they created an enterprise', async () => {
    edge.services.answers(createEnterprise, () => new Refusal('USCC_TAKEN'));
    const token = edge.services.signedIn();
    await edge.as(token, 'POST', '/v1/enterprises', { body: {} });
    const before = edge.services.received(resolveSession).length;
    edge.services.answers(createEnterprise, () => ({
      enterpriseId: newId(),
      name: '',
      uscc: '',
      createdAt: '',
    }));
    await edge.as(token, 'POST', '/v1/enterprises', { body: {} });
    await edge.as(token, 'GET', '/v1/me');
    expect(edge.services.received(resolveSession)).toHaveLength(before + 1);
  });

  it('acts for the enterprise the caller names, and for no other', async () => {
    edge.services.answers(getOwnDossier, () => new Refusal('NOT_FOUND'));
    const member = aMember();
    const token = edge.services.signedIn(member);
    const inEnterprise = (id: string) =>
      edge.as(token, 'GET', '/v1/dossier', { headers: { 'x-enterprise': id } });
    expect((await inEnterprise(member.enterpriseId ?? '')).json).toMatchObject({ code: 'NOT_FOUND' });
    expect(edge.services.last(resolveSession).input).toEqual({ token, enterpriseId: member.enterpriseId });
    expect((await inEnterprise(newId())).json).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await inEnterprise("' OR 1=1")).json).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
  });

  it('takes an API key as bearer only, and for its own enterprise only', async () => {
    const key = edge.services.signedIn(aMember({ kind: 'key', scopes: ['dossier.read'] }));
    expect((await edge.as(key, 'GET', '/v1/me')).status).toBe(200);
    expect((await edge.send('GET', '/v1/me', withCookie(key))).status).toBe(401);
    const foreign = await edge.as(key, 'GET', '/v1/me', { headers: { 'x-enterprise': newId() } });
    expect(foreign.json).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is not possible when identity does not answer, and says so', async () => {
    const alone = await anEdge();
    await alone.services.silence(resolveSession);
    const answer = await alone.as(alone.services.signedIn(), 'GET', '/v1/me');
    expect(answer.json).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    await alone.stop();
  });

  it('does not believe a token that identity has not signed', async () => {
    const [one, other] = await Promise.all([anEdge(), anEdge()]);
    const token = one.services.signedIn(aPerson());
    const foreign = other.services.tokenOf(one.services.callerOf(token));
    one.services.answers(resolveSession, () => ({
      token: foreign,
      expiresAt: '2099-01-01T00:00:00Z',
      sessionId: 's',
    }));
    expect((await one.as(token, 'GET', '/v1/me')).status).toBe(503);
    await Promise.all([one.stop(), other.stop()]);
  });

  describe('from another site', () => {
    it.each([
      ['another origin', { origin: 'https://evil.example' }],
      ['an origin of the same host on another port', { origin: 'http://127.0.0.1:1' }],
      ['no origin (null)', { origin: 'null' }],
      ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
      ['a fetch from a sister host', { 'sec-fetch-site': 'same-site' }],
      ['nothing said of its origin', {}],
    ])('refuses a change with the cookie and %s', async (_case, headers) => {
      const token = edge.services.signedIn();
      const answer = await edge.send('DELETE', '/v1/sessions/current', withCookie(token, headers));
      expect(answer.json).toMatchObject({ status: 403, code: 'CROSS_ORIGIN' });
    });

    it('allows it from here', async () => {
      const token = edge.services.signedIn();
      const fromHere = withCookie(token, { 'sec-fetch-site': 'same-origin' });
      expect((await edge.send('DELETE', '/v1/sessions/current', fromHere)).status).toBe(200);
    });

    it('refuses to sign somebody in', async () => {
      const answer = await edge.send('POST', '/v1/sessions', {
        body: credentials,
        headers: { origin: 'https://evil.example' },
      });
      expect(answer.json).toMatchObject({ code: 'CROSS_ORIGIN' });
    });

    it('does not care about programs with a token', async () => {
      const token = edge.services.signedIn();
      const headers = { origin: 'https://partner.example' };
      expect((await edge.as(token, 'DELETE', '/v1/sessions/current', { headers })).status).toBe(200);
    });
  });
});
