import type { DossierView } from '@tianfu/contracts';
import type { Caller, ReadTx } from '@tianfu/service';
import type { Dossier } from '../domain/dossier.js';
import { dossierView } from './dossier-view.js';
import type { Dossiers } from './ports.js';

/** A dossier with its history, as its reader may see it and act on it. */
export class ShowDossier {
  constructor(private readonly dossiers: Dossiers) {}

  async run(tx: ReadTx, dossier: Dossier, reader: Caller): Promise<DossierView> {
    return dossierView(dossier, await this.dossiers.history(tx, dossier.enterpriseId), reader);
  }
}
