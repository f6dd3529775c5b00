export interface Timed {
  readonly at: number;
}

/** What happens next: the earliest event first, of equally early ones the one that was added first. */
export class EventHeap<Event extends Timed> {
  readonly #heap: { readonly event: Event; readonly order: number }[] = [];
  #added = 0;

  add(event: Event): void {
    const heap = this.#heap;
    heap.push({ event, order: (this.#added += 1) });
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.#isBefore(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  take(): Event | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first?.event;
    heap[0] = last;
    for (let parent = 0; ;) {
      let next = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2])
        if (child < heap.length && this.#isBefore(child, next)) next = child;
      if (next === parent) return first.event;
      this.#swap(parent, next);
      parent = next;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const one = this.#heap[a];
    const other = this.#heap[b];
    if (one === undefined || other === undefined) return false;
    return one.event.at < other.event.at || (one.event.at === other.event.at && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const one = this.#heap[a];
    const other = this.#heap[b];
    if (one === undefined || other === undefined) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }
}
