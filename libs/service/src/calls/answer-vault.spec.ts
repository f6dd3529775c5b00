import { AnswerVault } from './answer-vault.js';

const vault = new AnswerVault(Buffer.alloc(32, 1));
const answer = JSON.stringify({ apiKey: 'canary-4242', list: [1, null] });

describe('the answer vault', () => {
  it('gives back what was sealed, in its place', () => {
    expect(vault.open(vault.seal(answer, 'place'), 'place')).toEqual(answer);
  });

  it('opens nowhere else, with no other key, and not when a bit has changed', () => {
    const sealed = vault.seal(answer, 'place');
    expect(() => vault.open(sealed, 'another place')).toThrow();
    expect(() => new AnswerVault(Buffer.alloc(32, 2)).open(sealed, 'place')).toThrow();
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => vault.open(changed, 'place')).toThrow();
    }
  });

  it('shows nothing, and never the same twice', () => {
    const [one, two] = [vault.seal(answer, 'place'), vault.seal(answer, 'place')];
    expect(one.includes('canary')).toBe(false);
    expect(one.equals(two)).toBe(false);
  });

  it('knows an input again, but only with the key', () => {
    expect(vault.fingerprint('{"a":1}')).toEqual(vault.fingerprint('{"a":1}'));
    expect(vault.fingerprint('{"a":1}')).not.toEqual(vault.fingerprint('{"a":2}'));
    expect(new AnswerVault(Buffer.alloc(32, 2)).fingerprint('{"a":1}')).not.toEqual(
      vault.fingerprint('{"a":1}'),
    );
  });

  it('needs a key of 32 bytes', () => {
    expect(() => new AnswerVault(Buffer.alloc(31))).toThrow(/32 bytes/);
  });
});
