import { gatewayConfigFromEnv, startGateway } from '@tianfu/gateway';
import { type RunningService, serviceConfigFromEnv, startService } from '@tianfu/service';
import { type Infrastructure, serviceEnvironment } from './environment.js';
import { boundHeapGrowth } from './heap-growth.js';
import type { Report } from './report.js';
import type { RunningStack } from './running.js';
import { SERVICES } from './services.js';
import type { Settings } from './settings.js';
import { webRoot } from './web-root.js';

/** Hosts every service and the gateway in this process. */
export async function startAllInOne(
  infrastructure: Infrastructure,
  settings: Settings,
  running: RunningStack,
  report: Report,
): Promise<void> {
  boundHeapGrowth();
  const services: RunningService[] = [];
  for (const definition of SERVICES) {
    const environment = serviceEnvironment(definition.name, infrastructure, settings);
    // A module may need a variable of its own; in a process of its own it is there already.
    for (const variable of ['SEAL_KEY_FILE', 'TRACKING_KEY_FILE']) {
      const file = environment[variable];
      if (file !== undefined) process.env[variable] = file;
    }
    const service = await report.step(
      definition.name,
      () => startService(definition, serviceConfigFromEnv(definition.name, environment)),
      () => 'answers',
    );
    services.push(service);
    running.push(definition.name, () => service.stop());
  }
  const gateway = await report.step(
    'gateway',
    () =>
      startGateway({
        ...gatewayConfigFromEnv(serviceEnvironment('gateway', infrastructure, settings)),
        webRoot: webRoot(),
        health: Object.fromEntries(
          services.map((service) => [service.name, async () => ({ ready: (await service.health()).ok })]),
        ),
        metrics: services.map((service) => () => service.metrics()),
      }),
    ({ url }) => url,
  );
  running.push('gateway', () => gateway.stop());
}
