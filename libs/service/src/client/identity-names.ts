import { getEnterprise } from '@tianfu/contracts';
import type { Call } from '../calls/call.js';
import type { Services } from './services.js';

/** Asks identity, as the caller, for the name of an enterprise whose founding has not reached us yet. */
export class IdentityNames {
  constructor(private readonly services: Services) {}

  async nameOf(enterpriseId: string, call: Call): Promise<string> {
    return (await this.services.as(call).call(getEnterprise, { enterpriseId })).name;
  }
}
