import type {
  ContractRef,
  ContractView,
  FindContracts as FindContractsInput,
  PageOf,
} from '@tianfu/contracts';
import { type Call, pageOfSlice, required, requireEnterprise } from '@tianfu/service';
import type { ContractStore } from './ports.js';

/** Shows an enterprise the contracts it is a side of. */
export class FindContracts {
  constructor(private readonly contracts: ContractStore) {}

  async run(asked: FindContractsInput, call: Call): Promise<PageOf<ContractView>> {
    const enterpriseId = requireEnterprise(call.caller);
    return pageOfSlice(await call.read((tx) => this.contracts.find(tx, enterpriseId, asked)));
  }

  /** @throws Refusal `NOT_FOUND` */
  async one({ contractId }: ContractRef, call: Call): Promise<ContractView> {
    const enterpriseId = requireEnterprise(call.caller);
    return required(call.read((tx) => this.contracts.byId(tx, enterpriseId, contractId)));
  }
}
