import { enterpriseCreated, type EnterpriseCreated, type EventEnvelope } from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { OpenDossier } from '../../application/open-dossier.js';

@Injectable()
export class EnterpriseListeners {
  constructor(private readonly openDossier: OpenDossier) {}

  @Listens(enterpriseCreated)
  async created({ payload }: EventEnvelope<EnterpriseCreated>, tx: Tx): Promise<void> {
    const { enterpriseId, name, uscc } = payload;
    await this.openDossier.run(tx, { enterpriseId, enterpriseName: name, uscc });
  }
}
