import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../percentiles.js';
import { type HttpAnswer, HttpConnection } from './http-connection.js';
import type { LoadPlan, LoadRequest, LoadResult } from './plan.js';

/** Runs a plan: each connection sends its next request when it has the answer to the one before. */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const texts = plan.requests.map((request) => requestText(request, plan));
  const open = Array.from({ length: plan.connections }, () => HttpConnection.open(plan.port));
  const connections = await Promise.all(open);
  const run = new LoadRun(plan, texts);
  try {
    await Promise.all(connections.map((connection) => run.loop(connection)));
    return run.result();
  } finally {
    for (const connection of connections) connection.close();
  }
}

class LoadRun {
  readonly #keys = randomBytes(8).toString('hex');
  readonly #startedMs = performance.now();
  readonly #latenciesMs: number[] = [];
  #taken = 0;
  #wrong: LoadResult['wrong'];

  constructor(
    private readonly plan: LoadPlan,
    private readonly texts: readonly RequestText[],
  ) {}

  async loop(connection: HttpConnection): Promise<void> {
    const endMs = this.#startedMs + this.plan.seconds * 1000;
    for (;;) {
      const turn = this.#taken;
      this.#taken += 1;
      await this.#pace(turn);
      const sentMs = performance.now();
      if (sentMs >= endMs) return;
      const answer = await connection.exchange(this.#next(turn));
      this.#latenciesMs.push(performance.now() - sentMs);
      this.#judge(answer);
    }
  }

  result(): LoadResult {
    const seconds = (performance.now() - this.#startedMs) / 1000;
    return {
      answered: this.#latenciesMs.length,
      perSecond: this.#latenciesMs.length / seconds,
      p50Ms: percentile(this.#latenciesMs, 0.5),
      p99Ms: percentile(this.#latenciesMs, 0.99),
      wrong: this.#wrong,
    };
  }

  /** With a rate, the n-th request leaves at its own moment, whichever connection is free. */
  async #pace(turn: number): Promise<void> {
    const { perSecond } = this.plan;
    if (perSecond === undefined) return;
    const waitMs = this.#startedMs + (turn / perSecond) * 1000 - performance.now();
    if (waitMs > 0) await sleep(waitMs);
  }

  #next(turn: number): string {
    const text = this.texts[turn % this.texts.length];
    if (text === undefined) throw new Error('a load plan has at least one request');
    if (!this.plan.freshKeys) return text.head + text.tail;
    return `${text.head}idempotency-key: ${this.#keys}-${turn}\r\n${text.tail}`;
  }

  #judge({ status, body }: HttpAnswer): void {
    if (status === this.plan.expectedStatus) return;
    const first = this.#wrong?.first ?? `${status} ${body.toString('utf8').slice(0, 500)}`;
    this.#wrong = { count: (this.#wrong?.count ?? 0) + 1, first };
  }
}

/** A request but for its idempotency key, which stands between the two. */
interface RequestText {
  readonly head: string;
  readonly tail: string;
}

function requestText({ method, path, body }: LoadRequest, { port, headers }: LoadPlan): RequestText {
  const content =
    body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers, ...content });
  return {
    head: `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`,
    tail: `\r\n${body ?? ''}`,
  };
}
