import type { JsonSchema } from '@tianfu/contracts';

/** A value that a schema accepts, as plain as can be: first of an enum, least of a number, tomorrow for a time. */
export function sampleOf(schema: JsonSchema, schemas: Readonly<Record<string, JsonSchema>>): unknown {
  if (schema.$ref !== undefined) return sampleOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
  if (schema.enum !== undefined) return schema.enum[0];
  const examples = schema.examples;
  if (Array.isArray(examples)) return examples[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {}, schemas)]),
      );
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) }, () =>
        sampleOf(schema.items ?? {}, schemas),
      );
    case 'integer':
    case 'number':
      return Math.max(Number(schema.minimum ?? 1), 0);
    case 'boolean':
      return true;
    default:
      return textOf(schema);
  }
}

const DAY_MS = 86_400_000;
/** For fields with a pattern: one of these fits. */
const SAMPLES = ['xxxx', '08:00', '1234567', 'CN'];

function textOf(schema: JsonSchema): string {
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString();
  if (schema.format === 'uuid') return crypto.randomUUID();
  if (schema.format === 'date-time') return tomorrow;
  if (schema.format === 'date') return new Date(Date.now() + 20 * DAY_MS).toISOString().slice(0, 10);
  const { pattern } = schema;
  if (typeof pattern === 'string') {
    const fitting = SAMPLES.find((text) => new RegExp(pattern).test(text));
    if (fitting !== undefined) return fitting;
  }
  return 'x'.repeat(Math.max(Number(schema.minLength ?? 1), 1));
}
