import type { FindContracts } from '@tianfu/contracts';
import { assert, formatMoney, isCurrency } from '@tianfu/kernel';
import { type Keyset, PageQuery, type ReadTx, type Slice } from '@tianfu/service';
import type { AgreedContract, ContractStore } from '../../application/ports.js';

interface ContractRow {
  contract_id: string;
  number: string;
  order_id: string;
  order_number: string;
  order_title: string;
  buyer_id: string;
  buyer_name: string;
  supplier_id: string;
  supplier_name: string;
  quantity_pieces: number;
  unit_price: string;
  currency: string;
  amount_minor: string;
  amount_in_words: string;
  ready_by: Date;
  recorded_at: Date;
}

const NEWEST: Keyset = {
  name: '-recordedAt',
  column: 'recorded_at',
  idColumn: 'contract_id',
  type: 'timestamptz',
  direction: 'DESC',
};

/** Contracts, seen by both sides. */
export class PostgresContracts implements ContractStore {
  async find(tx: ReadTx, enterpriseId: string, asked: FindContracts): Promise<Slice<AgreedContract>> {
    const page = new PageQuery(NEWEST, asked, [enterpriseId]);
    // Each side has its index; nobody is both sides of one contract.
    const side = (column: string): string =>
      `(SELECT * FROM contract WHERE ${column} = $1${page.conditions} ${page.tail})`;
    const sql = `SELECT * FROM (${side('buyer_id')} UNION ALL ${side('supplier_id')}) c ${page.tail}`;
    const rows = await tx.query<ContractRow>(sql, page.params);
    return page.slice(rows, (row) => ({ key: row.recorded_at.toISOString(), id: row.contract_id }), viewOf);
  }

  async byId(tx: ReadTx, enterpriseId: string, contractId: string): Promise<AgreedContract | undefined> {
    const sql = 'SELECT * FROM contract WHERE contract_id = $2 AND (buyer_id = $1 OR supplier_id = $1)';
    const row = await tx.one<ContractRow>(sql, [enterpriseId, contractId]);
    return row && viewOf(row);
  }

  async orderStates(tx: ReadTx, orderIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sql = 'SELECT order_id, state FROM orders WHERE order_id = ANY($1)';
    const rows = await tx.query<{ order_id: string; state: string }>(sql, [orderIds]);
    return new Map(rows.map(({ order_id: orderId, state }) => [orderId, state]));
  }
}

function viewOf(row: ContractRow): AgreedContract {
  const { currency } = row;
  assert(isCurrency(currency), 'a contract is in a currency of the platform');
  return {
    contractId: row.contract_id,
    number: row.number,
    orderId: row.order_id,
    orderNumber: row.order_number,
    orderTitle: row.order_title,
    buyerId: row.buyer_id,
    buyerName: row.buyer_name,
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    quantityPieces: row.quantity_pieces,
    unitPrice: { amount: row.unit_price, currency },
    amount: formatMoney({ minor: BigInt(row.amount_minor), currency }),
    amountInWords: row.amount_in_words,
    readyBy: row.ready_by.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
  };
}
