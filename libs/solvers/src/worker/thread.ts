import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '@tianfu/kernel';
import { solveTask } from './solve-task.js';
import type { ThreadMessage, ThreadTask } from './thread-messages.js';

assert(parentPort !== null, 'this file is the program of a worker thread');
const port = parentPort;
const tell = (message: ThreadMessage): void => port.postMessage(message);

tell({ kind: 'started' });
// Only run-in-thread.ts starts this file, and it sends a task.
solveTask(workerData as ThreadTask, tell);
