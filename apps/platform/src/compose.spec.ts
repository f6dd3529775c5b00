import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { serviceEnvironment } from './environment.js';
import { SERVICES } from './services.js';

/** No container engine is at hand, so the file is checked against the code it would run. */

interface ComposeService {
  image: string;
  build?: { dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

interface Compose {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
}

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
// The shape is what the tests below assert.
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const own = services.filter(([, { image }]) => image === 'tianfu:local');
const longRunning = services.filter(([name]) => name !== 'prepare');

/** What the split run would set for this service, with stand-ins for the values. */
function variablesOfSplitRun(name: string): string[] {
  const known = [...SERVICES.map((service) => service.name), 'gateway' as const].find(
    (service) => service === name,
  );
  if (known === undefined) return [];
  const environment = serviceEnvironment(
    known,
    {
      databaseUrl: 'postgres://admin@localhost/tianfu',
      natsUrl: 'nats://localhost',
      secrets: {
        directory: '',
        sealKeyFile: 'seal',
        idempotencyKeyFile: 'idempotency',
        trackingKeyFile: 'tracking',
        superuserPassword: '',
        natsPassword: '',
        rolePassword: () => '',
        rolePasswordFile: () => 'password',
      },
      callerKeys: { publicKeysFile: 'public', privateKeyFile: () => 'private' },
    },
    {
      port: 3000,
      host: '',
      dataDir: '',
      databaseUrl: undefined,
      natsUrl: undefined,
      publicOrigin: '',
      demoAccounts: false,
      logLevel: 'info',
    },
  );
  return [...Object.keys(environment), known === 'gateway' ? 'WEB_ROOT' : 'HEALTH_PORT'].sort();
}

describe('docker-compose.yml', () => {
  it('runs every service of the split run, the gateway and the preparation', () => {
    const expected = [...SERVICES.map(({ name }) => name), 'gateway', 'prepare'].sort();
    expect(own.map(([name]) => name).sort()).toEqual(expected);
  });

  it.each(own)('%s starts a file that the build makes', (_name, { command, build }) => {
    const [node, file = ''] = command ?? [];
    expect(node).toBe('node');
    expect(existsSync(join(root, file.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))).toBe(true);
    expect(existsSync(join(root, build?.dockerfile ?? 'missing'))).toBe(true);
  });

  it.each(own.filter(([name]) => name !== 'prepare'))(
    '%s gets exactly the variables of the split run',
    (name, service) => {
      expect(Object.keys(service.environment ?? {}).sort()).toEqual(variablesOfSplitRun(name));
    },
  );

  it('pins every image to a tag', () => {
    for (const [, { image }] of services) expect(image).toMatch(/^[\w./-]+:(?!latest)[\w.-]+$/);
  });

  it.each(longRunning)('%s has a health check whose program exists', (_name, { healthcheck }) => {
    const [how, program, script] = healthcheck?.test ?? [];
    expect(how).toBe('CMD');
    expect(['node', 'pg_isready', 'wget']).toContain(program);
    if (program === 'node') expect(existsSync(join(root, script ?? 'missing'))).toBe(true);
  });

  it('mounts only files and volumes that exist', () => {
    for (const [, { volumes = [] }] of services) {
      for (const source of volumes.map((volume) => volume.split(':')[0] ?? '')) {
        const exists = source.startsWith('./') ? existsSync(join(root, source)) : source in compose.volumes;
        expect({ source, exists }).toEqual({ source, exists: true });
      }
    }
  });

  it('waits only for services there are', () => {
    const names = services.map(([name]) => name);
    for (const [, { depends_on: after = {} }] of services)
      expect(names).toEqual(expect.arrayContaining(Object.keys(after)));
  });

  it('asks for no variable that .env.example does not show', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const asked = new Set([...text.matchAll(/\$\{(\w+)/g)].map((match) => match[1]));
    for (const name of asked) expect(example).toContain(`${String(name)}=`);
  });

  it('gives nats.conf the variables it reads', () => {
    const conf = readFileSync(join(root, 'infra/nats/nats.conf'), 'utf8');
    const read = new Set([...conf.matchAll(/\$([A-Z_]+)/g)].map((match) => match[1] ?? ''));
    for (const name of ['nats-1', 'nats-2', 'nats-3']) {
      expect(Object.keys(compose.services[name]?.environment ?? {}).sort()).toEqual([...read].sort());
    }
  });
});

describe('the chart', () => {
  it('has the services and the variables of the compose file', () => {
    const values: unknown = parse(readFileSync(join(root, 'infra/helm/tianfu/values.yaml'), 'utf8'));
    expect(values).toMatchObject({
      services: Object.fromEntries(SERVICES.map(({ name }) => [name, expect.anything()])),
    });
    const templates = ['services', 'gateway'].map((name) =>
      readFileSync(join(root, `infra/helm/tianfu/templates/${name}.yaml`), 'utf8'),
    );
    const variables = new Set(
      [...templates.join('').matchAll(/\{ name: ([A-Z_]+),/g)].map((match) => match[1]),
    );
    const expected = new Set([...SERVICES.map(({ name }) => name), 'gateway'].flatMap(variablesOfSplitRun));
    expected.delete('LOG_LEVEL');
    expect([...variables].sort()).toEqual([...expected].sort());
  });
});
