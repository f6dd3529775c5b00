import type { CommentView, CustodyEntry, FileView, HistoryEntry, MeasuredPoint } from '@tianfu/contracts';
import type { ReadTx } from '@tianfu/service';
import type { BookingDetails, StepRecord } from '../../domain/booking-details.js';
import type { StepWork } from '../../domain/plan.js';
import type { StepState } from '../../domain/step-states.js';
import { present } from './booking-rows.js';

interface StepRow {
  content: StepWork;
  minutes: number;
  state: StepState;
  frozen: boolean;
  started_at: Date | null;
  done_at: Date | null;
  worked_minutes: number;
  planned_from: Date | null;
  planned_until: Date | null;
  resources: string[] | null;
}

/** Steps with the time they worked so far, a running stretch included. */
export async function readSteps(tx: ReadTx, bookingId: string): Promise<StepRecord[]> {
  const rows = await tx.query<StepRow>(
    `SELECT s.content, s.minutes, s.state, s.frozen, s.started_at, s.done_at,
       s.worked_minutes + CASE WHEN s.running_since IS NULL THEN 0
         ELSE round(extract(epoch FROM clock_timestamp() - s.running_since) / 60)::integer END AS worked_minutes,
       p.planned_from, p.planned_until, p.resources
     FROM booking_step s LEFT JOIN LATERAL (
       SELECT min(lower(a.work)) AS planned_from, max(upper(a.work)) AS planned_until,
              array_agg(DISTINCT r.name) AS resources
       FROM allocation a LEFT JOIN resource r ON r.resource_id = a.resource_id
       WHERE a.booking_id = s.booking_id AND a.step = s.step) p ON true
     WHERE s.booking_id = $1 ORDER BY s.step`,
    [bookingId],
  );
  return rows.map((row) => ({
    ...row.content,
    minutes: row.minutes,
    state: row.state,
    frozen: row.frozen,
    workedMinutes: row.worked_minutes,
    resources: row.resources ?? [],
    ...present({
      plannedFrom: row.planned_from,
      plannedUntil: row.planned_until,
      startedAt: row.started_at,
      doneAt: row.done_at,
    }),
  }));
}

interface MaterialRow {
  material_id: string;
  label: string;
  content: { description: string; quantity: number; unit: string; place: string; fileIds: string[] };
  at: Date;
}
interface RoundRow {
  round: number;
  measurements: MeasuredPoint[];
  comments: CommentView[];
  ready_at: Date | null;
  approved_at: Date | null;
  fee_minor: string;
}
interface FileRow {
  file_id: string;
  name: string;
  type: string;
  bytes: number;
  at: Date;
  purpose: string;
  step: number | null;
  note: string | null;
  used_at: Date;
}

const MAX_ROWS = 500;

export async function readDetails(tx: ReadTx, bookingId: string): Promise<BookingDetails> {
  const of = [bookingId];
  // Sent one after the other without waiting: the connection answers them in order.
  const [steps, entries, materials, custody, rounds, files, history] = await Promise.all([
    readSteps(tx, bookingId),
    tx.query<{ kind: string; minor: string; at: Date; note: string | null }>(
      `SELECT kind, minor::text, at, note FROM booking_entry WHERE booking_id = $1 ORDER BY at, entry_id LIMIT ${MAX_ROWS}`,
      of,
    ),
    tx.query<MaterialRow>(
      `SELECT material_id, label, content, at FROM material WHERE booking_id = $1 ORDER BY at, label LIMIT ${MAX_ROWS}`,
      of,
    ),
    tx.query<{
      label: string;
      action: string;
      place: string;
      by_name: string;
      note: string | null;
      at: Date;
    }>(
      `SELECT label, action, place, by_name, note, at FROM custody WHERE booking_id = $1 ORDER BY at LIMIT ${MAX_ROWS}`,
      of,
    ),
    tx.query<RoundRow>(
      `SELECT round, measurements, comments, ready_at, approved_at, fee_minor::text FROM booking_round
       WHERE booking_id = $1 ORDER BY round`,
      of,
    ),
    tx.query<FileRow>(
      `SELECT f.file_id, f.name, f.type, f.bytes, f.at, u.purpose, u.step, u.note, u.at AS used_at
       FROM file_use u JOIN file f USING (file_id) WHERE u.booking_id = $1 ORDER BY u.at, f.file_id LIMIT ${MAX_ROWS}`,
      of,
    ),
    tx.query<{ event: string; state: string; at: Date; by: string; reason: string | null }>(
      `SELECT event, state, at, by, reason FROM booking_history WHERE booking_id = $1 ORDER BY sequence LIMIT ${MAX_ROWS}`,
      of,
    ),
  ]);
  const shownFiles = files.map(fileOf);
  return {
    steps,
    entries: entries.map(({ kind, minor, at, note }) => ({
      kind,
      minor: BigInt(minor),
      at,
      ...present({ note }),
    })),
    materials: materials.map(({ material_id: materialId, label, content: { fileIds, ...content }, at }) => ({
      materialId,
      label,
      ...content,
      photos: shownFiles.filter(({ fileId }) => fileIds.includes(fileId)).map(plainFile),
      at: at.toISOString(),
    })),
    custody: custody.map(({ by_name: by, note, at, ...entry }): CustodyEntry => ({
      ...entry,
      by,
      at: at.toISOString(),
      ...present({ note }),
    })),
    rounds: rounds.map((row) => ({
      round: row.round,
      measurements: row.measurements,
      comments: row.comments,
      feeMinor: BigInt(row.fee_minor),
      ...present({ readyAt: row.ready_at, approvedAt: row.approved_at }),
    })),
    files: shownFiles,
    history: history.map(({ reason, at, ...line }): HistoryEntry => ({
      ...line,
      at: at.toISOString(),
      ...present({ reason }),
    })),
  };
}

const fileOf = (row: FileRow): BookingDetails['files'][number] => ({
  fileId: row.file_id,
  name: row.name,
  type: row.type,
  bytes: row.bytes,
  at: row.at.toISOString(),
  purpose: row.purpose,
  usedAt: row.used_at.toISOString(),
  ...present({ step: row.step, note: row.note }),
});

const plainFile = ({ fileId, name, type, bytes, at }: BookingDetails['files'][number]): FileView => ({
  fileId,
  name,
  type,
  bytes,
  at,
});
