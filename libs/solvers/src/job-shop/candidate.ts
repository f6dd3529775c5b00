/**
 * The best move offered so far: by estimated makespan, then by a second figure, then by chance. What is tabu
 * comes into question only when it promises a new record, or when nothing else is there.
 */
export class Candidate {
  op = -1;
  alternative = -1;
  after = -1;
  value = Infinity;
  #second = Infinity;
  #ties = 0;
  #tabuSeen = 0;
  #tabuOp = -1;
  #tabuAlternative = -1;
  #tabuAfter = -1;

  constructor(private readonly next: () => number) {}

  clear(): void {
    this.op = -1;
    this.value = Infinity;
    this.#second = Infinity;
    this.#ties = 0;
    this.#tabuSeen = 0;
  }

  /** Whether a move of that value would be taken or tie. */
  isOpenTo(value: number): boolean {
    return value <= this.value;
  }

  offer(op: number, alternative: number, after: number, value: number, second: number): void {
    if (value > this.value || (value === this.value && second > this.#second)) return;
    if (value < this.value || second < this.#second) this.#ties = 0;
    this.#ties += 1;
    if (this.#ties > 1 && this.next() * this.#ties >= 1) return;
    this.op = op;
    this.alternative = alternative;
    this.after = after;
    this.value = value;
    this.#second = second;
  }

  /** One of the tabu moves by chance, each equally likely. */
  offerTabu(op: number, alternative: number, after: number): void {
    this.#tabuSeen += 1;
    if (this.next() * this.#tabuSeen >= 1) return;
    this.#tabuOp = op;
    this.#tabuAlternative = alternative;
    this.#tabuAfter = after;
  }

  /** Falls back on a tabu move where there is no other; false when there is none at all. */
  settle(): boolean {
    if (this.op >= 0) return true;
    if (this.#tabuSeen === 0) return false;
    this.op = this.#tabuOp;
    this.alternative = this.#tabuAlternative;
    this.after = this.#tabuAfter;
    return true;
  }
}
