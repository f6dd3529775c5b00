import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { threadProgram } from '../../worker/thread-program.js';
import type { RoutingProblem } from '../model.js';
import type { Beginning } from './anneal-beside.js';
import type { SharedMemory } from './shared-changes.js';

/** What the second thread is started with. */
export interface SecondThreadData {
  readonly problem: RoutingProblem;
  readonly memory: SharedMemory;
  readonly port: MessagePort;
}

/** A thread that anneals the same plan. It answers nothing: what it does is in the memory they share. */
export class SecondThread {
  readonly #port: MessagePort;
  readonly #worker: Worker;

  constructor(problem: RoutingProblem, memory: SharedMemory) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData: SecondThreadData = { problem, memory, port: port2 };
    this.#worker = new Worker(threadProgram('annealing-thread'), { workerData, transferList: [port2] });
    this.#worker.unref();
    // Without a listener its error would end the process; the first thread goes on alone.
    this.#worker.on('error', () => undefined);
  }

  begin(beginning: Beginning): void {
    this.#port.postMessage(beginning);
  }

  end(): void {
    this.#port.close();
    void this.#worker.terminate();
  }
}
