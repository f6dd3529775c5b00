/**
 * The number at an index that lies within the array, as all do in the search. Inner loops read through it because
 * the compiler cannot see that; the engine inlines it to a plain load and drops the zero, which is never taken.
 */
export function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
