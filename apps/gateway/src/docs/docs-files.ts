import { openApiDocument } from '@tianfu/contracts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { StaticFiles } from '../web/static-files.js';
import { errorsPage } from './errors-page.js';
import { explorerPage, explorerScript } from './explorer-page.js';

const CHECK_FIRST = 'no-cache';
const EXPLORER_ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/** Addresses of the documentation inside its files: pages have a type by their ending. */
export const PAGES = {
  openApi: '/openapi.json',
  explorer: '/docs.html',
  errors: '/docs/errors.html',
} as const;

/** Everything `/docs` and `/openapi.json` show. */
export function docsFiles(): StaticFiles {
  const require = createRequire(import.meta.url);
  const files = new StaticFiles();
  const add = (address: string, content: string | Buffer): void =>
    files.add(address, Buffer.from(content), CHECK_FIRST);
  add(PAGES.openApi, JSON.stringify(openApiDocument()));
  add(PAGES.explorer, explorerPage);
  add(PAGES.errors, errorsPage());
  add('/docs/assets/explorer.js', explorerScript);
  for (const name of EXPLORER_ASSETS) {
    add(`/docs/assets/${name}`, readFileSync(require.resolve(`swagger-ui-dist/${name}`)));
  }
  return files;
}
