import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { copyBinaries, findPostgresBinaries } from './postgres-binaries.js';

describe('PostgreSQL from npm', () => {
  it('runs from a copy in another folder, which later starts use again', () => {
    const parent = mkdtempSync(join(tmpdir(), 'tianfu-binaries-'));
    chmodSync(parent, 0o755);
    try {
      const found = findPostgresBinaries();
      const copy = copyBinaries(found, parent);
      expect(copyBinaries(found, parent)).toEqual(copy);
      const said = execFileSync(join(copy.folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
      expect(said).toMatch(/^postgres \(PostgreSQL\) 18\./);
    } finally {
      rmSync(parent, { recursive: true });
    }
  });
});
