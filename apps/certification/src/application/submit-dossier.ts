import { dossierSubmitted } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Actor, Dossier } from '../domain/dossier.js';
import { submit } from '../domain/edit-dossier.js';
import { originOf, subjectOf } from './dossier-events.js';
import type { Dossiers } from './ports.js';

export class SubmitDossier {
  constructor(private readonly dossiers: Dossiers) {}

  async run(tx: Tx, enterpriseId: string, actor: Actor): Promise<Dossier> {
    const before = found(await this.dossiers.lockOfEnterprise(tx, enterpriseId));
    const change = submit(before, { at: await tx.now(), actor });
    await this.dossiers.save(tx, before, change);
    tx.emit(dossierSubmitted, subjectOf(change.dossier), originOf(change.dossier));
    return change.dossier;
  }
}
