/**
 * Module hooks of Node for what Jest runs outside its own module system, such as a global set-up: TypeScript is
 * compiled on loading, and packages of this workspace come from their source, not from their last build.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { transform } from '@swc/core';

const root = new URL('../../../', import.meta.url);
const { $schema: _schema, ...swcOptions } = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  const source = sourceOf(specifier, context.parentURL ?? '');
  return source === undefined ? nextResolve(specifier, context) : { url: source.href, shortCircuit: true };
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    ...swcOptions,
    filename,
    swcrc: false,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}

/**
 * @param {string} specifier
 * @param {string} importer
 * @returns {URL | undefined}
 */
function sourceOf(specifier, importer) {
  const own = /^@tianfu\/([^/]+)$/.exec(specifier)?.[1];
  const candidates = own
    ? [new URL(`libs/${own}/src/index.ts`, root), new URL(`apps/${own}/src/index.ts`, root)]
    : importer.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(specifier)
      ? [new URL(specifier.replace(/\.js$/, '.ts'), importer)]
      : [];
  return candidates.find((candidate) => existsSync(candidate));
}
