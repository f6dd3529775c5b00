import { MAX_FILE_BYTES, Refusal, refuseField, type FileView } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Files } from '../../application/making-ports.js';
import { sniffFile } from '../../domain/sniff-file.js';

/** Files one enterprise may store in a day: half a gibibyte. */
const MAX_FILES_A_DAY = 100;
const REMOVED_AT_ONCE = 100;

interface FileRow {
  file_id: string;
  name: string;
  type: string;
  bytes: number;
  parts: number;
  at: Date;
}

export class FileStore implements Files {
  async storePart(
    tx: Tx,
    { fileId, enterpriseId, name, part, parts, content }: Parameters<Files['storePart']>[1],
  ): Promise<{ bytes: number; type?: string }> {
    if (part === 0) await this.#begin(tx, { fileId, enterpriseId, name, parts });
    const file = await tx.one<{ bytes: number; parts: number }>(
      `SELECT bytes, parts FROM file WHERE file_id = $1 AND enterprise_id = $2 AND NOT complete FOR UPDATE`,
      [fileId, enterpriseId],
    );
    if (file?.parts !== parts || part >= parts) throw new Refusal('NOT_FOUND');
    const bytes = file.bytes + content.length;
    if (bytes > MAX_FILE_BYTES) throw new Refusal('FILE_TOO_LARGE', { limitBytes: MAX_FILE_BYTES });
    const type = part === 0 ? sniffFile(content) : undefined;
    if (part === 0 && type === undefined) throw new Refusal('FILE_TYPE_REFUSED');
    await tx.execute('INSERT INTO file_part (file_id, part, content) VALUES ($1, $2, $3)', [
      fileId,
      part,
      content,
    ]);
    const row = await tx.one<{ type: string; complete: boolean }>(
      `UPDATE file SET bytes = $2, type = coalesce($3, type),
         complete = (SELECT count(*) FROM file_part p WHERE p.file_id = $1) = parts
       WHERE file_id = $1 RETURNING type, complete`,
      [fileId, bytes, type ?? null],
    );
    return row?.complete === true ? { bytes, type: row.type } : { bytes };
  }

  /** An enterprise begins its files one after the other: each is counted with those before it. */
  async #begin(
    tx: Tx,
    file: { fileId: string; enterpriseId: string; name: string; parts: number },
  ): Promise<void> {
    await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('files ' || $1, 0))`, [
      file.enterpriseId,
    ]);
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::integer AS count FROM file WHERE enterprise_id = $1 AND at > clock_timestamp() - interval '1 day'`,
      [file.enterpriseId],
    );
    if ((row?.count ?? 0) >= MAX_FILES_A_DAY) throw new Refusal('FILE_QUOTA_REACHED');
    await tx.execute(
      `INSERT INTO file (file_id, enterprise_id, name, bytes, parts, complete) VALUES ($1, $2, $3, 0, $4, false)
       ON CONFLICT DO NOTHING`,
      [file.fileId, file.enterpriseId, file.name, file.parts],
    );
  }

  async get(tx: ReadTx, fileId: string): Promise<(FileView & { parts: number }) | undefined> {
    const row = await tx.one<FileRow>(
      'SELECT file_id, name, type, bytes, parts, at FROM file WHERE file_id = $1 AND complete',
      [fileId],
    );
    if (row === undefined) return undefined;
    const { name, type, bytes, parts, at } = row;
    return { fileId, name, type, bytes, parts, at: at.toISOString() };
  }

  async part(tx: ReadTx, fileId: string, part: number): Promise<Buffer | undefined> {
    const row = await tx.one<{ content: Buffer }>(
      'SELECT content FROM file_part WHERE file_id = $1 AND part = $2',
      [fileId, part],
    );
    return row?.content;
  }

  async use(
    tx: Tx,
    fileIds: readonly string[],
    { enterpriseId, bookingId, purpose, step, note }: Parameters<Files['use']>[2],
  ): Promise<void> {
    if (fileIds.length === 0) return;
    const used = await tx.execute(
      `INSERT INTO file_use (file_id, booking_id, purpose, step, note)
       SELECT f.file_id, $3, $4, $5, $6 FROM file f
       WHERE f.file_id = ANY ($1) AND f.enterprise_id = $2 AND f.complete
       ON CONFLICT (file_id, booking_id) DO UPDATE SET note = coalesce(excluded.note, file_use.note)`,
      [fileIds, enterpriseId, bookingId, purpose, step ?? null, note ?? null],
    );
    if (used < new Set(fileIds).size) throw refuseField('/fileIds', 'unknownFile');
  }

  removeUnfinished(tx: Tx): Promise<number> {
    return tx.execute(
      `DELETE FROM file WHERE file_id IN (SELECT file_id FROM file WHERE NOT complete
         AND at < clock_timestamp() - interval '1 hour' LIMIT ${REMOVED_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
    );
  }
}
