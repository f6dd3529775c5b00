import {
  type FeeRules,
  type FeeRuleView,
  type PublishFeeRule,
  Refusal,
  refuseField,
  type RegisterWarehouse,
  type StockOwner,
  type WarehouseList,
  type WarehouseView,
} from '@tianfu/contracts';
import { assert, isCurrency, newId, present, shanghaiDate } from '@tianfu/kernel';
import { type Call, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { feeRuleFaults } from '../domain/fee-rule.js';
import { refuseFaults } from './refuse-faults.js';
import type { FeeStore, StoredFeeRule, StoredWarehouse, WarehouseStore } from './warehouse-ports.js';

/** Operators register warehouses; who runs one publishes its fees; everybody may know both. */
export class RunWarehouses {
  constructor(
    private readonly warehouses: WarehouseStore,
    private readonly fees: FeeStore,
  ) {}

  /** Runs in scope `service`. */
  async register(tx: Tx, input: RegisterWarehouse, call: Call): Promise<WarehouseView> {
    const { enterpriseId, name, country, place, currency } = input;
    assert(isCurrency(currency), 'the contract takes known currencies');
    const warehouse = { warehouseId: newId(), operatorId: enterpriseId, name, country, place, currency };
    await this.warehouses.register(tx, warehouse);
    return viewOf(warehouse, call);
  }

  async all(tx: ReadTx, call: Call): Promise<WarehouseList> {
    const views = (await this.warehouses.all(tx)).map((warehouse) => viewOf(warehouse, call));
    const { enterpriseId } = call.caller;
    if (enterpriseId === undefined || !views.some(({ own }) => own)) return { data: views };
    const owners = await this.warehouses.owners(tx, enterpriseId);
    const ownersOf = (id: string): StockOwner[] =>
      owners
        .filter(({ warehouseId }) => warehouseId === id)
        .map(({ ownerId, ownerName }) => ({ ownerId, ...present({ ownerName }) }));
    return {
      data: views.map((view) => (view.own ? { ...view, owners: ownersOf(view.warehouseId) } : view)),
    };
  }

  /** Runs in scope `service`. @throws Refusal `NOT_FOUND`, `VALIDATION_FAILED`, `FEE_RULE_EXISTS` */
  async publishRule(tx: Tx, { warehouseId, ...content }: PublishFeeRule, call: Call): Promise<FeeRuleView> {
    // Locked before its rules are read: of two first rules one would else change what days before it cost.
    const { operatorId, currency } = await required(this.warehouses.lock(tx, warehouseId));
    if (operatorId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    refuseFaults(feeRuleFaults(content, currency));
    const before = await this.fees.rules(tx, warehouseId);
    const today = shanghaiDate(await tx.now());
    if (before.length > 0 && content.validFrom <= today) throw refuseField('/validFrom', 'not-in-future');
    return ruleViewOf(await this.fees.publish(tx, newId(), warehouseId, content));
  }

  async rules(tx: ReadTx, warehouseId: string): Promise<FeeRules> {
    await required(this.warehouses.byId(tx, warehouseId));
    return { data: (await this.fees.rules(tx, warehouseId)).map(ruleViewOf) };
  }
}

const viewOf = ({ operatorId, ...warehouse }: StoredWarehouse, { caller }: Call): WarehouseView => ({
  ...warehouse,
  enterpriseId: operatorId,
  own: operatorId === caller.enterpriseId,
});

const ruleViewOf = ({ ruleId, number, content, publishedAt }: StoredFeeRule): FeeRuleView => ({
  ...content,
  ruleId,
  number,
  publishedAt: publishedAt.toISOString(),
});
