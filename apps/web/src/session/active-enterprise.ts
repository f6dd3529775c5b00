import { forget, readStored, store } from '../device/storage.js';

const KEY = 'enterprise';

/** The enterprise this device acts for; undefined leaves the choice to the platform (the only or the last one). */
export function activeEnterprise(): string | undefined {
  const kept = readStored(KEY);
  return typeof kept === 'string' ? kept : undefined;
}

export const actFor = (enterpriseId: string): boolean => store(KEY, enterpriseId);
export const actForNobody = (): void => forget(KEY);
