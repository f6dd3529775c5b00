import type { JsonSchema } from '@tianfu/contracts';
import { addDays, type SeededRandom, shanghaiDate } from '@tianfu/kernel';
import { apiDocument } from './operations.js';

/** Stands for what JSON.stringify does not write; the quotes around it are taken off afterwards. */
export const RAW_NUMBER = '@1e400@';

const NASTY: readonly unknown[] = [
  ...[null, true, 0, -1, -0, 1.5, 1e300, 5e-324, Number.MAX_SAFE_INTEGER, 2 ** 31, 2 ** 63, RAW_NUMBER],
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u001b[2J',
    '\u202e',
    '𠮷𝟙👩‍👩‍👧',
    '１２３',
    'constructor',
    '__proto__',
  ],
  ...[
    "'; DROP TABLE orders.orders; --",
    '<script>alert(1)</script>',
    '${7*7}',
    '%',
    '\\',
    '{"$gt":""}',
    '../../etc/passwd',
  ],
  ...[
    '2026-02-30',
    '9999-12-31',
    '0001-01-01',
    '2026-11-22T24:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00Z',
  ],
  ...['2027-01-01T00:00:00+23:59', 'infinity', 'NaN', '1e3', '0x10', '00000000-0000-0000-0000-000000000000'],
  ...['👩'.repeat(250), 'x'.repeat(5_000), 'é'.normalize('NFD').repeat(200), '\n'.repeat(50)],
  ...[
    [],
    {},
    [[]],
    [null],
    [{}],
    { constructor: 1 },
    { toString: 1 },
    { length: 1e9 },
    { a: { b: { c: [] } } },
  ],
  Array.from({ length: 3_000 }, () => 1),
  Array.from({ length: 101 }, (_, at) => ({ at })),
  JSON.parse(`${'['.repeat(15)}${']'.repeat(15)}`),
];

const FACILITY = { country: 'China', name: '天门制衣', address: '湖北省天门市', lat: '30.66', lng: '113.17' };
const LINE = {
  date: '2026-03-02',
  department: 'sweing',
  team: '8',
  smv: '26.16',
  wip: '1108',
  no_of_workers: '59.0',
  over_time: '7080',
  actual_productivity: '0.94',
};

/** For fields with a pattern: some of these fit. */
const PATTERNED = ['xxxx', '08:00', '18:30', '12345678', '1234567', 'CN', 'CNSHA', 'x'.repeat(22)];

/** Values known to mean something, by the name of their field or parameter: mostly ids. */
export type IdPool = Readonly<Record<string, readonly unknown[]>>;

/** Makes values that a schema accepts, values at its edges, and values that are none. */
export class FuzzValues {
  constructor(
    private readonly random: SeededRandom,
    private readonly pool: IdPool,
    /** In how many of a hundred cases a value of the pool is taken. */
    private readonly poolPercent = 80,
  ) {}

  chance(percent: number): boolean {
    return this.random.integer(1, 100) <= percent;
  }

  nasty(): unknown {
    return this.random.pick(NASTY);
  }

  /** What the schema accepts; a name says which ids are meant. */
  valid(given: JsonSchema, name = ''): unknown {
    const schema = resolved(given);
    const known = this.pool[name];
    if (known !== undefined && this.chance(this.poolPercent)) {
      const value = this.random.pick(known);
      // A path says a number as text.
      return schema.type === 'integer' ? Number(value) : value;
    }
    if (schema.enum !== undefined) return this.random.pick(schema.enum);
    const { examples } = schema;
    if (Array.isArray(examples)) return this.random.pick(examples) as unknown;
    switch (schema.type) {
      case 'object':
        return this.#object(schema);
      case 'array':
        return this.#list(schema, name);
      case 'integer':
        return this.random.integer(bound(schema.minimum, 0), Math.min(bound(schema.maximum, 1_000), 1_000));
      case 'number':
        return this.random.integer(
          Math.ceil(bound(schema.minimum, 0)),
          Math.min(bound(schema.maximum, 1_000), 1_000),
        );
      case 'boolean':
        return this.chance(50);
      default:
        return this.#text(schema, name);
    }
  }

