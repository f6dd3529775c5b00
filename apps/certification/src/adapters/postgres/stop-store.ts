import type { Tx } from '@tianfu/service';
import type { Stops } from '../../application/ports.js';
import type { StoppingStep } from '../../domain/dossier-states.js';
import type { Dossier, Stop } from '../../domain/dossier.js';
import { stopOf, type StopRow } from './dossier-rows.js';

export const STOP_COLUMNS = `stop_id, enterprise_id, dossier_id, certificate_id, step, reason, actor_by, actor_id,
  request_key, standing_version, finished_at IS NOT NULL AS is_finished`;

export class StopStore implements Stops {
  async byRequest(tx: Tx, step: StoppingStep, requestKey: string): Promise<Stop | undefined> {
    const row = await tx.one<StopRow>(
      `SELECT ${STOP_COLUMNS} FROM certificate_stop WHERE step = $1 AND request_key = $2`,
      [step, requestKey],
    );
    return row && stopOf(row);
  }

  async record(
    tx: Tx,
    { enterpriseId, standingVersion, stopping }: Dossier & { readonly stopping: Stop },
    graceMs: number,
  ): Promise<boolean> {
    const { stopId, dossierId, certificateId, step, reason, actor, requestKey } = stopping;
    const recorded = await tx.execute(
      `INSERT INTO certificate_stop (enterprise_id, stop_id, dossier_id, certificate_id, step, reason,
                                     actor_by, actor_id, request_key, standing_version, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp() + make_interval(secs => $11))
       ON CONFLICT (step, request_key) WHERE request_key IS NOT NULL DO NOTHING`,
      [
        enterpriseId,
        stopId,
        dossierId,
        certificateId,
        step,
        reason,
        actor.by,
        actor.personId ?? null,
        requestKey ?? null,
        standingVersion,
        graceMs / 1000,
      ],
    );
    if (recorded === 0) return false;
    await tx.execute('UPDATE dossier SET standing_version = $2 WHERE enterprise_id = $1', [
      enterpriseId,
      standingVersion,
    ]);
    return true;
  }

  async finish(tx: Tx, { enterpriseId, stopId }: Stop, at: Date): Promise<void> {
    await tx.execute(
      'UPDATE certificate_stop SET finished_at = $3 WHERE enterprise_id = $1 AND stop_id = $2',
      [enterpriseId, stopId, at],
    );
  }

  async takeDue(tx: Tx, limit: number, leaseMs: number): Promise<Stop[]> {
    const rows = await tx.query<StopRow>(
      `UPDATE certificate_stop SET due_at = clock_timestamp() + make_interval(secs => $2)
       WHERE (enterprise_id, stop_id) IN (
         SELECT enterprise_id, stop_id FROM certificate_stop
         WHERE finished_at IS NULL AND due_at <= now()
         ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING ${STOP_COLUMNS}`,
      [limit, leaseMs / 1000],
    );
    return rows.map(stopOf);
  }

  async takeExpired(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ dossier_id: string }>(
      `SELECT d.dossier_id FROM certificate c
       JOIN dossier d ON d.enterprise_id = c.enterprise_id AND d.certificate_id = c.certificate_id
       WHERE c.state IN ('valid', 'suspended')
         AND c.valid_until < (now() AT TIME ZONE 'Asia/Shanghai')::date
         AND NOT EXISTS (SELECT FROM certificate_stop s
                         WHERE s.enterprise_id = d.enterprise_id AND s.finished_at IS NULL)
       ORDER BY c.valid_until LIMIT $1 FOR UPDATE OF d SKIP LOCKED`,
      [limit],
    );
    return rows.map((row) => row.dossier_id);
  }
}
