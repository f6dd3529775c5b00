import { parentPort } from 'node:worker_threads';
import { assert } from '@tianfu/kernel';
import { generateCentre } from '../centre-schedule/generated/generate-centre.js';
import { repairSchedule } from '../centre-schedule/repair-schedule.js';
import { scheduleCentre } from '../centre-schedule/schedule-centre.js';
import { solveTask } from './solve-task.js';
import type { ThreadMessage, ThreadTask } from './thread-messages.js';

/** Enough that the code of a repair is compiled before somebody waits for it. */
const WARM_UP = { seed: 1, jobs: 30, days: 30 };
const WARM_UP_MS = 60;

assert(parentPort !== null, 'this file is the program of a worker thread');
const port = parentPort;
const tell = (message: ThreadMessage): void => port.postMessage(message);

const problem = generateCentre(WARM_UP);
const { solution } = scheduleCentre(problem, { seed: WARM_UP.seed, timeMs: WARM_UP_MS });
repairSchedule(problem, solution, { seed: WARM_UP.seed, timeMs: WARM_UP_MS });
tell({ kind: 'started' });
// Only solver-pool.ts starts this file, and it sends tasks.
port.on('message', (task: ThreadTask) => {
  solveTask(task, tell);
});
