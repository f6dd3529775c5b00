import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Rate, errors and duration of each route, and how many listen live. */
export class HttpMetrics {
  readonly #registry = new Registry();
  readonly #seconds: Histogram;

  /** @param liveConnections read when the metrics are */
  constructor(liveConnections: () => number) {
    this.#registry.setDefaultLabels({ service: 'gateway' });
    collectDefaultMetrics({ register: this.#registry });
    this.#seconds = new Histogram({
      name: 'tf_http_seconds',
      help: 'Time from receiving a request to its answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers: [this.#registry],
    });
    new Gauge({
      name: 'tf_live_connections',
      help: 'Browsers and programs that listen to live updates.',
      registers: [this.#registry],
      collect() {
        this.set(liveConnections());
      },
    });
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    this.#seconds.observe({ method, route, status }, seconds);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
