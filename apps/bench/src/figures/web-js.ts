import { execFileSync } from 'node:child_process';
import type { Figure } from '../figure.js';
import { inRoot } from '../folders.js';

export const webJs: Figure = {
  name: 'web-js',
  about: 'JavaScript of the first load of the sign-in and order list pages, gzipped',
  measure() {
    const script = inRoot('apps/web/scripts/first-load.mjs');
    const text = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    const told: unknown = JSON.parse(text);
    const value: unknown = typeof told === 'object' && told !== null ? Reflect.get(told, 'value') : undefined;
    if (typeof value !== 'number') throw new Error(`first-load.mjs told no number: ${text}`);
    return Promise.resolve([
      { name: 'web-js', value, unit: 'kB', target: { of: 'value', bound: 'at most', limit: 300 } },
    ]);
  },
};
