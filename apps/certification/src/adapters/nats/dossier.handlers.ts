import {
  describeCapability,
  describeCarriage,
  getEnterprise,
  getOwnDossier,
  submitDossier,
  type Capability,
  type Carriage,
  type DossierView,
  type Empty,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { type Call, found, Handles, requireEnterprise, Services, type Tx } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { DescribeCapability } from '../../application/describe-capability.js';
import { DescribeCarriage } from '../../application/describe-carriage.js';
import { GetOwnDossier } from '../../application/get-own-dossier.js';
import { OpenDossier } from '../../application/open-dossier.js';
import { ShowDossier } from '../../application/show-dossier.js';
import { SubmitDossier } from '../../application/submit-dossier.js';
import type { Actor, Dossier } from '../../domain/dossier.js';
import { memberOf } from './actors.js';

/** What an enterprise does with its own dossier. */
@Controller()
export class DossierHandlers {
  constructor(
    private readonly getOwnDossier: GetOwnDossier,
    private readonly openDossier: OpenDossier,
    private readonly showDossier: ShowDossier,
    private readonly describeCapability: DescribeCapability,
    private readonly describeCarriage: DescribeCarriage,
    private readonly submitDossier: SubmitDossier,
    private readonly services: Services,
  ) {}

  @Handles(getOwnDossier)
  async own(_input: Empty, call: Call): Promise<DossierView> {
    return (await this.#known(call)) ?? found(await this.#opened(call));
  }

  @Handles(describeCapability)
  async describe(capability: Capability, call: Call): Promise<DossierView> {
    return this.#changed(call, (tx, enterpriseId) =>
      this.describeCapability.run(tx, enterpriseId, capability, toldBy(call)),
    );
  }

  @Handles(describeCarriage)
  async carries(carriage: Carriage, call: Call): Promise<DossierView> {
    return this.#changed(call, (tx, enterpriseId) =>
      this.describeCarriage.run(tx, enterpriseId, carriage, toldBy(call)),
    );
  }

  @Handles(submitDossier)
  async submit(_input: Empty, call: Call): Promise<DossierView> {
    return this.#changed(call, (tx, enterpriseId) =>
      this.submitDossier.run(tx, enterpriseId, memberOf(call.caller)),
    );
  }

  async #changed(
    call: Call,
    change: (tx: Tx, enterpriseId: string) => Promise<Dossier>,
  ): Promise<DossierView> {
    const { caller } = call;
    const { enterpriseId } = (await this.#known(call)) ?? found(await this.#opened(call));
    return call.transaction(async (tx) => this.showDossier.run(tx, await change(tx, enterpriseId), caller));
  }

  #known(call: Call): Promise<DossierView | undefined> {
    const enterpriseId = requireEnterprise(call.caller);
    return call.read((tx) => this.getOwnDossier.run(tx, enterpriseId, call.caller));
  }

  /** An enterprise may be here before the news of its creation: then identity is asked who it is. */
  async #opened(call: Call): Promise<DossierView | undefined> {
    const enterpriseId = requireEnterprise(call.caller);
    const { name, uscc } = await this.services.as(call).call(getEnterprise, { enterpriseId });
    const enterprise = { enterpriseId, enterpriseName: name, uscc };
    await call.transaction((tx) => this.openDossier.run(tx, enterprise), { step: true });
    return this.#known(call);
  }
}

function toldBy({ expectedVersion, caller }: Call): { expectedVersion: number; actor: Actor } {
  assert(expectedVersion !== undefined, 'the contract asks for If-Match');
  return { expectedVersion, actor: memberOf(caller) };
}
