import type { DossierReason } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Actor, Dossier } from '../domain/dossier.js';
import { reinstate } from '../domain/stop-certificate.js';
import { emitGranted } from './dossier-events.js';
import type { Dossiers } from './ports.js';

export class ReinstateCertificate {
  constructor(private readonly dossiers: Dossiers) {}

  async run(tx: Tx, { dossierId, reason }: DossierReason, actor: Actor): Promise<Dossier> {
    const before = found(await this.dossiers.lockById(tx, dossierId));
    const change = reinstate(before, { at: await tx.now(), actor, reason });
    await this.dossiers.save(tx, before, change);
    emitGranted(tx, change.dossier);
    return change.dossier;
  }
}
