import { err, ok, type Result } from './result.js';

/** An event leads from any of its `from` states to its one `to` state. */
export interface Transition<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
}

/** A lifecycle as data: what may follow what, and nothing else. */
export interface StateTable<State extends string, Event extends string> {
  readonly initial: State;
  /** States nothing leads out of. */
  readonly final: readonly State[];
  readonly transitions: Readonly<Record<Event, Transition<State>>>;
}

export type StateOf<Table> = Table extends StateTable<infer State, string> ? State : never;
export type EventOf<Table> = Table extends { readonly transitions: infer Transitions }
  ? Extract<keyof Transitions, string>
  : never;

export interface TransitionRefused<State extends string, Event extends string> {
  readonly code: 'TRANSITION_REFUSED';
  readonly state: State;
  readonly event: Event;
}

/**
 * What is wrong with a table:
 * - 'undefined': named as a `from` or a final state, but neither initial nor the `to` of anything (a typo);
 * - 'unreachable': led to by something, but not by any path from the initial state;
 * - 'dead-end': nothing leads out of it, and it is not final;
 * - 'leaves-final': final, but something leads out of it.
 */
export interface StateTableFault<State extends string> {
  readonly fault: 'undefined' | 'unreachable' | 'dead-end' | 'leaves-final';
  readonly state: State;
}

/** A table with its states and events as types. Check it in its spec with `checkStateTable`. */
export function defineStateTable<const State extends string, const Event extends string>(
  table: StateTable<State, Event>,
): StateTable<State, Event> {
  return table;
}

/** The state after the event, or a refusal where the table has no such transition. */
export function next<State extends string, Event extends string>(
  table: StateTable<State, Event>,
  state: NoInfer<State>,
  event: NoInfer<Event>,
): Result<State, TransitionRefused<State, Event>> {
  // An event from outside can be any text, 'constructor' too.
  const transition = Object.hasOwn(table.transitions, event) ? table.transitions[event] : undefined;
  if (!transition?.from.includes(state)) return err({ code: 'TRANSITION_REFUSED', state, event });
  return ok(transition.to);
}

/** The events the table allows in that state, in the order of the table. */
export function allowedEvents<State extends string, Event extends string>(
  table: StateTable<State, Event>,
  state: NoInfer<State>,
): Event[] {
  return transitionsOf(table)
    .filter(([, transition]) => transition.from.includes(state))
    .map(([event]) => event);
}

/** Every state of the table once, the initial one first. */
export function statesOf<State extends string, Event extends string>(
  table: StateTable<State, Event>,
): State[] {
  const named = transitionsOf(table).flatMap(([, { from, to }]) => [...from, to]);
  return [...new Set([table.initial, ...named, ...table.final])];
}

/** The faults of the table; an empty list is a sound one. */
export function checkStateTable<State extends string, Event extends string>(
  table: StateTable<State, Event>,
): StateTableFault<State>[] {
  const transitions = transitionsOf(table).map(([, transition]) => transition);
  const entered = new Set([table.initial, ...transitions.map(({ to }) => to)]);
  const left = new Set(transitions.flatMap(({ from }) => from));
  const reachable = reachableStates(table);

  const faults: StateTableFault<State>[] = [];
  for (const state of statesOf(table)) {
    const isFinal = table.final.includes(state);
    if (!entered.has(state)) faults.push({ fault: 'undefined', state });
    else if (!reachable.has(state)) faults.push({ fault: 'unreachable', state });
    if (!left.has(state) && !isFinal) faults.push({ fault: 'dead-end', state });
    if (left.has(state) && isFinal) faults.push({ fault: 'leaves-final', state });
  }
  return faults;
}

function reachableStates<State extends string>(table: StateTable<State, string>): Set<State> {
  const reached = new Set([table.initial]);
  // A set hands out what is added while it is walked: each state once.
  for (const state of reached) {
    for (const [, { from, to }] of transitionsOf(table)) if (from.includes(state)) reached.add(to);
  }
  return reached;
}

/** The table as a Mermaid state diagram, for the README of a service; the same table gives the same text. */
export function toMermaid<State extends string, Event extends string>(
  table: StateTable<State, Event>,
): string {
  const lines = ['stateDiagram-v2'];
  for (const state of statesOf(table)) {
    if (node(state) !== state) lines.push(`  state "${state}" as ${node(state)}`);
  }
  lines.push(`  [*] --> ${node(table.initial)}`);
  for (const [event, { from, to }] of transitionsOf(table)) {
    for (const state of from) lines.push(`  ${node(state)} --> ${node(to)}: ${event}`);
  }
  for (const state of table.final) lines.push(`  ${node(state)} --> [*]`);
  return `${lines.join('\n')}\n`;
}

/** Mermaid reads a hyphen or a blank as the end of a name. */
function node(state: string): string {
  return state.replace(/\W/g, '_');
}

function transitionsOf<State extends string, Event extends string>(
  table: StateTable<State, Event>,
): [Event, Transition<State>][] {
  // The keys of `transitions` are the events, which `Object.entries` widens to string.
  return Object.entries(table.transitions) as [Event, Transition<State>][];
}
