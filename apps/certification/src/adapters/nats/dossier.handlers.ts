import {
  describeCapability,
  getEnterprise,
  getOwnDossier,
  submitDossier,
  type Capability,
  type DossierView,
  type Empty,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { Handles, requireEnterprise, Services, type Call } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { DescribeCapability } from '../../application/describe-capability.js';
import { found } from '../../application/found.js';
import { OpenDossier } from '../../application/open-dossier.js';
import { ShowDossier } from '../../application/show-dossier.js';
import { SubmitDossier } from '../../application/submit-dossier.js';
import { DossierStore } from '../postgres/dossier-store.js';
import { memberOf } from './actors.js';

/** What an enterprise does with its own dossier. */
@Controller()
export class DossierHandlers {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly openDossier: OpenDossier,
    private readonly showDossier: ShowDossier,
    private readonly describeCapability: DescribeCapability,
    private readonly submitDossier: SubmitDossier,
    private readonly services: Services,
  ) {}

  @Handles(getOwnDossier)
  async own(_input: Empty, call: Call): Promise<DossierView> {
    const enterpriseId = await this.#opened(call);
    return call.read(async (tx) =>
      this.showDossier.run(tx, found(await this.dossiers.ofEnterprise(tx, enterpriseId)), call.caller),
    );
  }

  @Handles(describeCapability)
  async describe(capability: Capability, call: Call): Promise<DossierView> {
    const enterpriseId = await this.#opened(call);
    const { expectedVersion, caller } = call;
    assert(expectedVersion !== undefined, 'the contract asks for If-Match');
    const actor = memberOf(caller);
    return call.transaction(async (tx) => {
      const dossier = await this.describeCapability.run(tx, enterpriseId, capability, {
        expectedVersion,
        actor,
      });
      return this.showDossier.run(tx, dossier, caller);
    });
  }

  @Handles(submitDossier)
  async submit(_input: Empty, call: Call): Promise<DossierView> {
    const enterpriseId = await this.#opened(call);
    return call.transaction(async (tx) =>
      this.showDossier.run(
        tx,
        await this.submitDossier.run(tx, enterpriseId, memberOf(call.caller)),
        call.caller,
      ),
    );
  }

  /** An enterprise may be here before the news of its creation: then identity is asked who it is. */
  async #opened(call: Call): Promise<string> {
    const enterpriseId = requireEnterprise(call.caller);
    const known = await call.read((tx) => this.dossiers.ofEnterprise(tx, enterpriseId));
    if (known !== undefined) return enterpriseId;
    const { name, uscc } = await this.services.as(call).call(getEnterprise, { enterpriseId });
    const enterprise = { enterpriseId, enterpriseName: name, uscc };
    await call.transaction((tx) => this.openDossier.run(tx, enterprise), { step: true });
    return enterpriseId;
  }
}
