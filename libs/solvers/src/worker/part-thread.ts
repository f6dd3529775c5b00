import { workerData } from 'node:worker_threads';
import { searchPart, type PartTask } from '../routing/parts/search-part.js';
import { ABORTED, ANSWERS, type PartThreadData } from '../routing/parts/second-thread.js';

// Only second-thread.ts starts this file, with this data, and sends tasks.
const { problem, words: memory, port } = workerData as PartThreadData;
const words = new Int32Array(memory);
const abort = new AbortController();

/** Every search asks for the time again and again: the one moment at which a busy thread can look up. */
function clock(): number {
  if (Atomics.load(words, ABORTED) === 1 && !abort.signal.aborted) abort.abort();
  return performance.now();
}

port.on('message', (task: PartTask) => {
  let result: ReturnType<typeof searchPart> | undefined;
  try {
    result = searchPart(problem, task, { clock, signal: abort.signal });
  } finally {
    port.postMessage(result);
    Atomics.store(words, ANSWERS, 1);
    Atomics.notify(words, ANSWERS);
  }
});
