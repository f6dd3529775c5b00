import {
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type Provider,
  type Type,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ContractClient } from '@tianfu/service';
import { Callers } from './callers/callers.js';
import { DocsController } from './docs/docs.controller.js';
import { docsFiles } from './docs/docs-files.js';
import { EpcisController } from './epcis/epcis.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { CalendarsController } from './files/calendars.controller.js';
import { FilesController } from './files/files.controller.js';
import { Forwarded } from './files/forwarded.js';
import { ContractAnswers } from './http/contract-answers.js';
import { contractControllers } from './http/contract-controllers.js';
import { Edge } from './http/edge.js';
import { unmarkedRoutes } from './http/marked-routes.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Problems } from './http/send-problem.js';
import { LiveController } from './live/live.controller.js';
import { LiveHub } from './live/live-hub.js';
import { PapersController } from './papers/papers.controller.js';
import { HttpMetrics } from './probes/http-metrics.js';
import { MetricsAccess, ProbesController } from './probes/probes.controller.js';
import { Readiness } from './probes/readiness.js';
import { CallbacksController } from './tracking/callbacks.controller.js';
import { StaticFiles } from './web/static-files.js';

/** What is made before Nest is: the server's hooks and the event feed need the same ones. */
export interface GatewayParts {
  readonly client: ContractClient;
  readonly callers: Callers;
  readonly edge: Edge;
  readonly hub: LiveHub;
  readonly problems: Problems;
  readonly metrics: HttpMetrics;
  readonly metricsAccess: MetricsAccess;
  readonly readiness: Readiness;
}

const OWN_CONTROLLERS: Type[] = [
  DocsController,
  ProbesController,
  LiveController,
  FilesController,
  CalendarsController,
  CallbacksController,
  PapersController,
  EpcisController,
];

/** HTTP in, NATS out. Refuses to start with a route that does not say who may use it. */
@Module({})
export class GatewayModule implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  static of(
    parts: GatewayParts,
    controllers: Type[] = [...contractControllers(), ...OWN_CONTROLLERS],
  ): DynamicModule {
    return {
      module: GatewayModule,
      imports: [DiscoveryModule],
      controllers,
      providers: [
        ...providersOf(parts),
        ContractAnswers,
        Forwarded,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }

  onApplicationBootstrap(): void {
    const unmarked = unmarkedRoutes(this.discovery, this.scanner);
    if (unmarked.length > 0)
      throw new Error(`routes that do not say who may use them: ${unmarked.join(', ')}`);
  }
}

const providersOf = (parts: GatewayParts): Provider[] => [
  { provide: ContractClient, useValue: parts.client },
  { provide: Callers, useValue: parts.callers },
  { provide: Edge, useValue: parts.edge },
  { provide: LiveHub, useValue: parts.hub },
  { provide: Problems, useValue: parts.problems },
  { provide: HttpMetrics, useValue: parts.metrics },
  { provide: MetricsAccess, useValue: parts.metricsAccess },
  { provide: Readiness, useValue: parts.readiness },
  { provide: StaticFiles, useFactory: docsFiles },
];
