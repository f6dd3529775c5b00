import { readStored, store } from '../device/storage.js';

const KEY = 'centres-of';
/** A person works for a handful of enterprises; older ones are forgotten. */
const KEPT_MAX = 20;

const kept = (): readonly unknown[] => {
  const stored = readStored(KEY);
  return Array.isArray(stored) ? stored : [];
};

/** Remembers on this device that an enterprise runs a sample-making centre: the way there stays in the rail. */
export function rememberCentreOf(enterpriseId: string): void {
  if (!kept().includes(enterpriseId)) store(KEY, [enterpriseId, ...kept()].slice(0, KEPT_MAX));
}

export const hasCentre = (enterpriseId: string | undefined): boolean =>
  enterpriseId !== undefined && kept().includes(enterpriseId);
