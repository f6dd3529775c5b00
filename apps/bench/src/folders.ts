import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

/** A file of this repository. */
export const inRoot = (path: string): string => fileURLToPath(new URL(path, ROOT));

/** A new folder for one measurement. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'tianfu-bench-'));
