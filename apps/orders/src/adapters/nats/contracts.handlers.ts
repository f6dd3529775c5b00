import {
  type ContractRef,
  type ContractView,
  findContracts,
  type FindContracts as FindContractsInput,
  getContract,
  type PageOf,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { FindContracts } from '../../application/find-contracts.js';

@Controller()
export class ContractsHandlers {
  constructor(private readonly finding: FindContracts) {}

  @Handles(findContracts)
  find(input: FindContractsInput, call: Call): Promise<PageOf<ContractView>> {
    return this.finding.run(input, call);
  }

  @Handles(getContract)
  get(input: ContractRef, call: Call): Promise<ContractView> {
    return this.finding.one(input, call);
  }
}
