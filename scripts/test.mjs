import './setup/require-node.mjs';

import { ensureInstalled } from './setup/install.mjs';
import { oneAtATime } from './setup/one-at-a-time.mjs';
import { fail, SetUpError } from './setup/set-up-error.mjs';
import { runStages, stages } from './test/stages.mjs';

const tell = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

async function main() {
  const wanted = process.argv.slice(2);
  const names = Object.keys(stages);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new SetUpError(`There is no stage ${unknown}. Stages: ${names.join(' ')}`);
  await oneAtATime(() => ensureInstalled(tell));

  const { passed, failed } = await runStages(
    names.filter((stage) => wanted.length === 0 || wanted.includes(stage)),
    tell,
  );
  tell(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch(fail);
