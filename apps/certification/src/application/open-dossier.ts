import { newId } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { emptyDossier } from '../domain/dossier.js';
import type { Dossiers, Enterprise } from './ports.js';

/** Brings the dossier of an enterprise into being; whoever comes second finds it there. */
export class OpenDossier {
  constructor(private readonly dossiers: Dossiers) {}

  run(tx: Tx, enterprise: Enterprise): Promise<void> {
    return this.dossiers.open(tx, emptyDossier(newId(), enterprise));
  }
}
