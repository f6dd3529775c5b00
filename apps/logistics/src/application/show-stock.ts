import {
  AGE_BUCKETS_DAYS,
  type AgeBucket,
  type DisposeStock,
  type FindStock,
  type FindStockMoves,
  type PageOf,
  Refusal,
  type StockAges,
  type StockAgesAsked,
  type StockBatch,
  type StockMove,
} from '@tianfu/contracts';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { present } from '@tianfu/kernel';
import { disposing } from '../domain/stock-ledger.js';
import { byMember } from './step-by.js';
import type { StockStore } from './warehouse-ports.js';

/** What lies in the warehouses, for its owners and for who runs them. */
export class ShowStock {
  constructor(private readonly stock: StockStore) {}

  async find(tx: ReadTx, asked: FindStock, call: Call): Promise<PageOf<StockBatch>> {
    return pageOfSlice(await this.stock.find(tx, requireEnterprise(call.caller), asked));
  }

  async ages(tx: ReadTx, asked: StockAgesAsked, call: Call): Promise<StockAges> {
    return { data: bucketsOf(await this.stock.ages(tx, requireEnterprise(call.caller), asked)) };
  }

  /** @throws Refusal `NOT_FOUND` */
  async moves(tx: ReadTx, asked: FindStockMoves): Promise<PageOf<StockMove>> {
    await required(this.stock.batch(tx, asked.batchId));
    return pageOfSlice(await this.stock.moves(tx, asked));
  }

  /** Destroys damaged pieces. @throws Refusal `NOT_FOUND`, `STOCK_SHORT` */
  async dispose(tx: Tx, { batchId, pieces, reason }: DisposeStock, call: Call): Promise<StockBatch> {
    const found = await required(this.stock.lockDamaged(tx, batchId));
    if (found.operatorId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    const { styleCode, colour, size, damagedPieces } = found;
    if (damagedPieces < pieces)
      throw new Refusal('STOCK_SHORT', { styleCode, colour, size, wanted: pieces, available: damagedPieces });
    await this.stock.post(tx, disposing({ batchId, pieces }), found, { by: byMember(call, reason) });
    return required(this.stock.batch(tx, batchId));
  }
}

function bucketsOf(ages: readonly { readonly ageDays: number; readonly pieces: number }[]): AgeBucket[] {
  const starts = [0, ...AGE_BUCKETS_DAYS.map((days) => days + 1)];
  return starts.map((fromDays, at) => {
    const untilDays = AGE_BUCKETS_DAYS[at];
    const inside = ages.filter(
      ({ ageDays }) => ageDays >= fromDays && (untilDays === undefined || ageDays <= untilDays),
    );
    return {
      fromDays,
      ...present({ untilDays }),
      pieces: inside.reduce((sum, { pieces }) => sum + pieces, 0),
    };
  });
}
