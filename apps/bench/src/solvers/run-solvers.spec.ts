import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runSolvers } from './run-solvers.js';

describe('bench -- solvers', () => {
  let folder = '';
  let printed: string[] = [];
  let complaints: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'solvers-spec-'));
    [printed, complaints] = [[], []];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    jest.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line));
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  const run = (...words: string[]): Promise<number> =>
    runSolvers(['--family', 'jsp', '--dir', folder, '--seconds', '0.05', ...words]);

  it('prints a line for each instance and goes on after a malformed one', async () => {
    await writeFile(join(folder, 'a1'), '1 1\n0 nothing\n');
    await writeFile(join(folder, 'a2'), '2 2\n0 3 1 2\n1 4 0 1\n');
    await writeFile(join(folder, 'best_known.tsv'), 'instance\tsize\tlb\tub\na2\t2 x 2\t5\t5\n');
    expect(await run('--json')).toBe(1);
    const lines = printed.map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      { instance: 'a1', error: expect.stringContaining('line 2: "nothing"') },
      expect.objectContaining({ instance: 'a2', objective: 6, bestKnown: 5, gapPercent: 20, verified: true }),
    ]);
  });

  it('prints a table with a mean without --json', async () => {
    await writeFile(join(folder, 'a2'), '2 2\n0 3 1 2\n1 4 0 1\n');
    expect(await run()).toBe(0);
    expect(printed[0]?.split('\n').at(-1)).toMatch(/^mean/);
  });

  it.each([
    ['a folder that is not there', ['--dir', '/nowhere/at/all'], 'There is no folder /nowhere/at/all'],
    ['an unknown family', ['--family', 'tsp'], 'There is no family tsp'],
    ['no time', ['--seconds', '0'], '--seconds 0: a number above 0'],
    ['a seed that is no number', ['--seed', 'x'], '--seed x: a whole number'],
    ['an unknown option', ['--budget', '3'], "Unknown option '--budget'"],
    ['a folder without instances', [], 'holds no instance of this family'],
  ])('says what is wrong with %s', async (_, words, complaint) => {
    expect(await run(...words)).toBe(2);
    expect(complaints.join('\n')).toContain(complaint);
  });
});
