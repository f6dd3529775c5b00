import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';

export interface CsvRow {
  /** First line of the row in the file; the header is line 1. */
  readonly line: number;
  readonly cells: Record<string, string>;
}

export interface CsvFault {
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: CsvRow[];
  readonly faults: CsvFault[];
  /** The file was not UTF-8 and has been read as GB18030, as Chinese Excel saves it. */
  readonly readAsGb18030: boolean;
}

export const MAX_FILE_BYTES = 200 * 1024 * 1024;

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file: byte-order mark, CRLF and LF, quotes over lines, UTF-8 or GB18030.
 * A row with too many or too few cells is a fault of that row; the others go on.
 * @throws Error when the file is too large, has no header, or a quote is never closed.
 */
export function readCsv(content: Buffer): CsvFile {
  if (content.byteLength > MAX_FILE_BYTES)
    throw new Error(`the file is larger than ${String(MAX_FILE_BYTES)} bytes`);
  const readAsGb18030 = !isUtf8(content);
  const text = new TextDecoder(readAsGb18030 ? 'gb18030' : 'utf-8')
    .decode(content)
    .replaceAll(/\r\n?/g, '\n');
  // With `info: true` csv-parse answers records of this shape, its type does not say so.
  const records = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
  }) as unknown as ParsedRecord[];
  const [head, ...body] = records;
  if (head === undefined) throw new Error('the file is empty');
  const header = head.record.map((name) => name.trim().toLowerCase());
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  for (const { record, info } of body) {
    // csv-parse counts to the end of a record.
    const line = info.lines - linesInside(record);
    if (record.length !== header.length) {
      faults.push({
        line,
        field: '',
        message: `has ${String(record.length)} cells, the header has ${String(header.length)}`,
      });
      continue;
    }
    rows.push({ line, cells: Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])) });
  }
  return { header, rows, faults, readAsGb18030 };
}

const linesInside = (record: readonly string[]): number =>
  record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
