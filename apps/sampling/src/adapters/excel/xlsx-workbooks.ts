import { MAX_SHEET_BYTES, refuseField } from '@tianfu/contracts';
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import writeXlsx from 'write-excel-file/node';
import type { Workbooks } from '../../application/centre-ports.js';
import type { Cell } from '../../domain/sheet/cells.js';
import type { SheetCells } from '../../domain/sheet/sheet-table.js';

/** What all sheets may be unpacked: a small file can hold a large one. */
const MAX_UNPACKED_BYTES = 16_777_216;
const COLUMN_CHARACTERS = 16;

/** Workbooks of Excel (.xlsx), by read-excel-file and write-excel-file. */
export class XlsxWorkbooks implements Workbooks {
  async read(bytes: Uint8Array): Promise<SheetCells[]> {
    requireSmall(bytes);
    try {
      // A copy of exactly these bytes: a Buffer may lie in a larger pool.
      const sheets = await readXlsx(Uint8Array.from(bytes).buffer);
      return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
    } catch (error) {
      throw Object.assign(refuseField('/content', 'notExcel'), { cause: error });
    }
  }

  async write(sheets: readonly SheetCells[]): Promise<Buffer> {
    const written = await writeXlsx(
      sheets.map(({ name, rows }) => ({
        sheet: name,
        data: rows.map((row) => row.map((cell) => (cell === null ? null : { value: cell }))),
        columns: (rows[0] ?? []).map(() => ({ width: COLUMN_CHARACTERS })),
        stickyRowsCount: 1,
      })),
    ).toBuffer();
    return written;
  }
}

/** The declared sizes bind the reader too: it unpacks into buffers of that size. @throws Refusal `VALIDATION_FAILED` */
function requireSmall(bytes: Uint8Array): void {
  if (bytes.length > MAX_SHEET_BYTES)
    throw refuseField('/content', 'tooLarge', { maximumBytes: MAX_SHEET_BYTES });
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw Object.assign(refuseField('/content', 'notExcel'), { cause: error });
  }
  if (unpacked > MAX_UNPACKED_BYTES)
    throw refuseField('/content', 'tooLarge', { maximumBytes: MAX_UNPACKED_BYTES });
}

/** The library's types call a date `typeof Date`; what it gives is a Date. */
function cellOf(cell: unknown): Cell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return cell instanceof Date ? cell : null;
}
