import type { Capability, Carriage } from '@tianfu/contracts';
import type { DossierState, StoppingStep } from '../../domain/dossier-states.js';
import type { Actor, Certificate, Dossier, HistoryLine, Stop } from '../../domain/dossier.js';

/** Rows as the statements of the stores name their columns; the checks of the tables vouch for the unions. */
export interface StopRow {
  stop_id: string;
  enterprise_id: string;
  dossier_id: string;
  certificate_id: string;
  step: StoppingStep;
  reason: string;
  actor_by: Actor['by'];
  actor_id: string | null;
  request_key: string | null;
  standing_version: number;
  is_finished: boolean;
}

/** A dossier with its certificate and its open stop, where it has them. */
export interface DossierRow {
  dossier_id: string;
  enterprise_id: string;
  enterprise_name: string;
  uscc: string;
  state: DossierState;
  capability: Capability | null;
  carriage: Carriage | null;
  reason: string | null;
  submitted_at: Date | null;
  version: number;
  sequence: number;
  standing_version: number;
  certificate: CertificateJson | null;
  stopping: StopRow | null;
}

/** As `json_build_object` writes it: the instant in RFC 3339. */
interface CertificateJson {
  certificate_id: string;
  level: string;
  scope: string[];
  valid_until: string;
  granted_at: string;
}

export interface HistoryRow {
  sequence: number;
  event: HistoryLine['event'];
  state: DossierState;
  at: Date;
  actor_by: Actor['by'];
  actor_id: string | null;
  reason: string | null;
}

const actorOf = ({ actor_by: by, actor_id: personId }: Pick<StopRow, 'actor_by' | 'actor_id'>): Actor =>
  personId === null ? { by } : { by, personId };

export function stopOf(row: StopRow): Stop {
  return {
    stopId: row.stop_id,
    enterpriseId: row.enterprise_id,
    dossierId: row.dossier_id,
    certificateId: row.certificate_id,
    step: row.step,
    reason: row.reason,
    actor: actorOf(row),
    standingVersion: row.standing_version,
    isFinished: row.is_finished,
    ...(row.request_key !== null && { requestKey: row.request_key }),
  };
}

const certificateOf = (row: CertificateJson): Certificate => ({
  certificateId: row.certificate_id,
  level: row.level,
  scope: row.scope,
  validUntil: row.valid_until,
  grantedAt: new Date(row.granted_at),
});

export function dossierOf(row: DossierRow): Dossier {
  return {
    dossierId: row.dossier_id,
    enterpriseId: row.enterprise_id,
    enterpriseName: row.enterprise_name,
    uscc: row.uscc,
    state: row.state,
    version: row.version,
    sequence: row.sequence,
    standingVersion: row.standing_version,
    ...(row.capability !== null && { capability: row.capability }),
    ...(row.carriage !== null && { carriage: row.carriage }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.submitted_at !== null && { submittedAt: row.submitted_at }),
    ...(row.certificate !== null && { certificate: certificateOf(row.certificate) }),
    ...(row.stopping !== null && { stopping: stopOf(row.stopping) }),
  };
}

export function historyLineOf(row: HistoryRow): HistoryLine {
  const { sequence, event, state, at } = row;
  const line = { sequence, event, state, at, actor: actorOf(row) };
  return row.reason === null ? line : { ...line, reason: row.reason };
}
