import { existsSync } from 'node:fs';
import { assert } from '@tianfu/kernel';

/** Beside this file when built. Tests run this file as TypeScript, but a thread needs the built program. */
export function threadProgram(name: 'thread' | 'pool-thread' | 'annealing-thread'): URL {
  const beside = new URL(`./${name}.js`, import.meta.url);
  if (existsSync(beside)) return beside;
  const built = new URL(`../../dist/worker/${name}.js`, import.meta.url);
  assert(existsSync(built), 'the solvers are not built: nx run @tianfu/solvers:build');
  return built;
}
