import { AsyncLocalStorage } from 'node:async_hooks';
import type { Trace } from './traceparent.js';

const storage = new AsyncLocalStorage<Trace>();

/** Runs `fn` and all it starts under a trace: logs, messages and outbox rows carry it. */
export const withTrace = <T>(trace: Trace, fn: () => T): T => storage.run(trace, fn);

/** The trace this code runs under. */
export const currentTrace = (): Trace | undefined => storage.getStore();

const traces = new WeakMap<object, Trace>();

/** Notes which trace an event came with, for those that are handled together. */
export const rememberTrace = (event: object, trace: Trace): void => void traces.set(event, trace);

/** The trace an event came with. */
export const traceOf = (event: object): Trace | undefined => traces.get(event);

/** A copy of an event that came with the same trace. */
export function inTraceOf<T extends object>(event: object, copy: T): T {
  const trace = traces.get(event);
  if (trace !== undefined) traces.set(copy, trace);
  return copy;
}
