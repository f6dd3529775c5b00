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

/**
 * Which spec files each folder of parts shares out, the same as the projects of Jest with these names, and to which
 * part each goes.
 */
const kinds = {
  unit: {
    isOurs: (/** @type {string} */ path) => !isIntegration(path) && !hasSnapshot(path),
    // In turn: little to load, but all long ones lie beside each other.
    partOf: (/** @type {number} */ index, /** @type {number} */ parts) => index % parts,
  },
  integration: {
    isOurs: isIntegration,
    // Neighbours stay together: they have most in common.
    partOf: (/** @type {number} */ index, /** @type {number} */ parts, /** @type {number} */ specs) =>
      Math.floor((index * parts) / specs),
  },
};

/** @returns {string[]} spec files with a snapshot: Jest looks for it beside the file that it is given */
export const specsWithSnapshot = () => specs().filter(hasSnapshot);

/**
 * Declares the tests of this part's share.
 *
 * @param {string} url of the part; its siblings say how many shares there are
 */
export async function gather(url) {
  const part = fileURLToPath(url);
  const folder = dirname(part);
  const parts = readdirSync(folder).sort();
  const { isOurs, partOf } = kinds[basename(folder)];
  const all = specs().filter(isOurs);
  const own = parts.indexOf(basename(part));
  for (const spec of all.filter((_spec, index) => partOf(index, parts.length, all.length) === own))
    await declare(spec);
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
