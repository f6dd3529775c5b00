import { reviewStarted } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Actor, Dossier } from '../domain/dossier.js';
import { startReview } from '../domain/review-dossier.js';
import { originOf, subjectOf } from './dossier-events.js';
import type { Dossiers } from './ports.js';

export class StartReview {
  constructor(private readonly dossiers: Dossiers) {}

  async run(tx: Tx, dossierId: string, actor: Actor): Promise<Dossier> {
    const before = found(await this.dossiers.lockById(tx, dossierId));
    const change = startReview(before, { at: await tx.now(), actor });
    await this.dossiers.save(tx, before, change);
    tx.emit(reviewStarted, subjectOf(change.dossier), originOf(change.dossier));
    return change.dossier;
  }
}
