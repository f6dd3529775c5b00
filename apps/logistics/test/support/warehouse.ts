import {
  announceInbound,
  type AnnounceInbound,
  findStock,
  type InboundLine,
  type InboundView,
  type OutboundView,
  receiveInbound,
  registerWarehouse,
  requestOutbound,
  type StockBatch,
  type WarehouseView,
} from '@tianfu/contracts';
import { anOperator } from '@tianfu/testing';
import { inDays } from './builders.js';
import type { Party, Yard } from './yard.js';

/** A thousand of a dress; two litres each when packed. */
export const aLine = (given: Partial<InboundLine> = {}): InboundLine => ({
  styleCode: 'LYQ-2601',
  colour: '藏青',
  size: 'M',
  batch: 'PO-2026-000007',
  expectedPieces: 1_000,
  pieceCm3: 2_000,
  ...given,
});

export const RECIPIENT = { address: '1 Example St, Los Angeles', contactName: 'A. Buyer' };

/** A warehouse abroad with who runs it, on a running yard. */
export class Depot {
  private constructor(
    readonly yard: Yard,
    readonly runner: Party,
    readonly warehouse: WarehouseView,
  ) {}

  static async open(yard: Yard): Promise<Depot> {
    const runner = await yard.party('洛杉矶海外仓（示例）');
    const warehouse = await yard.harness.as(anOperator()).call(registerWarehouse, {
      enterpriseId: runner.enterpriseId,
      name: '洛杉矶一号仓',
      country: 'US',
      place: { address: '1200 Example Ave, Los Angeles' },
      currency: 'USD',
    });
    return new Depot(yard, runner, warehouse);
  }

  get warehouseId(): string {
    return this.warehouse.warehouseId;
  }

  announced(owner: Party, given: Partial<AnnounceInbound> = {}): Promise<InboundView> {
    const notice = { warehouseId: this.warehouseId, expectedOn: inDays(20), lines: [aLine()] };
    return owner.client.call(announceInbound, { ...notice, ...given });
  }

  /** Everything that was announced has come, sound. */
  async stocked(owner: Party, lines: InboundLine[] = [aLine()]): Promise<InboundView> {
    const { inboundId } = await this.announced(owner, { lines });
    return this.runner.client.call(receiveInbound, {
      inboundId,
      complete: true,
      lines: lines.map(({ expectedPieces }, at) => ({
        line: at + 1,
        goodPieces: expectedPieces,
        damagedPieces: 0,
      })),
    });
  }

  request(owner: Party, pieces: number, given: Partial<InboundLine> = {}): Promise<OutboundView> {
    const { styleCode, colour, size } = aLine(given);
    return owner.client.call(requestOutbound, {
      warehouseId: this.warehouseId,
      recipient: RECIPIENT,
      lines: [{ styleCode, colour, size, pieces }],
    });
  }

  async stockOf(owner: Party): Promise<StockBatch[]> {
    return (await owner.client.call(findStock, {})).data;
  }

  /** As if it had come so many days ago, at a time of day in Asia/Shanghai. */
  async backdate(days: number, time = '12:00'): Promise<void> {
    const { admin } = this.yard.harness;
    await admin.query(
      `UPDATE logistics.stock_batch SET received_on = received_on - $2::int WHERE warehouse_id = $1`,
      [this.warehouseId, days],
    );
    await admin.query(
      `UPDATE logistics.stock_move SET at = ((at AT TIME ZONE 'Asia/Shanghai')::date - $2::int + $3::time)
         AT TIME ZONE 'Asia/Shanghai' WHERE warehouse_id = $1`,
      [this.warehouseId, days, time],
    );
  }
}
