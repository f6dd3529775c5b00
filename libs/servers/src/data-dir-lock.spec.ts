import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { lockDataDir } from './data-dir-lock.js';

describe('the lock of a DATA_DIR', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tianfu-lock-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));
  const lockFile = (): string => join(dataDir, 'platform.lock');

  it('refuses a second platform and names folder and process', () => {
    lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow(
      `Tianfu already runs on the folder ${dataDir} (process ${process.pid}).`,
    );
  });

  it('lets the next one in after a release, and leaves nothing behind', () => {
    lockDataDir(dataDir).release();
    const second = lockDataDir(dataDir);
    second.release();
    second.release();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('does not release what another took over', () => {
    const lock = lockDataDir(dataDir);
    writeFileSync(lockFile(), '1 another\n');
    lock.release();
    expect(readdirSync(dataDir)).toEqual(['platform.lock']);
  });

  it.each([
    ['a dead process', '4194300 12345\n'],
    ['a process whose number belongs to another by now', `${process.pid} 1\n`],
    ['nobody, being broken', 'nonsense'],
  ])('takes over a lock of %s', (_whose, content) => {
    writeFileSync(lockFile(), content);
    const lock = lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow(`(process ${process.pid})`);
    lock.release();
  });
});
