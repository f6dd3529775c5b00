/**
 * Several spec files in one module registry. Jest loads every module anew for each file it is given: Nest, TypeORM
 * and the contracts cost an integration file 2 s of processor time, more than most of its tests. A part is what
 * Jest is given instead: it takes its share of the spec files and loads once what they have in common. Each file
 * stays a block of its own with its own hooks; the projects `unit` and `integration` run one alone.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where no spec file of Jest lies. */
const skipped = new Set(['node_modules', 'dist', 'journeys', '__snapshots__']);
const isIntegration = (/** @type {string} */ name) => name.endsWith('.int.spec.ts');

/** Which files each folder of parts shares out; the projects of Jest with the same names match the same ones. */
const kinds = {
  unit: (/** @type {string} */ path) => !isIntegration(path) && !hasSnapshot(path),
  integration: isIntegration,
};

/** @returns {string[]} spec files with a snapshot: Jest looks for it beside the file that it is given */
export const specsWithSnapshot = () => specs().filter(hasSnapshot);

/**
 * Declares the tests of this part's share. Neighbours stay together: they have most in common.
 *
 * @param {string} url of the part; its siblings say how many shares there are
 */
export async function gather(url) {
  const part = fileURLToPath(url);
  const folder = dirname(part);
  const parts = readdirSync(folder).sort();
  const ours = specs().filter(kinds[basename(folder)]);
  const first = (/** @type {number} */ at) => Math.round((at * ours.length) / parts.length);
  const at = parts.indexOf(basename(part));
  for (const spec of ours.slice(first(at), first(at + 1))) await declare(spec);
}

const specs = () =>
  ['apps', 'infra', 'libs']
    .flatMap(filesIn)
    .filter((path) => path.endsWith('.spec.ts'))
    .sort();

/**
 * @param {string} folder
 * @returns {string[]} paths from the root
 */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** @param {string} spec */
function hasSnapshot(spec) {
  return existsSync(join(root, dirname(spec), '__snapshots__', `${basename(spec)}.snap`));
}

/**
 * As if the whole file stood in a `describe`, which itself cannot wait for an import.
 *
 * @param {string} spec
 */
async function declare(spec) {
  /** @type {{ currentDescribeBlock: { children: unknown[] } }} */
  const state = globalThis[Symbol.for('tianfu.circus-state')];
  const whole = state.currentDescribeBlock;
  globalThis.describe(spec, () => {});
  state.currentDescribeBlock = whole.children.at(-1);
  await import(join(root, spec));
  state.currentDescribeBlock = whole;
}
