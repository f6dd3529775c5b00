import { assert, isCurrency } from '@tianfu/kernel';
import { type LogisticsPlace, MAX_OWNERS } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { StoredOwner, StoredWarehouse, WarehouseStore } from '../../application/warehouse-ports.js';

interface WarehouseRow {
  warehouse_id: string;
  operator_id: string;
  name: string;
  country: string;
  place: LogisticsPlace;
  currency: string;
}

const MAX_WAREHOUSES = 200;

const BY_ID = 'SELECT * FROM warehouse WHERE warehouse_id = $1';

const OWNERS = `SELECT o.warehouse_id, o.owner_id, p.name AS owner_name
  FROM (SELECT DISTINCT warehouse_id, owner_id FROM inbound WHERE operator_id = $1) o
  LEFT JOIN party p ON p.enterprise_id = o.owner_id ORDER BY p.name, o.owner_id LIMIT ${MAX_OWNERS}`;

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

  async owners(tx: ReadTx, operatorId: string): Promise<StoredOwner[]> {
    const rows = await tx.query<{ warehouse_id: string; owner_id: string; owner_name: string | null }>(
      OWNERS,
      [operatorId],
    );
    return rows.map((row) => ({
      warehouseId: row.warehouse_id,
      ownerId: row.owner_id,
      ownerName: row.owner_name ?? undefined,
    }));
  }

  async byId(tx: ReadTx, warehouseId: string): Promise<StoredWarehouse | undefined> {
    const row = await tx.one<WarehouseRow>(BY_ID, [warehouseId]);
    return row && warehouseOf(row);
  }

  async lock(tx: Tx, warehouseId: string): Promise<StoredWarehouse | undefined> {
    const row = await tx.one<WarehouseRow>(`${BY_ID} FOR UPDATE`, [warehouseId]);
    return row && warehouseOf(row);
  }
}

function warehouseOf(row: WarehouseRow): StoredWarehouse {
  const { warehouse_id: warehouseId, operator_id: operatorId, name, country, place, currency } = row;
  assert(isCurrency(currency), 'a warehouse is registered with a known currency');
  return { warehouseId, operatorId, name, country, place, currency };
}
