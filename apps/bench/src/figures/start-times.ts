import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, removeDataDir } from '@tianfu/servers';
import type { Figure } from '../figure.js';
import { inRoot, temporaryFolder } from '../folders.js';
import { median } from '../percentiles.js';
import { Program } from '../program.js';

const STARTS = 3;
const READY_TIMEOUT_MS = 600_000;

export const warmStart: Figure = {
  name: 'warm-start',
  about: 'npm start on existing data, to the first 200 of /readyz; median of three',
  async measure(stage) {
    const dataDir = temporaryFolder();
    try {
      await secondsToReady(inRoot('.'), dataDir); // makes the data
      const seconds: number[] = [];
      for (let count = 0; count < STARTS; count += 1) {
        seconds.push(await secondsToReady(inRoot('.'), dataDir));
        stage.tell(`    ready after ${seconds.at(-1)?.toFixed(2) ?? ''} s`);
      }
      return [
        {
          name: 'warm-start',
          value: median(seconds),
          unit: 's',
          target: { of: 'value', bound: 'at most', limit: 12 },
          details: { starts: STARTS },
        },
      ];
    } finally {
      await removeDataDir(dataDir);
    }
  },
};

export const firstStart: Figure = {
  name: 'first-start',
  about: 'a fresh clone of this repository: npm start to the first 200 of /readyz, with a warm package cache',
  async measure() {
    const folder = temporaryFolder();
    const clone = join(folder, 'tianfu');
    const dataDir = join(folder, 'data');
    try {
      execFileSync('git', ['clone', '--quiet', inRoot('.'), clone]);
      const seconds = await secondsToReady(clone, dataDir);
      return [
        {
          name: 'first-start',
          value: seconds,
          unit: 's',
          target: { of: 'value', bound: 'at most', limit: 240 },
        },
      ];
    } finally {
      await removeDataDir(dataDir);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Runs `npm start` in a folder as a person would, until it is ready, then stops it. */
async function secondsToReady(folder: string, dataDir: string): Promise<number> {
  const port = await freePort();
  const beganMs = performance.now();
  const program = new Program({
    command: 'npm',
    args: ['start'],
    cwd: folder,
    env: { ...ownEnvironment(), PORT: String(port), DATA_DIR: dataDir },
  });
  try {
    await program.ready(`http://127.0.0.1:${port}/readyz`, READY_TIMEOUT_MS);
    return (performance.now() - beganMs) / 1000;
  } finally {
    await program.stop();
  }
}

/** Without what the npm that runs the bench has set: it names this folder. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/i.test(name)));
}
