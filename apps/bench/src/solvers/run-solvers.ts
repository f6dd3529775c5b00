import { requestOf, type SolversRequest } from './command-line.js';
import { FAMILIES } from './families.js';
import type { Family, InstanceFile } from './family.js';
import { isSolved, solvedLine, type SolverLine, tableOf } from './line.js';

const USAGE = `npm run --silent bench -- solvers --family NAME --dir DIR --seconds S [--seed N] [--json]

Solves every instance of a folder, one after the other, each within S seconds on one core, and has each answer
checked by a verifier of its own. With --json one object a line, otherwise a table. Exit code 1 when an instance
could not be read or solved or its answer was not sound, 2 for words nobody understands.

Families:
${FAMILIES.map(({ name, about }) => `  ${name.padEnd(9)}${about}`).join('\n')}`;

/** The command `bench -- solvers`; answers the exit code. */
export async function runSolvers(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const request = requestOf(words);
    const family = FAMILIES.find(({ name }) => name === request.family);
    if (family === undefined) throw new Error(`There is no family ${request.family}`);
    return await solveAll(family, await family.instancesIn(request.folder), request);
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${USAGE}`);
    return 2;
  }
}

async function solveAll(
  family: Family,
  files: readonly InstanceFile[],
  request: SolversRequest,
): Promise<number> {
  const lines: SolverLine[] = [];
  for (const file of files) {
    const line = await solveOne(family, file, request);
    lines.push(line);
    if (request.isJson) console.log(JSON.stringify(line));
    else
      console.error(
        isSolved(line) ? `${line.instance}: ${line.objective}` : `${line.instance}: ${line.error}`,
      );
  }
  if (!request.isJson) console.log(tableOf(lines));
  return lines.every((line) => isSolved(line) && line.verified) ? 0 : 1;
}

async function solveOne(
  { direction = 'minimise' }: Family,
  file: InstanceFile,
  { seconds, seed }: SolversRequest,
): Promise<SolverLine> {
  try {
    const instance = await file.read();
    const startedMs = performance.now();
    const outcome = await instance.solve({ seed, timeMs: seconds * 1000 });
    const elapsedSeconds = (performance.now() - startedMs) / 1000;
    return solvedLine(file.name, outcome, instance.bestKnown, direction, elapsedSeconds);
  } catch (error) {
    return { instance: file.name, error: messageOf(error) };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
