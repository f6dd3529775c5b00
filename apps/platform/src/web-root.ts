import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built web app beside this project; undefined when it was not built. */
export function webRoot(): string | undefined {
  const path = fileURLToPath(new URL('../../web/dist', import.meta.url));
  return existsSync(path) ? path : undefined;
}
