import { HOURS_PER_DAY } from './assumptions.js';
import { EventHeap } from './event-heap.js';
import type { Sample } from './workload.js';

/** A sample on its way through a room. */
export interface Task {
  readonly sample: Sample;
  round: number;
  step: number;
  /** When it became ready for the step it waits for. */
  readyAt: number;
  /** When the step it is in began; undefined while it waits or travels. */
  startedAt: number | undefined;
}

/** Chooses the next of those who wait, none of which may be left out for ever; the list is never empty. */
export type Discipline = (waiting: readonly Task[], now: number) => Task;

export interface Room {
  /** Equal people, each for the steps of their group, who finish a step once begun. */
  readonly groups: readonly { readonly people: number; readonly steps: readonly number[] }[];
  readonly choose: Discipline;
  /** To the room and back, once a round. */
  readonly handOverDays: number;
  /** Is told of every sample that comes in, for its first round or another. */
  readonly onChange?: (tasks: ReadonlySet<Task>, now: number) => void;
}

export interface Finished {
  readonly sample: Sample;
  /** When the customer has it, in working hours. */
  readonly at: number;
}

interface Event {
  readonly at: number;
  readonly task: Task;
  readonly kind: 'ready' | 'done';
}

/** Lets a room make the samples; answers when each was finished, in the order they were. Ends when all are. */
export function runRoom(
  { groups, choose, handOverDays, onChange }: Room,
  samples: readonly Sample[],
): Finished[] {
  const oneWay = (handOverDays * HOURS_PER_DAY) / 2;
  const events = new EventHeap<Event>();
  const inRoom = new Set<Task>();
  const finished: Finished[] = [];
  const states = groups.map(({ people, steps }) => ({ free: people, steps, waiting: [] as Task[] }));
  const stateOf = (step: number): (typeof states)[number] | undefined =>
    states.find(({ steps }) => steps.includes(step));
  for (const sample of samples) {
    const at = sample.arrival + oneWay;
    const task: Task = { sample, round: 0, step: 0, readyAt: at, startedAt: undefined };
    events.add({ at, task, kind: 'ready' });
  }

  for (let event = events.take(); event !== undefined; event = events.take()) {
    const { at, task, kind } = event;
    const state = stateOf(task.step);
    if (state === undefined) throw new Error(`nobody does step ${task.step}`);
    if (kind === 'ready') {
      makeReady(task, at);
    } else {
      state.free += 1;
      advance(task, at);
    }
    for (const one of states) startNext(one, at);
  }
  return finished;

  function makeReady(task: Task, now: number): void {
    inRoom.add(task);
    task.readyAt = now;
    stateOf(task.step)?.waiting.push(task);
    onChange?.(inRoom, now);
  }

  function advance(task: Task, now: number): void {
    task.startedAt = undefined;
    task.step += 1;
    if (task.step < (task.sample.rounds[task.round]?.length ?? 0)) {
      task.readyAt = now;
      stateOf(task.step)?.waiting.push(task);
      return;
    }
    inRoom.delete(task);
    task.round += 1;
    task.step = 0;
    if (task.round === task.sample.rounds.length) finished.push({ sample: task.sample, at: now + oneWay });
    else if (oneWay > 0) events.add({ at: now + 2 * oneWay, task, kind: 'ready' });
    else makeReady(task, now);
  }

  function startNext(state: (typeof states)[number], now: number): void {
    while (state.free > 0 && state.waiting.length > 0) {
      const task = choose(state.waiting, now);
      state.waiting.splice(state.waiting.indexOf(task), 1);
      state.free -= 1;
      task.startedAt = now;
      const hours = task.sample.rounds[task.round]?.[task.step] ?? 0;
      events.add({ at: now + hours, task, kind: 'done' });
    }
  }
}
