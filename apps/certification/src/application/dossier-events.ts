import { certificateGranted, certificateStopped, type DossierEvent } from '@tianfu/contracts';
import type { EventOrigin, Tx } from '@tianfu/service';
import { asCertified, type Dossier, type Stop } from '../domain/dossier.js';
import { stoppedState } from '../domain/stop-certificate.js';

export const originOf = ({ dossierId, sequence }: Dossier): EventOrigin => ({
  aggregateId: dossierId,
  version: sequence,
});

export const subjectOf = ({ dossierId, enterpriseId, enterpriseName }: Dossier): DossierEvent => ({
  dossierId,
  enterpriseId,
  enterpriseName,
});

/** Tells what a certified enterprise can do and how far its certificate goes. */
export function emitGranted(tx: Tx, dossier: Dossier): void {
  const { certificate, capability, standingVersion } = asCertified(dossier);
  const { certificateId, level, scope, validUntil } = certificate;
  const payload = {
    ...subjectOf(dossier),
    certificateId,
    level,
    scope: [...scope],
    validUntil,
    ...(capability !== undefined && { capability }),
    standingVersion,
  };
  tx.emit(certificateGranted, payload, originOf(dossier));
}

export function emitStopped(tx: Tx, dossier: Dossier, stop: Stop): void {
  const { certificateId, reason, standingVersion } = stop;
  const payload = {
    ...subjectOf(dossier),
    certificateId,
    state: stoppedState(stop),
    reason,
    standingVersion,
  };
  tx.emit(certificateStopped, payload, originOf(dossier));
}
