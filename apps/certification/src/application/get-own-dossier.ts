import type { DossierView } from '@tianfu/contracts';
import type { Caller, ReadTx } from '@tianfu/service';
import type { Dossiers } from './ports.js';
import type { ShowDossier } from './show-dossier.js';

/** The dossier of an enterprise; undefined where it has not come into being yet. */
export class GetOwnDossier {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly showDossier: ShowDossier,
  ) {}

  async run(tx: ReadTx, enterpriseId: string, reader: Caller): Promise<DossierView | undefined> {
    const dossier = await this.dossiers.ofEnterprise(tx, enterpriseId);
    return dossier && this.showDossier.run(tx, dossier, reader);
  }
}
