/**
 * The best `limit` of many candidates without sorting them all: a binary heap with the worst kept one on top.
 * A candidate is a slot with two keys, lower is better; ties go to the id that sorts first.
 */
export class BestList {
  readonly #slots: number[] = [];
  readonly #primary: number[] = [];
  readonly #secondary: number[] = [];

  constructor(
    private readonly limit: number,
    private readonly idOf: (slot: number) => string,
  ) {}

  /** With a higher primary key nothing gets in any more, whatever its other keys are. */
  get worstPrimary(): number {
    return this.#slots.length < this.limit ? Number.POSITIVE_INFINITY : (this.#primary[0] ?? -Infinity);
  }

  offer(slot: number, primary: number, secondary: number): void {
    if (this.limit === 0) return;
    if (this.#slots.length < this.limit) {
      this.#slots.push(slot);
      this.#primary.push(primary);
      this.#secondary.push(secondary);
      this.#liftLast();
      return;
    }
    if (!this.#isWorse(0, slot, primary, secondary)) return;
    this.#put(0, slot, primary, secondary);
    this.#sinkFirst();
  }

  /** The kept slots, best first. */
  sorted(): number[] {
    return this.#slots
      .map((slot, at) => ({ slot, at }))
      .sort((a, b) => (this.#isWorse(a.at, b.slot, this.#key(b.at), this.#second(b.at)) ? 1 : -1))
      .map(({ slot }) => slot);
  }

  /** Whether the kept one at that place is worse than the candidate. */
  #isWorse(at: number, slot: number, primary: number, secondary: number): boolean {
    const keptPrimary = this.#key(at);
    if (keptPrimary !== primary) return keptPrimary > primary;
    const keptSecondary = this.#second(at);
    if (keptSecondary !== secondary) return keptSecondary > secondary;
    return this.idOf(this.#slot(at)) > this.idOf(slot);
  }

  #liftLast(): void {
    let at = this.#slots.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, this.#slot(parent), this.#key(parent), this.#second(parent))) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sinkFirst(): void {
    const size = this.#slots.length;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      if (left >= size) return;
      const right = left + 1;
      const rightIsWorse =
        right < size && this.#isWorse(right, this.#slot(left), this.#key(left), this.#second(left));
      const worse = rightIsWorse ? right : left;
      if (!this.#isWorse(worse, this.#slot(at), this.#key(at), this.#second(at))) return;
      this.#swap(at, worse);
      at = worse;
    }
  }

  #swap(a: number, b: number): void {
    const [slot, primary, secondary] = [this.#slot(a), this.#key(a), this.#second(a)];
    this.#put(a, this.#slot(b), this.#key(b), this.#second(b));
    this.#put(b, slot, primary, secondary);
  }

  #put(at: number, slot: number, primary: number, secondary: number): void {
    this.#slots[at] = slot;
    this.#primary[at] = primary;
    this.#secondary[at] = secondary;
  }

  // The three lists are as long as one another, and every place asked for lies within them: the zeros are
  // for the compiler, which cannot see that.
  #slot(at: number): number {
    return this.#slots[at] ?? 0;
  }
  #key(at: number): number {
    return this.#primary[at] ?? 0;
  }
  #second(at: number): number {
    return this.#secondary[at] ?? 0;
  }
}
