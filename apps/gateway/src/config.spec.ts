import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewayConfigFromEnv } from './config.js';

describe('the gateway’s configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), `tianfu-test-${process.pid}-keys-`));
  const keysFile = join(folder, 'keys.json');
  writeFileSync(keysFile, JSON.stringify({ keys: [{ kid: 'identity', pem: 'PEM' }] }));
  afterAll(() => rmSync(folder, { recursive: true }));
  const env = { NATS_URL: 'nats://127.0.0.1:4222', CALLER_PUBLIC_KEYS_FILE: keysFile };

  it('has sound defaults', () => {
    expect(gatewayConfigFromEnv(env)).toMatchObject({
      host: '0.0.0.0',
      port: 3000,
      callerPublicKeys: [{ kid: 'identity', pem: 'PEM' }],
      publicOrigin: undefined,
      rateLimits: { requestsPerMinute: 12_000, signInsPerMinute: 300 },
      logLevel: 'info',
    });
  });

  it('is read from the environment', () => {
    const given = { ...env, PORT: '8080', PUBLIC_ORIGIN: 'https://tianfu.example/', RATE_LIMIT: '600/20' };
    expect(gatewayConfigFromEnv(given)).toMatchObject({
      port: 8080,
      publicOrigin: 'https://tianfu.example',
      rateLimits: { requestsPerMinute: 600, signInsPerMinute: 20 },
    });
    expect(gatewayConfigFromEnv({ ...env, RATE_LIMIT: 'off' }).rateLimits).toBeUndefined();
  });

  it.each([
    ['NATS_URL', ''],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PUBLIC_ORIGIN', 'tianfu.example'],
    ['PUBLIC_ORIGIN', 'ftp://tianfu.example'],
    ['RATE_LIMIT', 'many'],
  ])('names %s when it is %j', (name, value) => {
    expect(() => gatewayConfigFromEnv({ ...env, [name]: value })).toThrow(name);
  });
});
