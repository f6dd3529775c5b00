import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceConfigFromEnv } from './config.js';

describe("a service's configuration", () => {
  let folder: string;
  let good: Record<string, string>;
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tianfu-config-'));
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    good = {
      DATABASE_URL: 'postgres://tianfu_orders@127.0.0.1:5432/tianfu',
      NATS_URL: 'nats://tianfu:secret@a:4222,nats://b:4222',
      CALLER_PUBLIC_KEYS_FILE: file('keys.json', JSON.stringify({ keys: [{ kid: 'identity', pem }] })),
      CALLER_PRIVATE_KEY_FILE: file(
        'key.pem',
        privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      ),
      IDEMPOTENCY_KEY_FILE: file('idempotency.key', Buffer.alloc(32, 9)),
    };
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const read = (change: Record<string, string | undefined> = {}): ReturnType<typeof serviceConfigFromEnv> =>
    serviceConfigFromEnv('orders', { ...good, ...change });

  it('is read with sensible defaults', () => {
    expect(read()).toMatchObject({
      databaseUrl: good.DATABASE_URL,
      poolMax: 10,
      logLevel: 'info',
      streamReplicas: 1,
      idempotencyKey: Buffer.alloc(32, 9),
      callerPublicKeys: [{ kid: 'identity' }],
    });
    expect(read().healthPort).toBeUndefined();
    expect(
      read({ HEALTH_PORT: '8080', DB_POOL_MAX: '25', LOG_LEVEL: 'warn', STREAM_REPLICAS: '3' }),
    ).toMatchObject({
      healthPort: 8_080,
      poolMax: 25,
      logLevel: 'warn',
      streamReplicas: 3,
    });
  });

  it('takes the password of the database from a file of its own', () => {
    const path = file('password', 'p@ss/word\n');
    expect(new URL(read({ DATABASE_PASSWORD_FILE: path }).databaseUrl).password).toBe('p%40ss%2Fword');
  });

  it.each([
    'DATABASE_URL',
    'NATS_URL',
    'CALLER_PUBLIC_KEYS_FILE',
    'CALLER_PRIVATE_KEY_FILE',
    'IDEMPOTENCY_KEY_FILE',
  ])('names %s when it is missing or empty', (variable) => {
    expect(() => read({ [variable]: undefined })).toThrow(`orders needs the variable ${variable}`);
    expect(() => read({ [variable]: '' })).toThrow(`orders needs the variable ${variable}`);
  });

  it.each([
    ['DATABASE_URL', 'not a url'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['NATS_URL', '127.0.0.1:4222'],
    ['NATS_URL', 'nats://a:4222,,'],
    ['CALLER_PUBLIC_KEYS_FILE', '/nowhere/keys.json'],
    ['CALLER_PRIVATE_KEY_FILE', '/nowhere/key.pem'],
    ['IDEMPOTENCY_KEY_FILE', '/nowhere/key'],
    ['DATABASE_PASSWORD_FILE', '/nowhere/password'],
    ['DB_POOL_MAX', '0'],
    ['DB_POOL_MAX', '1.5'],
    ['DB_POOL_MAX', 'many'],
    ['DB_POOL_MAX', ''],
    ['STREAM_REPLICAS', '6'],
    ['HEALTH_PORT', '65536'],
    ['HEALTH_PORT', ''],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it is %j', (variable, value) => {
    expect(() => read({ [variable]: value })).toThrow(variable);
  });

  it('names the file whose content is of no use, and does not quote it', () => {
    const contents: [string, string | Buffer][] = [
      ['CALLER_PUBLIC_KEYS_FILE', '{'],
      ['CALLER_PUBLIC_KEYS_FILE', '{"keys":[{"kid":"nobody","pem":"x"}]}'],
      ['CALLER_PRIVATE_KEY_FILE', 'secret-canary'],
      ['CALLER_PRIVATE_KEY_FILE', rsa.export({ type: 'pkcs8', format: 'pem' }).toString()],
      ['IDEMPOTENCY_KEY_FILE', Buffer.alloc(31)],
    ];
    for (const [variable, content] of contents) {
      const path = file('odd', content);
      expect(() => read({ [variable]: path })).toThrow(variable);
      expect(() => read({ [variable]: path })).not.toThrow(/canary/);
    }
  });
});
