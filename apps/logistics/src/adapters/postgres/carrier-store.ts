import type { CarrierView, DescribeCarrier } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import { present } from '@tianfu/kernel';
import type { CarrierStore } from '../../application/ports.js';
import { certifiedSql } from './party-store.js';

interface CarrierRow {
  carrier_id: string;
  name: string;
  dispatch_phone: string;
  kuaidi100_code: string | null;
  kdniao_code: string | null;
  version: number;
  certified: boolean;
}

const DESCRIBE = `INSERT INTO carrier AS c (carrier_id, name, dispatch_phone, kuaidi100_code, kdniao_code, version)
  VALUES ($1, $2, $3, $4, $5, 1)
  ON CONFLICT (carrier_id) DO UPDATE SET name = excluded.name, dispatch_phone = excluded.dispatch_phone,
    kuaidi100_code = excluded.kuaidi100_code, kdniao_code = excluded.kdniao_code, version = c.version + 1`;

const FIND = `SELECT c.*, ${certifiedSql('c.carrier_id')} AS certified FROM carrier c WHERE c.carrier_id = $1`;

/** What carriers say of themselves. */
export class PostgresCarriers implements CarrierStore {
  async describe(tx: Tx, carrierId: string, given: DescribeCarrier): Promise<void> {
    const { name, dispatchPhone, kuaidi100Code, kdniaoCode } = given;
    await tx.execute(DESCRIBE, [carrierId, name, dispatchPhone, kuaidi100Code ?? null, kdniaoCode ?? null]);
  }

  async byId(tx: ReadTx, carrierId: string): Promise<CarrierView | undefined> {
    const row = await tx.one<CarrierRow>(FIND, [carrierId]);
    return row && viewOf(row);
  }
}

const viewOf = (row: CarrierRow): CarrierView => ({
  carrierId: row.carrier_id,
  name: row.name,
  dispatchPhone: row.dispatch_phone,
  certified: row.certified,
  version: row.version,
  ...present({ kuaidi100Code: row.kuaidi100_code ?? undefined, kdniaoCode: row.kdniao_code ?? undefined }),
});
