import { Refusal, schemaOf, type Contract, type FieldFault, type JsonSchema } from '@tianfu/contracts';

type Scalar = 'integer' | 'number' | 'boolean' | 'text';
type QueryValue = string | string[];

interface Coercion {
  readonly to: Scalar;
  readonly isList: boolean;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
/** Names no contract has and no plain object should get. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** How path, query and body of one route become the one input object of its contract. */
export class InputPlan {
  readonly #coercions: ReadonlyMap<string, Coercion>;

  constructor(contract: Contract) {
    const { properties } = schemaOf(contract.input);
    this.#coercions = new Map(
      Object.entries(properties ?? {}).map(([name, schema]) => [name, coercionOf(schema)] as const),
    );
  }

  /**
   * The path wins; what path, query and body say differently of one name is refused. Values are not judged here:
   * a query text that is not the number it should be stays text, and unknown names pass, for the service to refuse.
   * @throws Refusal `VALIDATION_FAILED`
   */
  merge(
    params: Readonly<Record<string, string>>,
    query: Readonly<Record<string, QueryValue>>,
    body: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> {
    const input: Record<string, unknown> = { ...body };
    const faults: FieldFault[] = [];
    for (const name in query) {
      const value = query[name];
      if (value !== undefined) this.#put(input, name, this.#coerced(name, value), faults);
    }
    for (const name in params) {
      const value = params[name];
      if (value !== undefined) this.#put(input, name, this.#coerced(name, value), faults);
    }
    if (faults.length > 0) throw new Refusal('VALIDATION_FAILED', {}, faults);
    return input;
  }

  #put(input: Record<string, unknown>, name: string, value: unknown, faults: FieldFault[]): void {
    if (FORBIDDEN_NAMES.has(name)) {
      faults.push({ pointer: `/${name}`, code: 'unknownField' });
      return;
    }
    if (Object.hasOwn(input, name) && !isSame(input[name], value)) {
      faults.push({ pointer: `/${name}`, code: 'conflict' });
      return;
    }
    input[name] = value;
  }

  #coerced(name: string, value: QueryValue): unknown {
    const coercion = this.#coercions.get(name);
    if (coercion === undefined) return value;
    if (coercion.isList)
      return [value].flat().flatMap((text) => text.split(',').map((item) => scalar(item, coercion.to)));
    return Array.isArray(value) ? value : scalar(value, coercion.to);
  }
}

function coercionOf(schema: JsonSchema): Coercion {
  const isList = schema.type === 'array';
  const type = isList ? schema.items?.type : schema.type;
  return { to: type === 'integer' || type === 'number' || type === 'boolean' ? type : 'text', isList };
}

function scalar(text: string, to: Scalar): unknown {
  if (to === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return to !== 'text' && NUMBER.test(text) ? Number(text) : text;
}

const isSame = (left: unknown, right: unknown): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right);
