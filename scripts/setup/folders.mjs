import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project, whatever folder a script is called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string[]} names */
export const inRoot = (...names) => join(root, ...names);
