import { join } from 'node:path';

import { readIfThere, writeWhole } from './small-files.js';

type ServerName = 'postgres' | 'nats';
type Ports = Partial<Record<ServerName, number>>;

const runFile = (dataDir: string): string => join(dataDir, 'run.json');

/** The port on which a server of this DATA_DIR last listened. */
export function lastPortOf(dataDir: string, server: ServerName): number | undefined {
  return readPorts(dataDir)[server];
}

/** Notes it down. Read and write happen without a pause, so servers may start side by side in one process. */
export function rememberPort(dataDir: string, server: ServerName, port: number): void {
  writeWhole(runFile(dataDir), `${JSON.stringify({ ...readPorts(dataDir), [server]: port }, null, 2)}\n`);
}

/** The file only saves a new choice of ports, so one that a person broke is as good as none. */
function readPorts(dataDir: string): Ports {
  const text = readIfThere(runFile(dataDir));
  if (text === undefined) return {};
  try {
    const read: unknown = JSON.parse(text);
    return { ...portIn(read, 'postgres'), ...portIn(read, 'nats') };
  } catch {
    return {};
  }
}

function portIn(value: unknown, name: ServerName): Ports {
  const port: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof port === 'number' ? { [name]: port } : {};
}
