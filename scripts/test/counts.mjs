import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const folder = mkdtempSync(join(tmpdir(), 'tianfu-reports-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Where a stage has its machine-readable report written; new for every run. @param {string} stage */
export const reportFile = (stage) => join(folder, `${stage}.json`);

/**
 * A suite that could not even be loaded has no test in it and counts as one that failed.
 *
 * @param {string} stage
 * @returns {Counts | undefined} nothing when the stage ended before it wrote a report
 */
export function jestCounts(stage) {
  const report = read(stage);
  return (
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  );
}

/**
 * A journey that only passed on a second try is not one to rely on, and counts as failed.
 *
 * @param {string} stage
 * @returns {Counts | undefined} nothing when the stage ended before it wrote a report
 */
export function playwrightCounts(stage) {
  const stats = read(stage)?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** @param {string} stage */
function read(stage) {
  const path = reportFile(stage);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
