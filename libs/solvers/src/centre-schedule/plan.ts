import { assert } from '@tianfu/kernel';
import type { Compiled, CompiledStep } from './compiled.js';
import type { CentreSchedule, PlannedStep, UnplannedJob } from './model.js';
import type { Placed } from './placed-of.js';
import { Timeline } from './timeline.js';

/** Which steps are placed where, and what of each resource is in use: changed in place by the search. */
export class Plan {
  readonly timelines: readonly Timeline[];
  readonly #placed: (Placed | undefined)[];

  /** With the frozen steps and nothing else. */
  constructor(readonly compiled: Compiled) {
    this.timelines = compiled.resources.map(({ capacity }) => new Timeline(capacity));
    this.#placed = compiled.steps.map(() => undefined);
    for (const { index, frozen } of compiled.steps) if (frozen !== undefined) this.place(index, frozen);
  }

  placed(step: number): Placed | undefined {
    return this.#placed[step];
  }

  place(step: number, placed: Placed): void {
    this.#placed[step] = placed;
    this.#take(placed, 1);
  }

  /** Takes resources for what is none of its steps. */
  occupy(placed: Placed): void {
    assert(!placed.resources.includes(-1), 'a plan takes only resources that exist');
    this.#take(placed, 1);
  }

  remove(step: number): Placed | undefined {
    const placed = this.#placed[step];
    if (placed === undefined) return undefined;
    this.#take(placed, -1);
    this.#placed[step] = undefined;
    return placed;
  }

  /** Takes the unfrozen steps of a job out. */
  removeJob(job: number): void {
    for (const step of this.compiled.jobs[job]?.order ?? []) this.remove(step);
  }

  isComplete(job: number): boolean {
    const { order, steps } = this.compiled.jobs[job] ?? { order: [], steps: [] };
    return order !== undefined && steps.every((step) => this.#placed[step] !== undefined);
  }

  snapshot(): readonly (Placed | undefined)[] {
    return [...this.#placed];
  }

  restore(snapshot: readonly (Placed | undefined)[]): void {
    for (const [step, placed] of snapshot.entries()) {
      if (this.#placed[step] === placed) continue;
      this.remove(step);
      if (placed !== undefined) this.place(step, placed);
    }
  }

  toSchedule(unplanned: readonly UnplannedJob[]): CentreSchedule {
    const steps = this.compiled.steps.flatMap((step) => {
      const placed = this.#placed[step.index];
      return placed === undefined ? [] : [this.#planned(step, placed)];
    });
    return { steps: steps.sort(byStart), unplanned };
  }

  plannedSteps(job: number): PlannedStep[] {
    return (this.compiled.jobs[job]?.steps ?? []).flatMap((index) => {
      const step = this.compiled.steps[index];
      const placed = this.#placed[index];
      return step === undefined || placed === undefined ? [] : [this.#planned(step, placed)];
    });
  }

  #planned(step: CompiledStep, { start, end, resources, units }: Placed): PlannedStep {
    return {
      jobId: this.compiled.jobs[step.job]?.source.id ?? '',
      stepId: step.source.id,
      startMinute: start,
      endMinute: end,
      allocations: Array.from(resources, (resource, place) => ({
        resourceId: this.compiled.resources[resource]?.id ?? '',
        units: units[place] ?? 1,
      })),
    };
  }

  #take({ start, end, resources, units }: Placed, sign: 1 | -1): void {
    for (const [place, resource] of resources.entries()) {
      const { setup = 0, cleanup = 0 } = this.compiled.resources[resource] ?? {};
      this.timelines[resource]?.add(start - setup, end + cleanup, sign * (units[place] ?? 1));
    }
  }
}

/** By start, then job and step. */
export function byStart(a: PlannedStep, b: PlannedStep): number {
  if (a.startMinute !== b.startMinute) return a.startMinute - b.startMinute;
  if (a.jobId !== b.jobId) return a.jobId < b.jobId ? -1 : 1;
  if (a.stepId === b.stepId) return 0;
  return a.stepId < b.stepId ? -1 : 1;
}
