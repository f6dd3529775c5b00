import type {
  ContractRef,
  ContractView,
  FindContracts as FindContractsInput,
  PageOf,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { type Call, pageOfSlice, required, requireEnterprise } from '@tianfu/service';
import type { AgreedContract, ContractStore } from './ports.js';

/** Shows an enterprise the contracts it is a side of, and how far their orders are. */
export class FindContracts {
  constructor(private readonly contracts: ContractStore) {}

  async run(asked: FindContractsInput, call: Call): Promise<PageOf<ContractView>> {
    const enterpriseId = requireEnterprise(call.caller);
    const { rows, nextCursor } = await call.read((tx) => this.contracts.find(tx, enterpriseId, asked));
    return pageOfSlice({ rows: await this.#withStates(rows, call), nextCursor });
  }

  /** @throws Refusal `NOT_FOUND` */
  async one({ contractId }: ContractRef, call: Call): Promise<ContractView> {
    const enterpriseId = requireEnterprise(call.caller);
    const agreed = await required(call.read((tx) => this.contracts.byId(tx, enterpriseId, contractId)));
    const [contract] = await this.#withStates([agreed], call);
    assert(contract !== undefined, 'one contract stays one');
    return contract;
  }

  async #withStates(agreed: readonly AgreedContract[], call: Call): Promise<ContractView[]> {
    if (agreed.length === 0) return [];
    const orderIds = agreed.map(({ orderId }) => orderId);
    const states = await call.read((tx) => this.contracts.orderStates(tx, orderIds), { scope: 'market' });
    return agreed.map((contract) => {
      const orderState = states.get(contract.orderId);
      assert(orderState !== undefined, 'the order of a contract has been published');
      return { ...contract, orderState };
    });
  }
}
