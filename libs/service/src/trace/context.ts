import { AsyncLocalStorage } from 'node:async_hooks';
import type { Trace } from './traceparent.js';

const storage = new AsyncLocalStorage<Trace>();

/** Runs `fn` and all it starts under a trace: logs, messages and outbox rows carry it. */
export const withTrace = <T>(trace: Trace, fn: () => T): T => storage.run(trace, fn);

/** The trace this code runs under. */
export const currentTrace = (): Trace | undefined => storage.getStore();
