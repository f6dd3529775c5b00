import './setup/require-node.mjs';

import { runProgram } from './setup/run-program.mjs';
import { fail, SetUpError } from './setup/set-up-error.mjs';

const programs = {
  import: 'apps/cli/dist/import.js',
  demo: 'apps/cli/dist/demo.js',
  bench: 'apps/bench/dist/main.js',
};

const [name = '', ...args] = process.argv.slice(2);
const known = Object.keys(programs);
if (known.includes(name)) {
  // Standard output belongs to the program: some print nothing but JSON there.
  runProgram(programs[name], args, (line) => process.stderr.write(`${line}\n`)).catch(fail);
} else {
  fail(new SetUpError(`Which program? node scripts/run.mjs ${known.join('|')}`));
}
