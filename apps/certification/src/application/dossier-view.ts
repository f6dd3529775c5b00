import type { CertificateView, DossierView, HistoryEntry } from '@tianfu/contracts';
import type { Caller } from '@tianfu/service';
import { CERTIFICATE_STATES } from '../domain/dossier-states.js';
import type { Certificate, Dossier, HistoryLine } from '../domain/dossier.js';
import { actionsFor } from './dossier-actions.js';

/** A dossier as its reader sees it. Who the operators are stays inside. */
export function dossierView(dossier: Dossier, history: readonly HistoryLine[], reader: Caller): DossierView {
  const { dossierId, enterpriseId, enterpriseName, uscc, state, version } = dossier;
  const { capability, carriage, certificate, reason, submittedAt } = dossier;
  return {
    dossierId,
    enterpriseId,
    enterpriseName,
    uscc,
    state,
    ...(capability !== undefined && { capability }),
    ...(carriage !== undefined && { carriage }),
    ...(certificate !== undefined &&
      CERTIFICATE_STATES.includes(state) && { certificate: certificateView(certificate) }),
    ...(reason !== undefined && { reason }),
    history: history.map(historyEntry),
    actions: actionsFor(dossier, reader),
    ...(submittedAt !== undefined && { submittedAt: submittedAt.toISOString() }),
    version,
  };
}

export function certificateView({
  certificateId,
  level,
  scope,
  validUntil,
  grantedAt,
}: Certificate): CertificateView {
  return { certificateId, level, scope: [...scope], validUntil, grantedAt: grantedAt.toISOString() };
}

function historyEntry({ event, state, at, actor, reason }: HistoryLine): HistoryEntry {
  const entry = { event, state, at: at.toISOString(), by: actor.by };
  return reason === undefined ? entry : { ...entry, reason };
}
