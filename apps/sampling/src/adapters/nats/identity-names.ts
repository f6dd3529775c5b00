import { getEnterprise } from '@tianfu/contracts';
import type { Call, Services } from '@tianfu/service';
import type { EnterpriseNames } from '../../application/ports.js';

/** Asks identity as the caller. */
export class IdentityNames implements EnterpriseNames {
  constructor(private readonly services: Services) {}

  async nameOf(enterpriseId: string, call: Call): Promise<string> {
    return (await this.services.as(call).call(getEnterprise, { enterpriseId })).name;
  }
}
