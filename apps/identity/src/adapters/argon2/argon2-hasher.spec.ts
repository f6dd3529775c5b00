import { Argon2Hasher } from './argon2-hasher.js';

describe('the password hasher', () => {
  const hasher = new Argon2Hasher();

  it('stores argon2id with 19 MiB, two passes, one lane', async () => {
    await expect(hasher.hash('seven looms at dawn')).resolves.toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('knows a password again, whatever form its letters came in', async () => {
    const stored = await hasher.hash('cafe\u0301 at seven');
    await expect(hasher.matches('caf\u00e9 at seven', stored)).resolves.toBe(true);
    await expect(hasher.matches('caf\u00e9 at eight', stored)).resolves.toBe(false);
  });

  it('never makes the same hash twice', async () => {
    expect(await hasher.hash('seven looms at dawn')).not.toBe(await hasher.hash('seven looms at dawn'));
  });

  it('works as long for an unknown account as for a wrong password', async () => {
    const stored = await hasher.hash('seven looms at dawn');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      known.push(await millisecondsOf(() => hasher.matches('wrong password', stored)));
      unknown.push(await millisecondsOf(() => hasher.matches('wrong password', undefined)));
    }
    // The quickest of each: what else the machine does only adds.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });
});

const ROUNDS = 5;

async function millisecondsOf(work: () => Promise<boolean>): Promise<number> {
  const startedAt = performance.now();
  expect(await work()).toBe(false);
  return performance.now() - startedAt;
}
