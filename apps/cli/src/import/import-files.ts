import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Client } from '../session/clients.js';
import { readCsv, type CsvFile } from './csv-rows.js';
import { type ImportTotals, noTotals, sendRows } from './send-rows.js';

export type ImportKind = 'facilities' | 'lines';

export interface FileReport {
  readonly file: string;
  readonly rows: number;
  readonly totals: ImportTotals;
}

export interface ImportListener {
  readonly onProgress: (file: string, done: number, of: number) => void;
  readonly onNote: (file: string, note: string) => void;
}

/** Imports files one after the other; a file that cannot be read at all becomes a fault of its line 0. */
export async function importFiles(
  client: Client,
  kind: ImportKind,
  files: readonly string[],
  dryRun: boolean,
  listener: ImportListener,
): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const path of files) reports.push(await importFile(client, kind, path, dryRun, listener));
  return reports;
}

async function importFile(
  client: Client,
  kind: ImportKind,
  path: string,
  dryRun: boolean,
  listener: ImportListener,
): Promise<FileReport> {
  const file = basename(path);
  let csv: CsvFile;
  try {
    csv = readCsv(readFileSync(path));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      file,
      rows: 0,
      totals: { ...noTotals(), faults: [{ line: 0, field: '', code: 'unreadable', message }] },
    };
  }
  if (csv.readAsGb18030)
    listener.onNote(file, 'is not UTF-8 and was read as GB18030 · 非 UTF-8，已按 GB18030 读取');
  const totals = await sendRows(
    csv.rows,
    (rows) => {
      const input = { source: file, dryRun, rows };
      return kind === 'facilities' ? client.importFacilities(input) : client.importLines(input);
    },
    (done) => {
      listener.onProgress(file, done, csv.rows.length);
    },
  );
  const unread = csv.faults.map((fault) => ({ ...fault, code: 'cells' }));
  return {
    file,
    rows: csv.rows.length + unread.length,
    totals: { ...totals, faults: [...unread, ...totals.faults] },
  };
}
