import { readFileSync } from 'node:fs';
import { inRoot } from './folders.js';

/** What `npm start` tells Node: the platform is measured as people run it, and the bare servers beside it alike. */
export function startOptions(): string[] {
  // The project's own file.
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
