import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { threadProgram } from '../../worker/thread-program.js';
import type { RoutingProblem } from '../model.js';
import type { PartResult, PartTask } from './search-part.js';

/** Beyond its time, what loading and the machine's other work may take. */
const OVERRUN_MS = 5_000;

/** The places of the words both threads see. */
export const ANSWERS = 0;
export const ABORTED = 1;

/** What the second thread is started with. */
export interface PartThreadData {
  readonly problem: RoutingProblem;
  /** How many answers it has sent; 1 once the search is aborted. */
  readonly words: SharedArrayBuffer;
  readonly port: MessagePort;
}

/**
 * A thread that searches the other half of a plan. A search is synchronous, so is this: `take` waits, without an event
 * loop, until the thread says in shared memory that its answer is there.
 */
export class SecondThread {
  /** It broke or did not answer in time, and is used no more. */
  isLost = false;
  readonly #words = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  readonly #port: MessagePort;
  readonly #worker: Worker;
  #limitMs = 0;

  constructor(problem: RoutingProblem) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData: PartThreadData = { problem, words: this.#words.buffer, port: port2 };
    this.#worker = new Worker(threadProgram('part-thread'), { workerData, transferList: [port2] });
    this.#worker.unref();
    // Without a listener an error of the thread would end the process.
    this.#worker.on('error', () => (this.isLost = true));
  }

  begin(task: PartTask): void {
    this.#limitMs = task.options.timeMs + OVERRUN_MS;
    this.#port.postMessage(task);
  }

  abort(): void {
    Atomics.store(this.#words, ABORTED, 1);
  }

  /** @returns undefined when it failed */
  take(): PartResult | undefined {
    const outcome = Atomics.wait(this.#words, ANSWERS, 0, this.#limitMs);
    const answer = outcome === 'timed-out' ? undefined : receiveMessageOnPort(this.#port);
    Atomics.store(this.#words, ANSWERS, 0);
    // part-thread.ts sends results; undefined when its search threw.
    const result = answer?.message as PartResult | undefined;
    if (result === undefined) this.isLost = true;
    return result;
  }

  end(): void {
    this.#port.close();
    void this.#worker.terminate();
  }
}
