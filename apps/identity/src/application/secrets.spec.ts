import { INVITATION_CODE } from '@tianfu/contracts';
import { randomBytes } from 'node:crypto';
import {
  hashOf,
  isApiKey,
  isSessionToken,
  newApiKey,
  newInvitationCode,
  newSessionToken,
  shownPrefix,
} from './secrets.js';

describe('a session token', () => {
  it('has a form of its own', () => {
    const token = newSessionToken(randomBytes);
    expect(token).toMatch(/^tfs_/);
    expect(isSessionToken(token)).toBe(true);
    expect(isSessionToken(`${token}x`)).toBe(false);
    expect(isSessionToken(newApiKey(randomBytes))).toBe(false);
  });
});

describe('an API key', () => {
  it('is known by its prefix and its checksum', () => {
    const key = newApiKey(randomBytes);
    expect(key).toMatch(/^tfk_live_/);
    expect(isApiKey(key)).toBe(true);
  });

  it('is told from a mistyped one without looking it up', () => {
    const key = newApiKey(() => Buffer.alloc(32, 7));
    expect(isApiKey(key.replace('0', '1'))).toBe(false);
    expect(isApiKey(key.slice(0, -1))).toBe(false);
    expect(isApiKey('')).toBe(false);
  });

  it('shows only its beginning', () => {
    const key = newApiKey(randomBytes);
    expect(key.startsWith(shownPrefix(key))).toBe(true);
    expect(shownPrefix(key)).toHaveLength(15);
  });
});

describe('an invitation code', () => {
  it('has the form the contract asks for', () => {
    expect(newInvitationCode(randomBytes)).toMatch(INVITATION_CODE);
  });
});

describe('what is stored of a secret', () => {
  it('is its SHA-256', () => {
    expect(hashOf('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
