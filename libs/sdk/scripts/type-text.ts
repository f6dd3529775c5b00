import { NAMED_LISTS } from './named-lists.js';
import { refName, type Schema } from './document-shapes.js';

const nameOfValues = new Map(
  Object.entries(NAMED_LISTS).map(([type, { values }]) => [JSON.stringify(values), type]),
);

/** The TypeScript type of a JSON schema. Lists of codes that have a name in the trade get that name. */
export function typeText(schema: Schema): string {
  if (schema.$ref !== undefined) return refName(schema);
  if (schema.enum !== undefined) {
    const named = nameOfValues.get(JSON.stringify(schema.enum));
    return named ?? schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  }
  if (schema.type === 'array') {
    const item = typeText(schema.items ?? {});
    return item.includes('|') ? `(${item})[]` : `${item}[]`;
  }
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'string' || schema.type === 'boolean') return schema.type;
  if (schema.type === 'object') return 'Record<string, unknown>';
  throw new Error(`no TypeScript type for ${JSON.stringify(schema)}`);
}

/** One field of an interface. What may be left out may also be `undefined`: JSON drops it. */
export function fieldText(name: string, schema: Schema, required: boolean): string {
  const type = typeText(schema);
  return `  ${name}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'};`;
}

/** The type names a text of types mentions. */
export const namesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\b[A-Z][A-Za-z]+\b/g)].map(([name]) => name)),
];
