import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { jest } from '@jest/globals';
import type { ServiceName } from '@tianfu/contracts';
import { ANONYMOUS, type Caller } from './caller.js';
import { TokenSigner } from './token-signer.js';
import { TokenVerifier } from './token-verifier.js';

const keys = new Map<ServiceName, { privateKey: KeyObject; publicKey: KeyObject }>(
  (['identity', 'orders'] as const).map((kid) => [kid, generateKeyPairSync('ed25519')]),
);
const keyOf = (kid: ServiceName): { privateKey: KeyObject; publicKey: KeyObject } => {
  const pair = keys.get(kid);
  if (pair === undefined) throw new Error(kid);
  return pair;
};
const signerOf = (kid: ServiceName): TokenSigner =>
  new TokenSigner(kid, keyOf(kid).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const verifier = (): TokenVerifier =>
  new TokenVerifier(
    [...keys].map(([kid, { publicKey }]) => ({
      kid,
      pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    })),
  );

const member: Caller = {
  ...ANONYMOUS,
  kind: 'session',
  personId: 'person',
  enterpriseId: 'enterprise',
  roles: ['owner'],
  sessionId: 'session',
};
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (part: string | undefined): object =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8')) as object; // made by encoded
const now = (): number => Math.floor(Date.now() / 1000);

/** A token written by hand, signed with the key of `kid`. */
function handmade(
  kid: ServiceName,
  claims: object,
  header: object = { alg: 'EdDSA', typ: 'JWT', kid },
): string {
  const signed = `${encoded(header)}.${encoded(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), keyOf(kid).privateKey).toString('base64url')}`;
}

describe('a caller token', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says who calls, first and again', () => {
    const token = signerOf('identity').sign(member);
    const checked = verifier();
    expect(checked.verify(token)).toEqual(member);
    expect(checked.verify(token)).toEqual(member);
  });

  it('carries the limits of an API key and the rights of an operator', () => {
    const key: Caller = { ...member, kind: 'key', scopes: ['orders.read'] };
    const operator: Caller = { ...ANONYMOUS, kind: 'session', personId: 'o', isOperator: true };
    expect(verifier().verify(signerOf('identity').sign(key))).toEqual(key);
    expect(verifier().verify(signerOf('identity').sign(operator))).toEqual(operator);
  });

  it('ends when it expires, remembered or not, with five seconds for unequal clocks', () => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    const token = signerOf('identity').sign(member, 30);
    const remembering = verifier();
    expect(remembering.verify(token)).toBeDefined();
    jest.setSystemTime(1_800_000_034_000);
    expect([remembering.verify(token), verifier().verify(token)]).toEqual([member, member]);
    jest.setSystemTime(1_800_000_035_001);
    expect([remembering.verify(token), verifier().verify(token)]).toEqual([undefined, undefined]);
  });

  it('is refused when it lives longer than a minute or begins in the future', () => {
    const claims = { kind: 'session', sub: 'p' };
    expect(verifier().verify(handmade('identity', { ...claims, iat: now(), exp: now() + 60 }))).toBeDefined();
    expect(
      verifier().verify(handmade('identity', { ...claims, iat: now(), exp: now() + 61 })),
    ).toBeUndefined();
    const later = { ...claims, iat: now() + 30, exp: now() + 60 };
    expect(verifier().verify(handmade('identity', later))).toBeUndefined();
  });

  it('is refused when its payload was changed', () => {
    const [head, body, signature] = signerOf('identity').sign(member).split('.');
    const changed = encoded({ ...decoded(body), op: true });
    expect(verifier().verify([head, changed, signature].join('.'))).toBeUndefined();
  });

  it('is refused without a signature, and with another kind of one', () => {
    const claims = { kind: 'session', sub: 'p', iat: now(), exp: now() + 30 };
    const none = `${encoded({ alg: 'none', kid: 'identity' })}.${encoded(claims)}.`;
    expect(verifier().verify(none)).toBeUndefined();
    expect(verifier().verify(handmade('identity', claims, { alg: 'none', kid: 'identity' }))).toBeUndefined();
    // The known trick: the public key as the secret of an HMAC.
    const signed = `${encoded({ alg: 'HS256', kid: 'identity' })}.${encoded(claims)}`;
    const pem = keyOf('identity').publicKey.export({ type: 'spki', format: 'pem' });
    const hmac = createHmac('sha256', pem).update(signed).digest('base64url');
    expect(verifier().verify(`${signed}.${hmac}`)).toBeUndefined();
  });

  it('is refused from an unknown issuer, or one who signs in the name of another', () => {
    const claims = { kind: 'session', sub: 'p', iat: now(), exp: now() + 30 };
    const header = { alg: 'EdDSA', kid: 'identity' };
    expect(verifier().verify(handmade('orders', claims, header))).toBeUndefined();
    expect(verifier().verify(handmade('orders', claims, { alg: 'EdDSA', kid: 'nobody' }))).toBeUndefined();
  });

  it('speaks for a person only when identity says so', () => {
    expect(verifier().verify(signerOf('orders').sign(member))).toBeUndefined();
    expect(
      verifier().verify(signerOf('orders').sign({ ...member, kind: 'key', scopes: [] })),
    ).toBeUndefined();
  });

  it('of a service speaks for that service alone, and not for a person or operator', () => {
    const own = verifier().verify(signerOf('orders').serviceToken());
    expect(own).toEqual({ ...ANONYMOUS, kind: 'service', service: 'orders' });
    const claims = { kind: 'service', svc: 'orders', iat: now(), exp: now() + 30 };
    expect(verifier().verify(handmade('identity', claims))).toBeUndefined();
    expect(verifier().verify(handmade('orders', { ...claims, sub: 'p' }))).toBeUndefined();
    expect(verifier().verify(handmade('orders', { ...claims, op: true }))).toBeUndefined();
  });

  it.each(['', 'a', 'a.b', 'a.b.c', 'a.b.c.d', 'null.null.', `${'x'.repeat(5_000)}.b.c`])(
    'is not %j',
    (text) => {
      expect(verifier().verify(text)).toBeUndefined();
    },
  );

  it('is refused with claims of another form', () => {
    for (const odd of [
      { kind: 'god' },
      { roles: ['emperor'] },
      { op: false },
      { scp: 'all' },
      { exp: '9' },
    ]) {
      const claims = { kind: 'session', sub: 'p', iat: now(), exp: now() + 30, ...odd };
      expect(verifier().verify(handmade('identity', claims))).toBeUndefined();
    }
  });

  it('of a service is used again until it has twenty seconds left', () => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    const signer = signerOf('orders');
    const first = signer.serviceToken();
    jest.setSystemTime(1_800_000_039_000);
    expect(signer.serviceToken()).toBe(first);
    jest.setSystemTime(1_800_000_041_000);
    expect(signer.serviceToken()).not.toBe(first);
  });

  it('is signed with Ed25519 only, for a minute at most, and for nobody anonymous', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
    const pem = rsa.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => new TokenSigner('identity', pem)).toThrow(/Ed25519/);
    expect(() => signerOf('identity').sign(member, 61)).toThrow(/60 seconds/);
    expect(() => signerOf('identity').sign(ANONYMOUS)).toThrow(/anonymous/);
  });
});
