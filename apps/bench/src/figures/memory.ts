import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Figure } from '../figure.js';
import { inRoot } from '../folders.js';
import type { PlatformUnderTest } from '../platform-under-test.js';

const BIDDING_SECONDS = 60;

export const memory: Figure = {
  name: 'memory',
  about:
    'resident memory of the all-in-one process after the demo; PostgreSQL and NATS are processes of their own',
  async measure(stage) {
    const platform = await stage.platform();
    try {
      const atStartMb = residentMb(platform.pid, 'VmRSS');
      stage.tell('  running the demo');
      await runDemo(platform);
      return [
        {
          name: 'memory',
          value: residentMb(platform.pid, 'VmRSS'),
          unit: 'MB',
          target: { of: 'value', bound: 'at most', limit: 500 },
          details: { peak: residentMb(platform.pid, 'VmHWM'), afterStart: atStartMb },
        },
      ];
    } finally {
      await platform.remove();
    }
  },
};

async function runDemo({ url, dataDir }: PlatformUnderTest): Promise<void> {
  const args = [inRoot('apps/cli/dist/demo.js'), '--json', '--bidding-seconds', String(BIDDING_SECONDS)];
  const demo = spawn(process.execPath, args, {
    env: { ...process.env, TIANFU_URL: url, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(demo, 'exit')) as [number | null]; // Node's own order of arguments
  if (code !== 0) throw new Error(`the demo ended with ${String(code)}`);
}

/** Linux alone tells it this way (proc_pid_status(5)). In megabytes of 1,000,000 bytes. */
function residentMb(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kibibytes] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
  if (kibibytes === undefined) throw new Error(`/proc/${pid}/status has no ${field}`);
  return (Number(kibibytes) * 1024) / 1_000_000;
}
