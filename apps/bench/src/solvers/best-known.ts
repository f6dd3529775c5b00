import { textIfThere } from './folder.js';

const FILE = 'best_known.tsv';

/** Best known values by instance, in lower case. */
export type BestKnown = ReadonlyMap<string, number>;

/**
 * The upper bounds of the folder's `best_known.tsv` (columns `instance` and `ub` among others); empty without one.
 * @throws Error naming the line that cannot be read
 */
export async function bestKnownIn(folder: string): Promise<BestKnown> {
  const text = await textIfThere(folder, FILE);
  return text === undefined ? new Map() : bestKnownOf(text);
}

export function bestKnownOf(text: string): BestKnown {
  const rows = text.split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  const header = (rows[0] ?? []).map((cell) => cell.toLowerCase());
  const [nameAt, valueAt] = [header.indexOf('instance'), header.indexOf('ub')];
  if (nameAt < 0 || valueAt < 0) throw new Error(`${FILE}, line 1: the columns instance and ub are missing`);
  const values = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const name = row[nameAt] ?? '';
    const value = row[valueAt] ?? '';
    if (index === 0 || name === '') continue;
    if (value === '' || !Number.isFinite(Number(value)))
      throw new Error(`${FILE}, line ${index + 1}: ${name} has the upper bound "${value}"`);
    values.set(name.toLowerCase(), Number(value));
  }
  return values;
}

/**
 * The value of an instance by its file's name: letter case, the ending, the suffix `js` of Taillard's names and
 * the order of Hurink's two words (`la01_edata`, `edata_la01`) do not matter, nor leading zeros.
 */
export function bestKnownFor(values: BestKnown, fileName: string): number | undefined {
  const name = fileName.toLowerCase().replace(/\.[a-z]+$/, '');
  const keys = [name, `${name}js`, name.split(/[_-]/).reverse().join('_')];
  for (const key of keys) {
    const exact = values.get(key);
    if (exact !== undefined) return exact;
  }
  const wanted = new Set(keys.map(plain));
  for (const [key, value] of values) if (wanted.has(plain(key))) return value;
  return undefined;
}

const plain = (name: string): string =>
  name
    .replace(/0+(?=\d)/g, (zeros, at: number) => (/\d/.test(name[at - 1] ?? '') ? zeros : ''))
    .replaceAll('-', '_');
