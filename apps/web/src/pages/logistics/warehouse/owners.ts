import type { TFunction } from 'i18next';

interface Owned {
  readonly ownerId: string;
  readonly ownerName?: string | undefined;
}

/** Whose goods these are, each once, to choose from. */
export function ownersIn(rows: readonly Owned[], t: TFunction): { code: string; name: string }[] {
  const names = new Map(rows.map(({ ownerId, ownerName }) => [ownerId, ownerName]));
  return [...names].map(([code, name]) => ({ code, name: name ?? t('logistics.warehouse.unknownOwner') }));
}
