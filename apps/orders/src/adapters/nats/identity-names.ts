import { getEnterprise } from '@tianfu/contracts';
import type { Call, Services } from '@tianfu/service';
import type { PartyNames } from '../../application/ports.js';

/** Asks identity, as the caller, for the name of an enterprise whose founding has not reached us yet. */
export class IdentityNames implements PartyNames {
  constructor(private readonly services: Services) {}

  async nameOf(enterpriseId: string, call: Call): Promise<string> {
    return (await this.services.as(call).call(getEnterprise, { enterpriseId })).name;
  }
}
