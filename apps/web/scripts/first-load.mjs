/**
 * What a browser must fetch in JavaScript before the sign-in page and the order list stand, gzipped, in
 * kilobytes (1000 bytes). Reads the manifest of the last build and follows static imports only: the entry, the
 * frame, and the two pages with whatever they share.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);
const ENTRY = 'index.html';
/** Lazy pieces of the two routes. The English texts are left out: Chinese is the source and the larger share. */
const ROUTES = {
  signIn: ['src/pages/door/SignInPage.tsx'],
  orderList: ['src/layout/Frame.tsx', 'src/pages/orders/OrdersPage.tsx'],
};

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));

function closure(keys) {
  const seen = new Set();
  const open = [...keys];
  while (open.length > 0) {
    const key = open.pop();
    if (seen.has(key)) continue;
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} is not in the manifest: build first, or mend ROUTES`);
    seen.add(key);
    open.push(...(chunk.imports ?? []));
  }
  return seen;
}

const gzippedBytes = (key) => gzipSync(readFileSync(fileURLToPath(new URL(manifest[key].file, DIST)))).length;
const kilobytes = (keys) => [...keys].reduce((total, key) => total + gzippedBytes(key), 0) / 1000;
const rounded = (value) => Math.round(value * 10) / 10;

const parts = Object.fromEntries(
  Object.entries(ROUTES).map(([name, keys]) => [name, rounded(kilobytes(closure([ENTRY, ...keys])))]),
);
const value = rounded(kilobytes(closure([ENTRY, ...Object.values(ROUTES).flat()])));
console.log(JSON.stringify({ name: 'web-js', value, unit: 'kB', parts }));
if (process.argv.includes('--chunks')) {
  for (const key of closure([ENTRY, ...Object.values(ROUTES).flat()])) console.log(key, gzippedBytes(key));
}
