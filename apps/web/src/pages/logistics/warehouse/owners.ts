import type { WarehouseView } from '@tianfu/sdk';
import type { Translate } from '../../../i18n/translate.js';

/** Whose goods these warehouses have been sent, each once, to choose from. */
export function ownersOf(
  warehouses: readonly Pick<WarehouseView, 'owners'>[],
  t: Translate,
): { code: string; name: string }[] {
  const names = new Map(
    warehouses.flatMap(({ owners = [] }) =>
      owners.map(({ ownerId, ownerName }) => [ownerId, ownerName] as const),
    ),
  );
  return [...names].map(([code, name]) => ({ code, name: name ?? t('logistics.warehouse.unknownOwner') }));
}
