import type { EnterpriseCreated } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { PartyStore } from './ports.js';

/** Keeps the name of an enterprise beside what it posts and bids. */
export class RememberParty {
  constructor(private readonly parties: PartyStore) {}

  run(tx: Tx, { enterpriseId, name }: EnterpriseCreated): Promise<void> {
    return this.parties.remember(tx, enterpriseId, name);
  }
}
