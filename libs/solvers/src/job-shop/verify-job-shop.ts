import type { JobShopProblem, JobShopSchedule, ScheduledOperation } from './problem.js';

/** What a schedule is worth, and everything that is wrong with it. */
export interface JobShopVerdict {
  /** Last end of any operation, recomputed. */
  readonly makespan: number;
  /** Sentences that name job and operation; empty for a sound schedule. */
  readonly faults: readonly string[];
}

/**
 * Checks a schedule against its problem and shares no code with the search: each operation exactly once, on a
 * machine that can do it and for that machine's duration, not before 0 or before its job's operation ahead of
 * it, no two on a machine at once, the makespan as told.
 */
export function verifyJobShop(problem: JobShopProblem, schedule: JobShopSchedule): JobShopVerdict {
  const faults: string[] = [];
  if (schedule.jobs.length !== problem.jobs.length)
    faults.push(`${schedule.jobs.length} jobs scheduled, the problem has ${problem.jobs.length}`);
  const onMachine = new Map<number, { readonly where: string; readonly slot: ScheduledOperation }[]>();
  let makespan = 0;
  problem.jobs.forEach((job, jobIndex) => {
    const slots = schedule.jobs[jobIndex] ?? [];
    if (slots.length !== job.length)
      faults.push(`job ${jobIndex}: ${slots.length} operations scheduled of ${job.length}`);
    let free = 0;
    for (const [index, slot] of slots.entries()) {
      const where = `job ${jobIndex}, operation ${index}`;
      const alternative = job[index]?.find(({ machine }) => machine === slot.machine);
      if (alternative === undefined) faults.push(`${where}: machine ${slot.machine} cannot do it`);
      else if (slot.end - slot.start !== alternative.duration)
        faults.push(`${where}: takes ${alternative.duration}, scheduled ${slot.start}–${slot.end}`);
      if (!Number.isSafeInteger(slot.start) || slot.start < 0)
        faults.push(`${where}: starts at ${slot.start}`);
      if (slot.start < free) faults.push(`${where}: starts at ${slot.start}, its job is busy until ${free}`);
      free = slot.end;
      makespan = Math.max(makespan, slot.end);
      const others = onMachine.get(slot.machine) ?? [];
      others.push({ where, slot });
      onMachine.set(slot.machine, others);
    }
  });
  for (const [machine, entries] of onMachine) faults.push(...overlaps(machine, entries));
  if (schedule.makespan !== makespan)
    faults.push(`the makespan is ${makespan}, told was ${schedule.makespan}`);
  return { makespan, faults };
}

function overlaps(
  machine: number,
  entries: readonly { readonly where: string; readonly slot: ScheduledOperation }[],
): string[] {
  const byStart = [...entries].sort((a, b) => a.slot.start - b.slot.start || a.slot.end - b.slot.end);
  const faults: string[] = [];
  let busyUntil = 0;
  for (const { where, slot } of byStart) {
    if (slot.start < busyUntil)
      faults.push(`${where}: starts at ${slot.start}, machine ${machine} is busy until ${busyUntil}`);
    busyUntil = Math.max(busyUntil, slot.end);
  }
  return faults;
}