  /** What lies at, or one beyond, an edge of the schema. */
  edge(given: JsonSchema): unknown {
    const schema = resolved(given);
    const by = this.random.pick([-1, 0, 1]);
    if (schema.type === 'array') {
      const count = Math.max(
        0,
        this.random.pick([bound(schema.minItems, 0), Math.min(bound(schema.maxItems, 3), 3_000)]) + by,
      );
      return Array.from({ length: count }, () => this.valid(schema.items ?? {}));
    }
    if (schema.type === 'integer' || schema.type === 'number') {
      return this.random.pick([bound(schema.minimum, 0), bound(schema.maximum, 0)]) + by;
    }
    if (schema.type === 'string' && schema.format === undefined && schema.enum === undefined) {
      const length = Math.max(
        0,
        this.random.pick([bound(schema.minLength, 0), bound(schema.maxLength, 10)]) + by,
      );
      return this.random.pick(['x', '裙', ' ', '\ud83d\udc57']).repeat(length);
    }
    return this.nasty();
  }

  /** A copy of an input with one thing in it changed, left out or added. */
  mutated(input: Readonly<Record<string, unknown>>, given: JsonSchema): Record<string, unknown> {
    const schema = resolved(given);
    const names = Object.keys(schema.properties ?? {});
    const name =
      names.length === 0 || this.chance(10)
        ? this.random.pick(['extra', 'toString', 'a/b', '', 'id'])
        : this.random.pick(names);
    const { [name]: value, ...others } = input;
    if (this.chance(15)) return others;
    const below = resolved(schema.properties?.[name] ?? {});
    if (isObject(value) && this.chance(60)) return { ...input, [name]: this.mutated(value, below) };
    if (Array.isArray(value) && value.length > 0 && this.chance(60)) {
      const [first, ...rest] = value as unknown[];
      const changed = isObject(first) ? this.mutated(first, below.items ?? {}) : this.nasty();
      return { ...input, [name]: [changed, ...rest] };
    }
    return { ...input, [name]: this.chance(40) ? this.edge(below) : this.nasty() };
  }

  #object(schema: JsonSchema): Record<string, unknown> {
    if (schema.additionalProperties === true) return this.#cells();
    const entries = Object.entries(schema.properties ?? {})
      .filter(([name]) => schema.required?.includes(name) === true || this.chance(50))
      .map(([name, child]) => [name, this.valid(child, name)] as const);
    const made: Record<string, unknown> = Object.fromEntries(entries);
    const cells: unknown = made.matrix;
    // What makes an order whole: its cells sum to its quantity.
    if (Array.isArray(cells) && this.chance(80)) {
      made.matrix = cells.map((cell, at) => ({ ...(cell as object), colour: `色${String(at)}` }));
      if (schema.properties?.quantityPieces !== undefined)
        made.quantityPieces = cells.reduce(
          (sum: number, cell: { quantityPieces: number }) => sum + cell.quantityPieces,
          0,
        );
    }
    if (made.targetPrice === undefined) delete made.targetPriceShown;
    return made;
  }

  /** The columns of one row of a list. */
  #cells(): Record<string, unknown> {
    const columns = this.random.pick([FACILITY, LINE]);
    const cells: Record<string, unknown> = { ...columns, name: `厂${String(this.random.integer(1, 50))}` };
    return this.chance(60) ? cells : { ...cells, [this.random.pick(Object.keys(cells))]: this.nasty() };
  }

  #list(schema: JsonSchema, name: string): unknown[] {
    const most = Math.min(bound(schema.maxItems, 4), Math.max(bound(schema.minItems, 0), 4));
    const count = this.random.integer(bound(schema.minItems, 0), most);
    const each = name.replace(/Ids$/, 'Id');
    const items = Array.from({ length: count }, () =>
      this.valid(schema.items ?? {}, each === name ? '' : each),
    );
    const isCode = resolved(schema.items ?? {}).type !== 'object';
    return isCode ? [...new Set(items)] : items;
  }

  #text(schema: JsonSchema, name: string): string {
    const today = shanghaiDate(new Date());
    if (schema.format === 'uuid' || name.endsWith('Id')) return crypto.randomUUID();
    if (schema.format === 'date') return addDays(today, this.random.integer(20, 60));
    if (schema.format === 'date-time') return `${addDays(today, this.random.integer(1, 15))}T04:00:00Z`;
    if (schema.format === 'password') return `password-${String(this.random.integer(1, 1e6))}`;
    const { pattern } = schema;
    const fitting =
      typeof pattern === 'string' ? PATTERNED.filter((text) => new RegExp(pattern).test(text)) : [];
    if (fitting.length > 0) return this.random.pick(fitting);
    const length = this.random.integer(
      Math.max(bound(schema.minLength, 1), 1),
      Math.min(bound(schema.maxLength, 20), 20),
    );
    return this.random.pick(['x', '裙', 'é', '"', '<']).repeat(length);
  }
}

const bound = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function resolved(schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  return apiDocument.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {};
}
