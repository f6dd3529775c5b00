import {
  type Empty,
  type FeeRules,
  type FeeRuleView,
  type FeesAsked,
  type FeeStatement,
  disposeStock,
  type DisposeStock,
  findFeeRules,
  findStock,
  type FindStock,
  findStockMoves,
  type FindStockMoves,
  findWarehouses,
  getFeeStatement,
  getStockAges,
  type PageOf,
  publishFeeRule,
  type PublishFeeRule,
  registerWarehouse,
  type RegisterWarehouse,
  type StockAges,
  type StockAgesAsked,
  type StockBatch,
  type StockMove,
  type WarehouseList,
  type WarehouseRef,
  type WarehouseView,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { RunWarehouses } from '../../application/run-warehouses.js';
import { ShowStock } from '../../application/show-stock.js';
import { StateFees } from '../../application/state-fees.js';

const SERVICE = { scope: 'service' } as const;

@Controller()
export class WarehouseHandlers {
  constructor(
    private readonly running: RunWarehouses,
    private readonly stock: ShowStock,
    private readonly stating: StateFees,
  ) {}

  @Handles(registerWarehouse)
  register(input: RegisterWarehouse, call: Call): Promise<WarehouseView> {
    return call.transaction((tx) => this.running.register(tx, input, call), SERVICE);
  }

  @Handles(findWarehouses)
  warehouses(_input: Empty, call: Call): Promise<WarehouseList> {
    return call.read((tx) => this.running.all(tx, call));
  }

  @Handles(publishFeeRule)
  publish(input: PublishFeeRule, call: Call): Promise<FeeRuleView> {
    return call.transaction((tx) => this.running.publishRule(tx, input, call), SERVICE);
  }

  @Handles(findFeeRules)
  rules({ warehouseId }: WarehouseRef, call: Call): Promise<FeeRules> {
    return call.read((tx) => this.running.rules(tx, warehouseId));
  }

  @Handles(getFeeStatement)
  fees(input: FeesAsked, call: Call): Promise<FeeStatement> {
    return call.read((tx) => this.stating.run(tx, input, call));
  }

  @Handles(findStock)
  find(input: FindStock, call: Call): Promise<PageOf<StockBatch>> {
    return call.read((tx) => this.stock.find(tx, input, call));
  }

  @Handles(getStockAges)
  ages(input: StockAgesAsked, call: Call): Promise<StockAges> {
    return call.read((tx) => this.stock.ages(tx, input, call));
  }

  @Handles(findStockMoves)
  moves(input: FindStockMoves, call: Call): Promise<PageOf<StockMove>> {
    return call.read((tx) => this.stock.moves(tx, input));
  }

  @Handles(disposeStock)
  dispose(input: DisposeStock, call: Call): Promise<StockBatch> {
    return call.transaction((tx) => this.stock.dispose(tx, input, call));
  }
}
