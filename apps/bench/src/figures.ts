import type { Figure } from './figure.js';
import { centreSchedule } from './figures/centre-schedule.js';
import { eventLag } from './figures/event-lag.js';
import { logisticsDay } from './figures/logistics-day.js';
import { memory } from './figures/memory.js';
import { publishOrder } from './figures/publish-order.js';
import { rateComparison } from './figures/rate-comparison.js';
import { getOrder, listOrders } from './figures/read-orders.js';
import { samplingService } from './figures/sampling-service.js';
import { firstStart, warmStart } from './figures/start-times.js';
import { top20 } from './figures/top20.js';
import { trackingWebhooks } from './figures/tracking-webhooks.js';
import { webJs } from './figures/web-js.js';

/** Every figure, in the order they are measured: first those that want the machine for themselves. */
export const FIGURES: readonly Figure[] = [
  webJs,
  centreSchedule,
  warmStart,
  firstStart,
  memory,
  top20,
  rateComparison,
  trackingWebhooks,
  samplingService,
  listOrders,
  getOrder,
  eventLag,
  publishOrder,
  logisticsDay,
];
