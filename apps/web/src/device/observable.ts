import { useSyncExternalStore } from 'react';

/** A value the page watches and code outside React changes. */
export interface Observable<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function observable<T>(initial: T): Observable<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useObservable = <T>(value: Observable<T>): T => useSyncExternalStore(value.subscribe, value.get);

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

const PHONE = '(max-width: 767px)';
export const CALM = '(prefers-reduced-motion: reduce)';
const DARK = '(prefers-color-scheme: dark)';

export const usePhone = (): boolean => useMedia(PHONE);
export const usePrefersDark = (): boolean => useMedia(DARK);
