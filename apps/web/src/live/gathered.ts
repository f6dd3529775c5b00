/**
 * What is told is passed on at once; what is told within so many milliseconds after that is passed on together at
 * their end, each thing once.
 */
export function gathered<T>(everyMs: number, passOn: (told: ReadonlySet<T>) => void): (thing: T) => void {
  let waiting = new Set<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    if (waiting.size === 0) return;
    const told = waiting;
    waiting = new Set();
    timer = setTimeout(flush, everyMs);
    passOn(told);
  };
  return (thing) => {
    waiting.add(thing);
    if (timer === undefined) flush();
  };
}
