import { allContracts, OWNING_SERVICES } from '@tianfu/contracts';
import { type DynamicModule, type INestMicroservice, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AnswerVault } from '../calls/answer-vault.js';
import { HandlerRuntime } from '../calls/handler-runtime.js';
import { TokenSigner } from '../calls/token-signer.js';
import { TokenVerifier } from '../calls/token-verifier.js';
import { ContractClient } from '../client/contract-client.js';
import { connectNats } from '../client/nats.js';
import { withPipelinedRequests } from '../client/pipelined-requests.js';
import { Services } from '../client/services.js';
import { Connections } from '../data/connections.js';
import { dataSourceFor, poolOf } from '../data/data-source.js';
import { Db } from '../data/db.js';
import { pendingMigrations } from '../data/migrate.js';
import { Consumption } from '../events/consumption.js';
import { DeadLetters } from '../events/dead-letters.js';
import { Outbox } from '../events/outbox.js';
import { Relay } from '../events/relay.js';
import { createLogger, LOGGER, type Logger } from '../trace/log.js';
import type { ServiceConfig } from './config.js';
import type { ServiceDefinition } from './definition.js';
import { discover, requireAllHandled } from './discovery.js';
import { checkHealth, type ServiceHealth } from './health.js';
import { Metrics } from './metrics.js';
import { NatsStrategy } from './nats-strategy.js';
import { NestLog } from './nest-log.js';
import { Opened } from './opened.js';
import { Repeat } from './repeat.js';
import { sweepOldRows } from './sweep.js';
import { upkeepHandlers } from './upkeep.handlers.js';

const SWEEP_EVERY_MS = 600_000;
const LAG_EVERY_MS = 5_000;
const FINISH_MS = 10_000;
const LET_GO_MS = 5_000;

export interface RunningService {
  readonly name: ServiceDefinition['name'];
  health(): Promise<ServiceHealth>;
  /** Prometheus text. */
  metrics(): Promise<string>;
  /**
   * Takes nothing new, finishes what is under way (≤ 10 s) and lets go of everything, whatever is broken. From
   * then on its health is not ok. Harmless when called twice.
   */
  stop(): Promise<void>;
}

/** Providers every service finds: written once here, injected by class or by `LOGGER`. */
@Module({})
class GlueModule {
  static with(providers: readonly Provider[], definition: ServiceDefinition): DynamicModule {
    const owner = OWNING_SERVICES.find((name) => name === definition.name);
    const controllers =
      owner === undefined || definition.contracts !== undefined ? [] : [upkeepHandlers(owner)];
    return {
      module: GlueModule,
      global: true,
      imports: [definition.module],
      controllers,
      providers: [...providers],
      exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }
}

/**
 * Brings a service up on migrated tables: answers its contracts, publishes its outbox, listens. What it opened is
 * closed again when a later step fails.
 * @throws Error when a migration is missing, a contract is not handled, or PostgreSQL or NATS cannot be reached
 */
export async function startService(
  definition: ServiceDefinition,
  config: ServiceConfig,
): Promise<RunningService> {
  const log = createLogger(definition.name, config.logLevel);
  const opened = new Opened();
  try {
    return await boot(definition, config, log, opened);
  } catch (error) {
    await opened.close(LET_GO_MS, log);
    throw error;
  }
}

async function boot(
  definition: ServiceDefinition,
  config: ServiceConfig,
  log: Logger,
  opened: Opened,
): Promise<RunningService> {
  const { name } = definition;
  const pending = await pendingMigrations(definition, config.databaseUrl);
  if (pending > 0) throw new Error(`${name} has ${String(pending)} migrations to run first`);

  const nats = await connectNats(config.natsUrl, name);
  opened.add('NATS', () => nats.close());
  const asking = withPipelinedRequests(nats);
  const dataSource = await dataSourceFor({
    name,
    url: config.databaseUrl,
    poolMax: config.poolMax,
    entities: definition.entities,
    migrations: [],
    onPoolError: (error) => {
      log.warn({ err: error }, 'a database connection broke');
    },
  }).initialize();
  opened.add('PostgreSQL', () => dataSource.destroy());
  const afterEvents = (): void => {
    relay.wake();
  };
  const db = new Db(dataSource, new Connections(poolOf(dataSource)), { service: name, afterEvents });
  const metrics = new Metrics(name, () => db.waiting);
  const relay = new Relay(asking, db, metrics, log, config.streamReplicas ?? 1);
  const signer = new TokenSigner(name, config.callerPrivateKeyPem);
  const client = new ContractClient(asking);
  const deadLetters = new DeadLetters(db);
  const runtime = new HandlerRuntime({
    service: name,
    db,
    verifier: new TokenVerifier(config.callerPublicKeys),
    vault: new AnswerVault(config.idempotencyKey),
    metrics,
    log,
    afterEvents,
  });
  const strategy = new NatsStrategy(name, nats);
  const app: INestMicroservice = await NestFactory.createMicroservice(
    GlueModule.with(
      [
        { provide: Db, useValue: db },
        { provide: LOGGER, useValue: log },
        { provide: HandlerRuntime, useValue: runtime },
        { provide: Services, useValue: new Services(client, signer) },
        { provide: ContractClient, useValue: client },
        { provide: TokenSigner, useValue: signer },
        { provide: DeadLetters, useValue: deadLetters },
        { provide: Outbox, useValue: new Outbox(db, relay) },
        { provide: Metrics, useValue: metrics },
      ],
      definition,
    ),
    { strategy, logger: new NestLog(log), abortOnError: false },
  );
  opened.add('Nest', () => app.close());
  await app.init();
  const found = discover(app, definition);
  requireAllHandled(
    definition.contracts ?? allContracts.filter(({ owner }) => owner === name),
    found.handled,
  );
  deadLetters.serve(found.listeners);

  opened.add('the relay', () => relay.stop());
  await relay.start();
  const meetStream = (): Promise<void> => relay.meetStream();
  const parts = { service: name, nats, db, deadLetters, metrics, log, afterEvents, meetStream };
  const consumptions = found.listeners.map((listener) => new Consumption(listener, parts));
  const repeats = [
    ...found.repeated.map(({ work, run }) => new Repeat(work.everyMs, run, log)),
    new Repeat(SWEEP_EVERY_MS, () => sweepOldRows(db), log),
    new Repeat(LAG_EVERY_MS, () => relay.lag(), log),
  ];
  opened.add('the work under way', () =>
    // Each is told to stop before any of them is waited for.
    Promise.all([
      strategy.stopTaking().then(() => strategy.idle()),
      ...[...consumptions, ...repeats].map((part) => part.stop()),
    ]),
  );
  await Promise.all(consumptions.map((consumption) => consumption.start()));
  await app.listen();
  for (const repeat of repeats) repeat.start();
  // Subscribed at the server, not only sent.
  await nats.flush();
  log.info('ready');

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await opened.close(FINISH_MS, log);
    log.info('stopped');
  };
  return {
    name,
    health: async () => {
      const health = await checkHealth({ nats, relay, migrationsCurrent: true });
      return { ...health, ok: health.ok && stopped === undefined };
    },
    metrics: () => metrics.registry.metrics(),
    stop: () => (stopped ??= stop()),
  };
}
