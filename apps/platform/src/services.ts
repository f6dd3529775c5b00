import { certificationService } from '@tianfu/certification';
import { identityService } from '@tianfu/identity';
import { logisticsService } from '@tianfu/logistics';
import { matchingService } from '@tianfu/matching';
import { ordersService } from '@tianfu/orders';
import { samplingService } from '@tianfu/sampling';
import type { ServiceDefinition } from '@tianfu/service';

/** Every service the platform hosts. The order is the order of starting. */
export const SERVICES: readonly ServiceDefinition[] = [
  identityService,
  certificationService,
  ordersService,
  matchingService,
  logisticsService,
  samplingService,
];
