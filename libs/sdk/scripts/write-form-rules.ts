import { operationsOf, refName, type Document, type Schema } from './document-shapes.js';

/** `form-rules.ts`: the rules of every field a person can fill in, from the same declarations the server checks by. */
export function writeFormRules(document: Document): string {
  const schemas = document.components.schemas;
  const names = new Set(operationsOf(document).flatMap((one) => one.bodySchema ?? []));
  // Set iteration also visits what is added on the way: nested schemas of nested schemas.
  for (const name of names) nestedNames(schemas[name]).forEach((nested) => names.add(nested));
  const rules = Object.fromEntries(
    [...names].toSorted().map((name) => [name, rulesOf(schemas[name] ?? {})] as const),
  );
  return `import type { FormRule } from '../form-rule.js';

/** By schema and field. Nested objects and lists of objects have a schema of their own, named by \`schema\`. */
export const formRules = ${JSON.stringify(rules, null, 2)} as const satisfies Readonly<
  Record<string, Readonly<Record<string, FormRule>>>
>;
`;
}

const nestedNames = (schema: Schema | undefined): string[] =>
  Object.values(schema?.properties ?? {}).flatMap((child) => nestedOf(child) ?? []);

const nestedOf = (schema: Schema): string | undefined => {
  const name = refName(schema.items ?? schema);
  return name === '' ? undefined : name;
};

function rulesOf(schema: Schema): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([field, child]) => [
      field,
      ruleOf(child, (schema.required ?? []).includes(field)),
    ]),
  );
}

function ruleOf(schema: Schema, required: boolean): object {
  // JSON drops what is undefined.
  return {
    required,
    integer: schema.type === 'integer' ? true : undefined,
    min: schema.minimum,
    max: schema.maximum,
    minLength: schema.minLength,
    maxLength: schema.maxLength,
    minItems: schema.minItems,
    maxItems: schema.maxItems,
    pattern: schema.pattern,
    format: schema.format,
    enum: schema.enum ?? schema.items?.enum,
    schema: nestedOf(schema),
  };
}
