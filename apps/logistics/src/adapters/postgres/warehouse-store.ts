import { assert, isCurrency } from '@tianfu/kernel';
import type { LogisticsPlace } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { StoredWarehouse, WarehouseStore } from '../../application/warehouse-ports.js';

interface WarehouseRow {
  warehouse_id: string;
  operator_id: string;
  name: string;
  country: string;
  place: LogisticsPlace;
  currency: string;
}

const MAX_WAREHOUSES = 200;

/** The warehouses, known to everybody. */
export class PostgresWarehouses implements WarehouseStore {
  async register(tx: Tx, warehouse: StoredWarehouse): Promise<void> {
    const { warehouseId, operatorId, name, country, place, currency } = warehouse;
    await tx.execute(
      `INSERT INTO warehouse (warehouse_id, operator_id, name, country, place, currency, registered_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
      [warehouseId, operatorId, name, country, JSON.stringify(place), currency],
    );
  }

  async all(tx: ReadTx): Promise<StoredWarehouse[]> {
    const rows = await tx.query<WarehouseRow>(
      `SELECT * FROM warehouse ORDER BY country, name, warehouse_id LIMIT ${MAX_WAREHOUSES}`,
    );
    return rows.map(warehouseOf);
  }

  async byId(tx: ReadTx, warehouseId: string): Promise<StoredWarehouse | undefined> {
    const row = await tx.one<WarehouseRow>('SELECT * FROM warehouse WHERE warehouse_id = $1', [warehouseId]);
    return row && warehouseOf(row);
  }
}

function warehouseOf(row: WarehouseRow): StoredWarehouse {
  const { warehouse_id: warehouseId, operator_id: operatorId, name, country, place, currency } = row;
  assert(isCurrency(currency), 'a warehouse is registered with a known currency');
  return { warehouseId, operatorId, name, country, place, currency };
}
