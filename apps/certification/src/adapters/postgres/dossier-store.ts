import type { CertificationCard, DossierSummary } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Dossiers, QueueFilter } from '../../application/ports.js';
import { CERTIFICATE_STATES, type DossierState } from '../../domain/dossier-states.js';
import type { Change, Dossier, HistoryLine } from '../../domain/dossier.js';
import { CARD, cardOf, type CardRow } from './certification-card.js';
import { dossierOf, historyLineOf, type DossierRow, type HistoryRow } from './dossier-rows.js';
import { queueStatement, summaryOf, type SummaryRow } from './review-queue.js';
import { STOP_COLUMNS } from './stop-store.js';

/** What a view carries of the history. */
const MAX_HISTORY_LINES = 200;

const DOSSIER = `
  SELECT d.dossier_id, d.enterprise_id, e.name AS enterprise_name, e.uscc, d.state, d.capability, d.carriage, d.reason,
         d.submitted_at, d.version, d.sequence, d.standing_version,
         (SELECT row_to_json(c) FROM certificate c
           WHERE c.enterprise_id = d.enterprise_id AND c.certificate_id = d.certificate_id) AS certificate,
         (SELECT row_to_json(s) FROM (SELECT ${STOP_COLUMNS} FROM certificate_stop
           WHERE enterprise_id = d.enterprise_id AND finished_at IS NULL) s) AS stopping
  FROM dossier d JOIN enterprise e ON e.enterprise_id = d.enterprise_id`;
const OF_ENTERPRISE = `${DOSSIER} WHERE d.enterprise_id = $1`;
const BY_ID = `${DOSSIER} WHERE d.dossier_id = $1`;

const HISTORY = `
  SELECT sequence, event, state, at, actor_by, actor_id, reason FROM (
    SELECT * FROM dossier_history WHERE enterprise_id = $1 ORDER BY sequence DESC LIMIT ${MAX_HISTORY_LINES}
  ) newest ORDER BY sequence`;

/** A certificate's own state follows the dossier's; other states leave it as it is. */
const CERTIFICATE_STATE: Partial<Record<DossierState, string>> = {
  certified: 'valid',
  suspended: 'suspended',
  revoked: 'revoked',
  expired: 'expired',
};

export class DossierStore implements Dossiers {
  async ofEnterprise(tx: ReadTx, enterpriseId: string): Promise<Dossier | undefined> {
    const row = await tx.one<DossierRow>(OF_ENTERPRISE, [enterpriseId]);
    return row && dossierOf(row);
  }

  async byId(tx: ReadTx, dossierId: string): Promise<Dossier | undefined> {
    const row = await tx.one<DossierRow>(BY_ID, [dossierId]);
    return row && dossierOf(row);
  }

  // The lock is a statement of its own: what is read after it sees what was committed while it waited.
  async lockOfEnterprise(tx: Tx, enterpriseId: string): Promise<Dossier | undefined> {
    await tx.query('SELECT 1 FROM dossier WHERE enterprise_id = $1 FOR UPDATE', [enterpriseId]);
    return this.ofEnterprise(tx, enterpriseId);
  }

  async lockById(tx: Tx, dossierId: string): Promise<Dossier | undefined> {
    await tx.query('SELECT 1 FROM dossier WHERE dossier_id = $1 FOR UPDATE', [dossierId]);
    return this.byId(tx, dossierId);
  }

  async history(tx: ReadTx, enterpriseId: string): Promise<HistoryLine[]> {
    return (await tx.query<HistoryRow>(HISTORY, [enterpriseId])).map(historyLineOf);
  }

  async open(tx: Tx, dossier: Dossier): Promise<void> {
    const { enterpriseId, enterpriseName, uscc, dossierId, state } = dossier;
    await tx.execute(
      'INSERT INTO enterprise (enterprise_id, name, uscc) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [enterpriseId, enterpriseName, uscc],
    );
    await tx.execute(
      `INSERT INTO dossier (enterprise_id, dossier_id, state, version, sequence, standing_version)
       VALUES ($1, $2, $3, 0, 0, 0) ON CONFLICT DO NOTHING`,
      [enterpriseId, dossierId, state],
    );
  }

  async save(tx: Tx, before: Dossier, { dossier, line }: Change): Promise<void> {
    await this.#saveCertificate(tx, before, dossier);
    const saved = await tx.execute(
      `UPDATE dossier SET state = $3, capability = $4, certificate_id = $5, reason = $6, submitted_at = $7,
              version = $8, sequence = $9, standing_version = $10, carriage = $11
       WHERE enterprise_id = $1 AND version = $2`,
      [
        dossier.enterpriseId,
        before.version,
        dossier.state,
        dossier.capability === undefined ? null : JSON.stringify(dossier.capability),
        dossier.certificate?.certificateId ?? null,
        dossier.reason ?? null,
        dossier.submittedAt ?? null,
        dossier.version,
        dossier.sequence,
        dossier.standingVersion,
        dossier.carriage === undefined ? null : JSON.stringify(dossier.carriage),
      ],
    );
    assert(saved === 1, 'a dossier is locked before it is changed');
    if (line !== undefined) await this.#append(tx, dossier, line);
  }

  async find(tx: ReadTx, wanted: QueueFilter): Promise<DossierSummary[]> {
    const { sql, params } = queueStatement(wanted);
    return (await tx.query<SummaryRow>(sql, params)).map(summaryOf);
  }

  async card(tx: ReadTx, enterpriseId: string): Promise<CertificationCard | undefined> {
    const row = await tx.one<CardRow>(CARD, [enterpriseId]);
    return row && cardOf(row);
  }

  async #saveCertificate(
    tx: Tx,
    before: Dossier,
    { state, enterpriseId, certificate, carriage }: Dossier,
  ): Promise<void> {
    // An enterprise that edits its dossier never writes a certificate; row-level security would refuse it.
    if (state === before.state || certificate === undefined || !CERTIFICATE_STATES.includes(state)) return;
    const { certificateId, level, scope, validUntil, grantedAt } = certificate;
    await tx.execute(
      `INSERT INTO certificate (enterprise_id, certificate_id, state, level, scope, valid_until, granted_at, carriage)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (enterprise_id, certificate_id) DO UPDATE SET state = excluded.state`,
      [
        enterpriseId,
        certificateId,
        CERTIFICATE_STATE[state],
        level,
        scope,
        validUntil,
        grantedAt,
        carriage !== undefined,
      ],
    );
  }

  async #append(tx: Tx, { enterpriseId }: Dossier, line: HistoryLine): Promise<void> {
    const { sequence, event, state, at, actor, reason } = line;
    await tx.execute(
      `INSERT INTO dossier_history (enterprise_id, sequence, event, state, at, actor_by, actor_id, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [enterpriseId, sequence, event, state, at, actor.by, actor.personId ?? null, reason ?? null],
    );
  }
}
