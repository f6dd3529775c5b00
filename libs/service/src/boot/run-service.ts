import { createServer, type Server } from 'node:http';
import { serviceConfigFromEnv } from './config.js';
import type { ServiceDefinition } from './definition.js';
import { type RunningService, startService } from './start-service.js';

/** A service as a process of its own: configuration from the environment, signals, probes on HEALTH_PORT. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  try {
    const config = serviceConfigFromEnv(definition.name, process.env);
    const service = await startService(definition, config);
    const probes =
      config.healthPort === undefined ? undefined : await serveProbes(service, config.healthPort);
    const stop = (): void => {
      // The probes answer to the end: alive, and not ready any more.
      service.stop().then(
        () => {
          probes?.close();
          process.exit(0);
        },
        (error: unknown) => {
          fail(definition, error);
        },
      );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    fail(definition, error);
  }
}

function fail(definition: ServiceDefinition, error: unknown): never {
  process.stderr.write(
    `${definition.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}

/** `/livez`: the process turns. `/readyz`: it can serve. `/metrics`: Prometheus text. */
async function serveProbes(service: RunningService, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    answer(service, path)
      .catch(() => ({ status: 500, type: 'text/plain', body: 'failed' }))
      .then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type }).end(body);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return server;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

async function answer(service: RunningService, path: string): Promise<Answer> {
  if (path === '/livez') return { status: 200, type: 'text/plain', body: 'ok' };
  if (path === '/metrics')
    return { status: 200, type: 'text/plain; version=0.0.4', body: await service.metrics() };
  if (path !== '/readyz') return { status: 404, type: 'text/plain', body: 'not found' };
  const health = await service.health();
  return { status: health.ok ? 200 : 503, type: 'application/json', body: JSON.stringify(health) };
}
