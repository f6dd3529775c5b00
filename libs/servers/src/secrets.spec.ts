import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openSecrets } from './secrets.js';

describe('the secrets of a DATA_DIR', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tianfu-secrets-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('are readable by their owner alone', () => {
    const secrets = openSecrets(dataDir);
    secrets.rolePassword('orders');
    const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
    expect(mode(secrets.directory)).toBe('700');
    expect(readdirSync(secrets.directory).map((name) => mode(join(secrets.directory, name)))).toEqual(
      Array(6).fill('600'),
    );
  });

  it('stay the same from start to start', () => {
    const [first, second] = [openSecrets(dataDir), openSecrets(dataDir)];
    const contents = (of: typeof first): unknown[] => [
      readFileSync(of.sealKeyFile),
      readFileSync(of.idempotencyKeyFile),
      readFileSync(of.trackingKeyFile),
      of.superuserPassword,
      of.natsPassword,
      of.rolePassword('orders'),
    ];
    expect(contents(second)).toEqual(contents(first));
  });

  it('differ between DATA_DIRs and between services', () => {
    const [here, there] = [openSecrets(dataDir), openSecrets(join(dataDir, 'other'))];
    expect(here.natsPassword).not.toBe(there.natsPassword);
    expect(here.rolePassword('orders')).not.toBe(here.rolePassword('matching'));
  });

  it('hold keys of 32 bytes', () => {
    const secrets = openSecrets(dataDir);
    expect(readFileSync(secrets.sealKeyFile)).toHaveLength(32);
    expect(readFileSync(secrets.idempotencyKeyFile)).toHaveLength(32);
    expect(readFileSync(secrets.trackingKeyFile)).toHaveLength(32);
  });

  it('are not made anew when one was lost', () => {
    rmSync(openSecrets(dataDir).sealKeyFile);
    expect(() => openSecrets(dataDir)).toThrow(/seal\.key is missing/);
  });

  it('refuse a service name that leads out of the folder', () => {
    expect(() => openSecrets(dataDir).rolePassword('../orders')).toThrow('Not a service name');
  });
});
