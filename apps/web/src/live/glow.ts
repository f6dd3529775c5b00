import { useEffect, useState } from 'react';

const GLOW_MS = 2_400;
const listeners = new Map<string, Set<() => void>>();

/** Lets the rows of these things glow once. */
export function glow(ids: readonly string[]): void {
  for (const id of ids) for (const listener of listeners.get(id) ?? []) listener();
}

/** The class of a row that follows the thing; still under reduced motion (the style sheet sees to that). */
export function useGlow(id: string): string {
  const [glowing, setGlowing] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = (): void => {
      setGlowing(true);
      clearTimeout(timer);
      timer = setTimeout(() => setGlowing(false), GLOW_MS);
    };
    const mine = listeners.get(id) ?? new Set();
    listeners.set(id, mine.add(start));
    return () => {
      clearTimeout(timer);
      mine.delete(start);
      if (mine.size === 0) listeners.delete(id);
    };
  }, [id]);
  return glowing ? 'tf-glow' : '';
}
