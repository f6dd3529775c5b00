import type { Contract, EventContract, EventEnvelope } from '@tianfu/contracts';
import type { INestMicroservice } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { handledContracts } from '../calls/handles.js';
import { type Listener, type ListenerBody, listenerOf } from '../events/listener.js';
import { declaredListeners } from '../events/listens.js';
import type { Tx } from '../data/tx.js';
import { type RepeatedWork, repeatedWork } from './every.js';
import type { ServiceDefinition } from './definition.js';

/** What the decorated classes of a service declare. */
export interface Discovered {
  readonly handled: readonly Contract[];
  readonly listeners: readonly Listener[];
  readonly repeated: readonly { readonly work: RepeatedWork; readonly run: () => Promise<unknown> }[];
}

/** Looks at every controller and provider of a booted service. */
export function discover(app: INestMicroservice, definition: ServiceDefinition): Discovered {
  const handled: Contract[] = [];
  const bodies = new Map<EventContract, ListenerBody[]>();
  const repeated: Discovered['repeated'][number][] = [];
  for (const [instance, isController] of instancesOf(app)) {
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) continue;
    // Nest subscribes for controllers only: a provider's @Handles would never be called.
    if (isController) handled.push(...handledContracts(prototype));
    for (const { event, method, together } of declaredListeners(prototype)) {
      const take = (given: unknown, tx: Tx): Promise<void> => callMethod(instance, method, [given, tx]);
      bodies.set(event, [...(bodies.get(event) ?? []), together ? { together, take } : oneByOne(take)]);
    }
    for (const work of repeatedWork(prototype)) {
      repeated.push({ work, run: () => callMethod(instance, work.method, []) });
    }
  }
  const listeners = [...bodies].map(([event, found]) => listenerOf(definition.name, event, found));
  return { handled, listeners, repeated };
}

/** The body of a method that takes one event. */
const oneByOne = (take: (given: EventEnvelope, tx: Tx) => Promise<void>): ListenerBody => ({
  together: false,
  take: async (envelopes, tx) => {
    for (const envelope of envelopes) await take(envelope, tx);
  },
});

/** Each instance once, with whether it is a controller. */
function instancesOf(app: INestMicroservice): Map<object, boolean> {
  const instances = new Map<object, boolean>();
  for (const { controllers, providers } of app.get(ModulesContainer).values()) {
    for (const { instance } of providers.values()) if (isObject(instance)) instances.set(instance, false);
    for (const { instance } of controllers.values()) if (isObject(instance)) instances.set(instance, true);
  }
  return instances;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function callMethod(instance: object, method: string | symbol, given: unknown[]): Promise<void> {
  const found: unknown = Reflect.get(instance, method);
  // The decorators take methods only, and type what they take and return.
  return (found as (...args: unknown[]) => Promise<void>).apply(instance, given);
}

/**
 * Default deny begins at boot: a service answers what is declared for it, all of it, once.
 * @throws Error that names every contract that is missing, foreign or handled twice
 */
export function requireAllHandled(declared: readonly Contract[], handled: readonly Contract[]): void {
  const subjects = handled.map(({ subject }) => subject);
  const faults = [
    ...declared
      .filter(({ subject }) => !subjects.includes(subject))
      .map(({ subject }) => `${subject} is declared and not handled`),
    ...handled
      .filter(({ subject }) => !declared.some((contract) => contract.subject === subject))
      .map(({ subject }) => `${subject} is handled and not declared for this service`),
    ...subjects
      .filter((subject, at) => subjects.indexOf(subject) !== at)
      .map((subject) => `${subject} is handled twice`),
    // A declaration made by hand, past the compiler, might lack it.
    ...declared
      .filter(({ access }) => !ACCESS_KINDS.has(access.kind))
      .map(({ subject }) => `${subject} has no access rule`),
  ];
  if (faults.length > 0) throw new Error(faults.join('; '));
}

const ACCESS_KINDS = new Set(['anyone', 'signed-in', 'member', 'operator', 'service', 'credential']);
