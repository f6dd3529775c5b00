import type { ServiceName } from '@tianfu/contracts';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What one service counts, in a registry of its own: several services may share a process. */
export class Metrics {
  readonly registry = new Registry();
  readonly #commands: Counter;
  readonly #commandSeconds: Histogram;
  readonly #listener: Counter;
  readonly #deadLetters: Counter;
  readonly #unsent: Gauge;
  readonly #lagSeconds: Gauge;

  /** @param poolWaiting read when the metrics are */
  constructor(service: ServiceName, poolWaiting: () => number) {
    this.registry.setDefaultLabels({ service });
    const registers = [this.registry];
    this.#commands = new Counter({
      name: 'tf_commands_total',
      help: 'Commands and queries answered, by code (OK or the refusal).',
      labelNames: ['subject', 'code'],
      registers,
    });
    this.#commandSeconds = new Histogram({
      name: 'tf_command_seconds',
      help: 'Time from receiving a command or query to its answer.',
      labelNames: ['subject'],
      buckets: SECONDS,
      registers,
    });
    this.#listener = new Counter({
      name: 'tf_listener_total',
      help: 'Events delivered, by outcome: done, duplicate, retried, dead.',
      labelNames: ['event', 'outcome'],
      registers,
    });
    this.#deadLetters = new Counter({
      name: 'tf_dead_letters_total',
      help: 'Events put aside because they could not be handled.',
      registers,
    });
    this.#unsent = new Gauge({ name: 'tf_outbox_unsent', help: 'Outbox rows not yet published.', registers });
    this.#lagSeconds = new Gauge({
      name: 'tf_outbox_lag_seconds',
      help: 'Age of the oldest outbox row not yet published.',
      registers,
    });
    new Gauge({
      name: 'tf_pool_waiting',
      help: 'Requests waiting for a database connection.',
      registers,
      collect() {
        this.set(poolWaiting());
      },
    });
  }

  commandDone(subject: string, code: string, seconds: number): void {
    this.#commands.inc({ subject, code });
    this.#commandSeconds.observe({ subject }, seconds);
  }

  eventDelivered(event: string, outcome: 'done' | 'duplicate' | 'retried' | 'dead'): void {
    this.#listener.inc({ event, outcome });
    if (outcome === 'dead') this.#deadLetters.inc();
  }

  outbox(unsent: number, lagSeconds: number): void {
    this.#unsent.set(unsent);
    this.#lagSeconds.set(lagSeconds);
  }
}
