import { workerData } from 'node:worker_threads';
import { compileProblem } from '../routing/compile-problem.js';
import { Routes } from '../routing/routes.js';
import { annealBeside, type Beginning } from '../routing/two-threads/anneal-beside.js';
import type { SecondThreadData } from '../routing/two-threads/second-thread.js';

// Only second-thread.ts starts this file, with this data, and sends one message.
const { problem, memory, port } = workerData as SecondThreadData;
const routes = new Routes(compileProblem(problem));

port.once('message', (beginning: Beginning) => {
  annealBeside(problem, routes, memory, beginning);
});
