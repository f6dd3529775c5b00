import type { DossierView } from '@tianfu/contracts';
import { type Caller, found, type ReadTx } from '@tianfu/service';
import type { Dossiers } from './ports.js';
import type { ShowDossier } from './show-dossier.js';

export class GetDossier {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly showDossier: ShowDossier,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async run(tx: ReadTx, dossierId: string, reader: Caller): Promise<DossierView> {
    return this.showDossier.run(tx, found(await this.dossiers.byId(tx, dossierId)), reader);
  }
}
