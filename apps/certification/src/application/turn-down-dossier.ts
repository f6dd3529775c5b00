import { dossierRejected, revisionRequested, type TurnDown } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Actor, Dossier } from '../domain/dossier.js';
import { turnDown } from '../domain/review-dossier.js';
import { originOf, subjectOf } from './dossier-events.js';
import type { Dossiers } from './ports.js';

const EVENTS = { requestRevision: revisionRequested, reject: dossierRejected } as const;

/** Sends a dossier back for revision, or rejects it; the enterprise reads why. */
export class TurnDownDossier {
  constructor(private readonly dossiers: Dossiers) {}

  async run(
    tx: Tx,
    step: keyof typeof EVENTS,
    { dossierId, ...decided }: TurnDown,
    actor: Actor,
  ): Promise<Dossier> {
    const before = found(await this.dossiers.lockById(tx, dossierId));
    const change = turnDown(before, step, { ...decided, at: await tx.now(), actor });
    await this.dossiers.save(tx, before, change);
    tx.emit(EVENTS[step], { ...subjectOf(change.dossier), reason: decided.reason }, originOf(change.dossier));
    return change.dossier;
  }
}
