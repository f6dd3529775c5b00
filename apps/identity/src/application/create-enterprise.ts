import {
  enterpriseCreated,
  Refusal,
  type CreateEnterprise as CreateEnterpriseInput,
  type EnterpriseView,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import type { Caller, Tx } from '@tianfu/service';
import { founderRoles } from '../domain/roles.js';
import { requirePersonSignedIn } from './callers.js';
import { enterpriseView } from './enterprise-view.js';
import type { JoinEnterprise } from './join-enterprise.js';
import type { EnterpriseStore } from './ports.js';

/** Founds an enterprise: one for each unified social credit code, its founder the first owner. */
export class CreateEnterprise {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly joinEnterprise: JoinEnterprise,
  ) {}

  async run(tx: Tx, caller: Caller, input: CreateEnterpriseInput): Promise<EnterpriseView> {
    const founderId = requirePersonSignedIn(caller);
    const wanted = { enterpriseId: newId(), name: input.name, uscc: input.uscc, address: input.address };
    const enterprise = await this.enterprises.add(tx, wanted, founderId);
    if (enterprise === undefined) throw new Refusal('USCC_TAKEN');
    const { enterpriseId, name, uscc } = enterprise;
    await this.joinEnterprise.run(tx, enterpriseId, founderId, founderRoles(input.purposes));
    tx.emit(enterpriseCreated, { enterpriseId, name, uscc }, { aggregateId: enterpriseId, version: 1 });
    return enterpriseView(enterprise);
  }
}
