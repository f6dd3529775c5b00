import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CsvRow, readCsv } from '../import/csv-rows.js';
import { generatedFacilities, generatedLines } from './generated-data.js';

export interface DataSet {
  /** Where it comes from, for the table. */
  readonly label: string;
  readonly facilityLists: readonly { readonly file: string; readonly rows: readonly CsvRow[] }[];
  readonly lines: { readonly file: string; readonly rows: readonly CsvRow[] };
}

/** The published lists and line records of a folder, or a generated set when the folder is not there. */
export function openDataSet(folder: string, seed: number): DataSet {
  const facilities = join(folder, 'facilities');
  const lines = join(folder, 'garment-lines.csv');
  if (!existsSync(facilities) || !existsSync(lines)) {
    return {
      label: `generated (seed ${String(seed)}), not real: ${folder} is not there`,
      facilityLists: [{ file: 'generated-facilities', rows: generatedFacilities(seed) }],
      lines: { file: 'generated-lines', rows: generatedLines(seed) },
    };
  }
  const read = (path: string): { file: string; rows: CsvRow[] } => ({
    file: basename(path),
    rows: readCsv(readFileSync(path)).rows,
  });
  return {
    label: folder,
    facilityLists: readdirSync(facilities)
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map((name) => read(join(facilities, name))),
    lines: read(lines),
  };
}
