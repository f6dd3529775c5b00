import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDataDir, startNats } from '@tianfu/servers';

export interface TestNats {
  readonly url: string;
  /** Where JetStream keeps its files: to be wiped by fault tests. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** A nats-server for one suite: subjects and streams of suites never meet. */
export async function startTestNats(): Promise<TestNats> {
  const dataDir = mkdtempSync(join(tmpdir(), `tianfu-test-${String(process.pid)}-`));
  const server = await startNats({ dataDir });
  return {
    url: server.url,
    dataDir,
    stop: async () => {
      await server.stop();
      await removeDataDir(dataDir);
    },
  };
}
