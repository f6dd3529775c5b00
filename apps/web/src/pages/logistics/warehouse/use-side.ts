import { useSuspenseQuery } from '@tanstack/react-query';
import type { WarehouseView } from '@tianfu/sdk';
import { logisticsApi } from '../../../api-logistics.js';
import { useMe } from '../../../layout/use-me.js';
import type { WarehouseSearch } from '../../../routes/logistics-search.js';
import { can } from '../../../session/permissions.js';

export type Side = NonNullable<WarehouseSearch['side']>;

/** The warehouses, and whose goods are looked at: who runs one begins with what lies there. */
export function useSide(asked: Side | undefined): {
  readonly warehouses: readonly WarehouseView[];
  readonly runs: boolean;
  readonly side: Side;
} {
  const me = useMe();
  const { data } = useSuspenseQuery(logisticsApi.warehouses());
  const runs = can(me, 'warehouse.operate') && data.data.some(({ own }) => own);
  return { warehouses: data.data, runs, side: runs ? (asked ?? 'house') : 'goods' };
}

/** What lists ask for the side. */
export const atOurs = (side: Side): { atOurWarehouse?: true } =>
  side === 'house' ? { atOurWarehouse: true } : {};
