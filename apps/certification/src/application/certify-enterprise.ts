import type { Certify } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { found, type Tx } from '@tianfu/service';
import type { Actor, Dossier } from '../domain/dossier.js';
import { certify } from '../domain/review-dossier.js';
import { emitGranted } from './dossier-events.js';
import type { Dossiers } from './ports.js';

export class CertifyEnterprise {
  constructor(private readonly dossiers: Dossiers) {}

  async run(tx: Tx, { dossierId, ...granted }: Certify, actor: Actor): Promise<Dossier> {
    const before = found(await this.dossiers.lockById(tx, dossierId));
    const change = certify(before, granted, { certificateId: newId(), at: await tx.now(), actor });
    await this.dossiers.save(tx, before, change);
    emitGranted(tx, change.dossier);
    return change.dossier;
  }
}
