import type { HubList, HubView, RegisterHub as RegisterInput } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { HubStore } from './ports.js';
import type { StoredHub } from './stored.js';

/** Operators make an enterprise a hub; everybody may know the hubs. */
export class RegisterHub {
  constructor(private readonly hubs: HubStore) {}

  /** Again for a hub that is one changes its name and place. Runs in scope `service`. */
  async run(tx: Tx, { enterpriseId, name, place }: RegisterInput): Promise<HubView> {
    const hub = { hubId: enterpriseId, name, ...place };
    await this.hubs.register(tx, hub);
    return hubViewOf(hub);
  }

  async all(tx: ReadTx): Promise<HubList> {
    return { data: (await this.hubs.all(tx)).map(hubViewOf) };
  }
}

const hubViewOf = ({ hubId, name, address, position }: StoredHub): HubView => ({
  hubId,
  name,
  place: { address, position },
});
