import { Refusal, type EnterpriseRef, type EnterpriseView } from '@tianfu/contracts';
import type { ReadTx } from '@tianfu/service';
import { enterpriseView } from './enterprise-view.js';
import type { EnterpriseStore } from './ports.js';

export class GetEnterprise {
  constructor(private readonly enterprises: EnterpriseStore) {}

  async run(tx: ReadTx, { enterpriseId }: EnterpriseRef): Promise<EnterpriseView> {
    const enterprise = await this.enterprises.get(tx, enterpriseId);
    if (enterprise === undefined) throw new Refusal('NOT_FOUND');
    return enterpriseView(enterprise);
  }
}
