/** What stays on this device. A browser may refuse storage (private windows, some web views): then nothing stays. */

const PREFIX = 'tianfu.';

export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // Refused or unreadable: as if nothing had been kept.
    return undefined;
  }
}

/** @returns whether it was kept */
export function store(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}
