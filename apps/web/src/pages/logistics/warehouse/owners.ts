import type { Translate } from '../../../i18n/translate.js';

interface Owned {
  readonly ownerId: string;
  readonly ownerName?: string | undefined;
}

/** Whose goods these are, each once, to choose from. */
export function ownersIn(rows: readonly Owned[], t: Translate): { code: string; name: string }[] {
  const names = new Map(rows.map(({ ownerId, ownerName }) => [ownerId, ownerName]));
  return [...names].map(([code, name]) => ({ code, name: name ?? t('logistics.warehouse.unknownOwner') }));
}
