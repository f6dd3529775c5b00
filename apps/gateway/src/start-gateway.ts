import type { NatsConnection } from '@nats-io/transport-node';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  connectNats,
  ContractClient,
  TokenVerifier,
  withPipelinedRequests,
  type Logger,
} from '@tianfu/service';
import { bufferedLog, type BufferedLog } from './buffered-log.js';
import { Callers } from './callers/callers.js';
import { SessionCookie } from './callers/session-cookie.js';
import type { GatewayConfig } from './config.js';
import { GatewayModule, type GatewayParts } from './gateway.module.js';
import { Edge } from './http/edge.js';
import { RouteTable } from './http/route-table.js';
import { Problems } from './http/send-problem.js';
import { createServer } from './http/server.js';
import { RateLimiter } from './limits/rate-limiter.js';
import { EventFeed } from './live/event-feed.js';
import { LiveHub } from './live/live-hub.js';
import { nestLogger } from './nest-logger.js';
import { HttpMetrics } from './probes/http-metrics.js';
import { MetricsAccess } from './probes/probes.controller.js';
import { Readiness, type GatewayHealth } from './probes/readiness.js';
import { WebApp } from './web/web-app.js';

/** What is under way may take this long to be answered when the gateway stops. */
const DRAIN_MS = 10_000;
const CLOSE_IDLE_EVERY_MS = 50;

export interface RunningGateway {
  /** Where it answers on this machine. */
  readonly url: string;
  /** `METHOD /path` of every route it serves. */
  readonly routes: readonly string[];
  health(): Promise<GatewayHealth>;
  /** Answers what is under way (at most ten seconds), then closes everything. Harmless when called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the gateway.
 * @throws Error when NATS cannot be reached, the port is taken or the web app is not there
 */
export async function startGateway(config: GatewayConfig): Promise<RunningGateway> {
  const log = bufferedLog(config.logLevel);
  const nats = await connectNats(config.natsUrl, 'gateway');
  const close = async (): Promise<void> => {
    await nats.close();
    log.close();
  };
  try {
    return await serve(config, nats, log, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function serve(
  config: GatewayConfig,
  nats: NatsConnection,
  { logger, requests }: BufferedLog,
  close: () => Promise<void>,
): Promise<RunningGateway> {
  const parts = partsOf(config, nats, logger);
  const routes = new RouteTable();
  const problems = new Problems(logger, parts.edge, routes);
  const webApp = config.webRoot === undefined ? undefined : new WebApp(config.webRoot);
  const { trustedProxies } = config;
  const server = createServer({ ...parts, routes, problems, webApp, requests, trustedProxies });
  const module = GatewayModule.of({ ...parts, problems });
  const app = await NestFactory.create<NestFastifyApplication>(module, server, {
    logger: nestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  const feed = new EventFeed(nats, parts.hub, parts.callers, logger);
  await feed.start();
  await app.listen(config.port, config.host);
  parts.hub.start();
  let stopping: Promise<void> | undefined;
  return {
    url: (await app.getUrl()).replace('[::1]', 'localhost'),
    routes: routes.all(),
    health: () => parts.readiness.check(),
    stop: () => (stopping ??= stop(app, feed, parts).then(close)),
  };
}

function partsOf(
  config: GatewayConfig,
  nats: NatsConnection,
  logger: Logger,
): Omit<GatewayParts, 'problems'> {
  const client = new ContractClient(withPipelinedRequests(nats));
  const callers = new Callers(client, new TokenVerifier(config.callerPublicKeys));
  const hub = new LiveHub(callers, logger);
  const limiter = config.rateLimits === undefined ? undefined : new RateLimiter(config.rateLimits);
  return {
    client,
    callers,
    hub,
    edge: new Edge(new SessionCookie(config.publicOrigin), config.publicOrigin, limiter),
    metrics: new HttpMetrics(() => hub.size),
    metricsAccess: new MetricsAccess(config.metricsToken, config.metrics ?? []),
    readiness: new Readiness(nats, config.health ?? {}),
  };
}

async function stop(
  app: NestFastifyApplication,
  feed: EventFeed,
  { readiness, hub }: Pick<GatewayParts, 'readiness' | 'hub'>,
): Promise<void> {
  readiness.stop();
  feed.stop();
  hub.stop();
  const server = app.getHttpServer();
  // Kept-alive connections end as soon as they have nothing under way.
  const closeIdle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
  const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearInterval(closeIdle);
  clearTimeout(force);
}
