import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDataDir, startNats } from '@tianfu/servers';

export interface TestNats {
  readonly url: string;
  /** Where JetStream keeps its files: to be wiped by fault tests. */
  readonly dataDir: string;
  /** An outage: the server ends, its store stays. */
  halt(): Promise<void>;
  /** The end of the outage: on the same port, with the same store and account. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** A nats-server for one suite: subjects and streams of suites never meet. */
export async function startTestNats(): Promise<TestNats> {
  const dataDir = mkdtempSync(join(tmpdir(), `tianfu-test-${String(process.pid)}-`));
  let server = await startNats({ dataDir });
  const { url, port } = server;
  return {
    url,
    dataDir,
    halt: () => server.stop(),
    resume: async () => {
      server = await startNats({ dataDir, port });
    },
    stop: async () => {
      await server.stop();
      await removeDataDir(dataDir);
    },
  };
}
