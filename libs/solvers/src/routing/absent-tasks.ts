/* eslint-disable @typescript-eslint/no-non-null-assertion -- tasks index the arrays made for them */

/** The tasks in no route: the first `count` of the list. */
export class AbsentTasks {
  readonly list: Int32Array;
  count: number;
  /** How many there were when they were saved; they are still the first, if nothing was put back since. */
  savedCount = 0;
  readonly #place: Int32Array;
  readonly #saved: Int32Array;

  /** All of them, to begin with. */
  constructor(taskCount: number) {
    this.list = Int32Array.from({ length: taskCount }, (_, task) => task);
    this.count = taskCount;
    this.#place = Int32Array.from(this.list);
    this.#saved = new Int32Array(taskCount);
  }

  has(task: number): boolean {
    return this.#place[task]! < this.count;
  }

  /** @param values one of each task */
  sumOf(values: Float64Array): number {
    let sum = 0;
    for (let place = 0; place < this.count; place += 1) sum += values[this.list[place]!]!;
    return sum;
  }

  add(task: number): void {
    this.#swap(task, this.count);
    this.count += 1;
  }

  remove(task: number): void {
    this.count -= 1;
    this.#swap(task, this.count);
  }

  save(): void {
    this.savedCount = this.count;
    for (let place = 0; place < this.count; place += 1) this.#saved[place] = this.list[place]!;
  }

  /** Whether they are others than those saved. */
  isChanged(): boolean {
    if (this.count !== this.savedCount) return true;
    for (let place = 0; place < this.savedCount; place += 1) if (!this.has(this.#saved[place]!)) return true;
    return false;
  }

  /** What it was when it was saved, in the same order. */
  restore(): void {
    this.count = this.savedCount;
    for (let place = 0; place < this.count; place += 1) this.#swap(this.#saved[place]!, place);
  }

  #swap(task: number, place: number): void {
    const other = this.list[place]!;
    const from = this.#place[task]!;
    this.list[place] = task;
    this.#place[task] = place;
    this.list[from] = other;
    this.#place[other] = from;
  }
}
