/** Work for one machine: it may begin at `head`, takes `duration`, and `tail` more passes after its end. */
export interface OneMachineTask {
  readonly head: number;
  readonly duration: number;
  readonly tail: number;
}

/**
 * The least time by which all tasks and their tails can be over when tasks may be interrupted: at any moment the
 * one with the longest tail of those that may run (Jackson's preemptive schedule).
 */
export function preemptiveMakespan(tasks: readonly OneMachineTask[]): number {
  const byHead = tasks.toSorted((a, b) => a.head - b.head);
  const waiting: { tail: number; left: number }[] = [];
  let now = 0;
  let over = 0;
  let next = 0;
  while (next < byHead.length || waiting.length > 0) {
    if (waiting.length === 0) now = Math.max(now, byHead[next]?.head ?? 0);
    for (let task = byHead[next]; task !== undefined && task.head <= now; task = byHead[next]) {
      waiting.push({ tail: task.tail, left: task.duration });
      next += 1;
    }
    waiting.sort((a, b) => a.tail - b.tail);
    const running = waiting.at(-1);
    if (running === undefined) continue;
    const until = Math.min(now + running.left, byHead[next]?.head ?? Infinity);
    running.left -= until - now;
    now = until;
    if (running.left > 0) continue;
    waiting.pop();
    over = Math.max(over, now + running.tail);
  }
  return over;
}
