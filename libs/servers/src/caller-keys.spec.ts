import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openCallerKeys } from './caller-keys.js';

describe('the keys of the callers', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tianfu-keys-'));
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('verify with the public list what an issuer signed with its own key', () => {
    const keys = openCallerKeys(directory, ['identity', 'orders']);
    const list: unknown = JSON.parse(readFileSync(keys.publicKeysFile, 'utf8'));
    expect(list).toEqual({
      keys: [
        { kid: 'identity', pem: expect.stringContaining('PUBLIC KEY') },
        { kid: 'orders', pem: expect.stringContaining('PUBLIC KEY') },
      ],
    });
    const privateKey = createPrivateKey(readFileSync(keys.privateKeyFile('orders')));
    const signature = sign(null, Buffer.from('x'), privateKey);
    expect(verify(null, Buffer.from('x'), createPublicKey(privateKey), signature)).toBe(true);
  });

  it("stay the same at the next start, and are nobody else's to read", () => {
    const file = openCallerKeys(directory, ['identity']).privateKeyFile('identity');
    const before = readFileSync(file, 'utf8');
    openCallerKeys(directory, ['identity', 'orders']);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('are only those of named issuers', () => {
    expect(() => openCallerKeys(directory, ['identity']).privateKeyFile('../seal')).toThrow(TypeError);
  });
});
