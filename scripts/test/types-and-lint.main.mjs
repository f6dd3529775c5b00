/**
 * The compiler's check and ESLint over the same programs, in a process of its own: ESLint's typed rules ask the
 * compiler about nearly every expression; asked after its own check it mostly knows the answer, and two processes
 * would read and bind every file twice. Each result is sent to the parent as soon as it is there.
 */
import { ESLint } from 'eslint';
import ts from 'typescript';

import { runCaptured } from '../setup/command.mjs';
import { inRoot, root } from '../setup/folders.mjs';
import { oneAtATime } from '../setup/one-at-a-time.mjs';

const graphTimeoutMs = 5 * 60_000;

const programs = ['tsconfig.json', 'apps/web/tsconfig.json'].map((path) => programOf(inRoot(path)));

const problems = programs.flatMap((program) => [...ts.getPreEmitDiagnostics(program)]);
answer('types', problems.length === 0, ts.formatDiagnostics(problems, host()));

// The rule of the boundaries reads Nx's picture of the projects, which has to be there.
const nx = inRoot('node_modules', '.bin', 'nx');
const graph = await oneAtATime(() => runCaptured(nx, ['show', 'projects'], { timeoutMs: graphTimeoutMs }));
if (graph.ok) await lint();
else answer('lint', false, graph.output);

async function lint() {
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { programs } } },
  });
  const results = await eslint.lintFiles(['.']);
  const clean = results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0);
  answer('lint', clean, await (await eslint.loadFormatter('stylish')).format(results));
}

/** As `tsc -p` makes it. @param {string} configFile */
function programOf(configFile) {
  const parsed = ts.getParsedCommandLineOfConfigFile(configFile, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.formatDiagnostic(problem, host()));
    },
  });
  if (parsed === undefined) throw new Error(`${configFile} could not be read`);
  const compilerHost = ts.createCompilerHost(parsed.options, true);
  compilerHost.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
  return ts.createProgram({
    rootNames: parsed.fileNames,
    options: parsed.options,
    configFileParsingDiagnostics: parsed.errors,
    host: compilerHost,
  });
}

function host() {
  return ts.createCompilerHost({});
}

/**
 * @param {'types' | 'lint'} check
 * @param {boolean} ok
 * @param {string} output
 */
function answer(check, ok, output) {
  process.send?.({ check, ok, output });
}
