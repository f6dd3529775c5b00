import type { SeededRandom } from '@tianfu/kernel';
import { FuzzValues, type IdPool, RAW_NUMBER } from './fuzz-values.js';
import type { Sent } from './http.js';
import type { Operation, Parameter } from './operations.js';

export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly sent: Omit<Sent, 'token'> & { readonly headers: Readonly<Record<string, string>> };
}

const NASTY_SEGMENTS = [
  '%00',
  '..%2f..%2fx',
  '%F0%9F%A7%B5',
  "'%20OR%201=1--",
  'x'.repeat(190),
  'own',
  '%7B%7D',
  'ABCDEF00-0000-7000-8000-000000000000',
];
const NASTY_HEADERS = [
  '',
  '*',
  '"0"',
  'W/"1"',
  '"9999999999"',
  '"99999999999"',
  '-1',
  "' OR 1=1 --",
  'x'.repeat(300),
  '\u00e9',
  '{}',
  'null',
];

type Wrong = 'nothing' | 'input' | 'header' | 'path' | 'form';

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.join() : JSON.stringify(value);

/** Requests of one operation: some as they should be, the others with something wrong. */
export class FuzzRequests {
  readonly #pool: IdPool;
  #values: FuzzValues;

  /**
   * @param pool what any operation may be about
   * @param own what one operation is about before that: things no other operation brings into another state
   */
  constructor(
    private readonly random: SeededRandom,
    pool: IdPool,
    private readonly own: Readonly<Record<string, IdPool>> = {},
  ) {
    this.#pool = pool;
    this.#values = new FuzzValues(random, pool);
  }

  /** Nothing is wrong, and every id is one that is there: what meets success if anything does. */
  plain(operation: Operation): FuzzRequest {
    this.#values = this.#valuesFor(operation, 100);
    return this.#request(operation, 'nothing');
  }

  next(operation: Operation): FuzzRequest {
    this.#values = this.#valuesFor(operation, 80);
    const wrong = this.random.pick([
      'nothing',
      'nothing',
      'input',
      'input',
      'input',
      'header',
      'path',
      'form',
    ] as const);
    return this.#request(operation, wrong);
  }

  #valuesFor({ operationId }: Operation, poolPercent: number): FuzzValues {
    return new FuzzValues(this.random, { ...this.#pool, ...this.own[operationId] }, poolPercent);
  }

  #request(operation: Operation, wrong: Wrong): FuzzRequest {
    return {
      method: operation.method,
      path: this.#path(operation, wrong === 'path') + this.#query(operation, wrong === 'input'),
      sent: {
        headers: this.#headers(operation, wrong === 'header'),
        ...this.#body(operation, wrong === 'input', wrong === 'form'),
      },
    };
  }

  #path({ path, parameters }: Operation, isWrong: boolean): string {
    return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
      if (isWrong) return this.random.pick(NASTY_SEGMENTS);
      const schema = parameters.find((parameter) => parameter.name === name)?.schema ?? {};
      return encodeURIComponent(String(this.#values.valid(schema, name)));
    });
  }

  #query(operation: Operation, isWrong: boolean): string {
    const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
    const pairs = parameters
      .filter(({ required }) => required || this.#values.chance(40))
      .map(({ name, schema }): [string, unknown] => [name, this.#values.valid(schema, name)]);
    if (isWrong && operation.method === 'GET') {
      const target: Pick<Parameter, 'name' | 'schema'> =
        parameters.length === 0 || this.#values.chance(20)
          ? { name: 'extra', schema: {} }
          : this.random.pick(parameters);
      pairs.push([
        target.name,
        this.#values.chance(50) ? this.#values.edge(target.schema) : this.#values.nasty(),
      ]);
    }
    // Lone surrogates have no place in an address.
    const written = pairs.map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(asText(value).toWellFormed().slice(0, 2_000).toWellFormed())}`,
    );
    return written.length === 0 ? '' : `?${written.join('&')}`;
  }

  #headers({ parameters }: Operation, isWrong: boolean): Record<string, string> {
    const headers: Record<string, string> = {
      'accept-language': this.random.pick(['en', 'zh', 'de, en;q=0.5']),
    };
    for (const { name, required } of parameters.filter((parameter) => parameter.in === 'header')) {
      if (!required) continue;
      headers[name.toLowerCase()] =
        name === 'If-Match'
          ? `"${String(this.#values.valid({ type: 'integer', minimum: 0, maximum: 4 }, 'If-Match'))}"`
          : crypto.randomUUID();
    }
    if (!isWrong) return headers;
    const name = this.random.pick([
      'idempotency-key',
      'if-match',
      'x-enterprise',
      'accept-language',
      'traceparent',
    ]);
    return { ...headers, [name]: this.random.pick(NASTY_HEADERS) };
  }

  #body({ method, body }: Operation, isWrong: boolean, isMalformed: boolean): Pick<Sent, 'body'> {
    if (isMalformed)
      return {
        body: this.random.pick([
          '',
          '{',
          '[]',
          'null',
          '"x"',
          '{"a":1e999}',
          '{"__proto__":{}}',
          Buffer.from([0xff]),
        ]),
      };
    if (body === undefined)
      return isWrong && method !== 'GET' ? { body: { extra: this.#values.nasty() } } : {};
    // A body's schema is that of an object.
    const valid = this.#values.valid(body) as Record<string, unknown>;
    const input = isWrong ? this.#values.mutated(valid, body) : valid;
    return { body: JSON.stringify(input).replaceAll(`"${RAW_NUMBER}"`, '1e400') };
  }
}
