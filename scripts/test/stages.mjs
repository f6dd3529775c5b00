import { build } from '../setup/build.mjs';
import { runCaptured } from '../setup/command.mjs';
import { inRoot } from '../setup/folders.mjs';
import { runNpm } from '../setup/npm.mjs';
import { oneAtATime } from '../setup/one-at-a-time.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';
import { ensureSystemPackages, findChromium } from '../setup/system-packages.mjs';
import { jestCounts, playwrightCounts, reportFile } from './counts.mjs';
import { platformForJourneys } from './platform-for-journeys.mjs';
import { typesAndLint } from './types-and-lint.mjs';

// A daemon would outlive the tests.
process.env['NX_DAEMON'] = 'false';

const timeoutMs = 15 * 60_000;
const tool = (/** @type {string} */ name) => inRoot('node_modules', '.bin', name);

/**
 * @typedef {object} Stage
 * @property {readonly import('../setup/system-packages.mjs').SystemPackage[]} [needs] of the operating system
 * @property {() => Promise<{ ok: boolean, output: string }>} run
 * @property {() => import('./counts.mjs').Counts | undefined} [counts] of its report; without, it is one check
 */

/** Every check there is, in the order in which a failure is cheapest to see. @type {Record<string, Stage>} */
export const stages = {
  lockfile: {
    // npm silently leaves out optional packages of other machines that its registry lacks, and then npm ci fails.
    run: () => runNpm(['ci', '--dry-run', '--ignore-scripts', '--prefer-offline'], timeoutMs),
  },
  format: { run: () => check('prettier', '--check', '.') },
  types: { run: () => typesAndLint().types },
  lint: { run: () => typesAndLint().lint },
  boundaries: { run: () => check('depcruise', '--config', '.dependency-cruiser.mjs', 'apps', 'libs') },
  build: { run: () => oneAtATime(build) },
  unit: { run: () => jest('unit-parts', '2'), counts: () => jestCounts('unit-parts') },
  integration: {
    needs: ['nats-server'],
    // One more than there are cores: these tests wait, for deadlines above all.
    run: () => jest('integration-parts', '3'),
    counts: () => jestCounts('integration-parts'),
  },
  journeys: {
    needs: ['nats-server', 'chromium-headless-shell', 'fonts-wqy-microhei'],
    run: playwright,
    counts: () => playwrightCounts('journeys'),
  },
};

/** Stages that use one core each go side by side with those of the other column; all others have both cores. */
const sideBySide = [
  ['types', 'lint'],
  ['lockfile', 'format', 'boundaries', 'build'],
];

/**
 * Runs stages, prints the result of each in a line and adds them up.
 *
 * @param {readonly string[]} names
 * @param {(line: string) => void} tell
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStages(names, tell) {
  const total = { passed: 0, failed: 0 };
  const runAll = async (/** @type {readonly string[]} */ column) => {
    for (const name of column.filter((stage) => names.includes(stage))) {
      const { passed, failed } = await runStage(name, tell);
      total.passed += passed;
      total.failed += failed;
    }
  };
  await Promise.all(sideBySide.map(runAll));
  await runAll(names.filter((name) => !sideBySide.flat().includes(name)));
  return total;
}

/**
 * Runs one stage and prints its result in a line; what it said only when it failed.
 *
 * @param {string} name
 * @param {(line: string) => void} tell
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
async function runStage(name, tell) {
  const stage = stages[name];
  const begin = performance.now();
  const { ok, output } = await attempt(stage, tell);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);

  const reported = stage.counts?.() ?? { passed: ok ? 1 : 0, failed: 0, skipped: 0 };
  // A stage may fail although no single test did: it did not compile, or it left a door open.
  const counts = ok ? reported : { ...reported, failed: Math.max(1, reported.failed) };
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  if (!ok) tell(`\n${output.trimEnd()}\n`);
  tell(
    `${ok ? '✔' : '✘'} ${name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`,
  );
  return counts;
}

/**
 * @param {Stage} stage
 * @param {(line: string) => void} tell
 */
async function attempt(stage, tell) {
  try {
    await ensureSystemPackages(stage.needs ?? [], tell);
    return await stage.run();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    return { ok: false, output: error.message };
  }
}

/**
 * @param {string} name
 * @param {...string} args
 */
function check(name, ...args) {
  return runCaptured(tool(name), args, { timeoutMs });
}

/**
 * @param {string} project
 * @param {'2' | '3'} workers
 */
function jest(project, workers) {
  const report = reportFile(project);
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // With --ci, a snapshot that is not there is a failure and not written.
  const words = [
    '--ci',
    '--selectProjects',
    project,
    '--maxWorkers',
    workers,
    '--json',
    `--outputFile=${report}`,
  ];
  return runCaptured(process.execPath, [...node, inRoot('node_modules/jest/bin/jest.js'), ...words], {
    timeoutMs,
  });
}

async function playwright() {
  const platform = await platformForJourneys();
  try {
    return await runCaptured(
      tool('playwright'),
      ['test', '-c', 'apps/web/playwright.config.ts', '--reporter=line,json'],
      {
        env: {
          ...platform.env,
          PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile('journeys'),
          CHROMIUM: findChromium() ?? '',
        },
        timeoutMs,
      },
    );
  } finally {
    await platform.stop();
  }
}
