import { operationsOf, refName, type Document, type Schema } from './document-shapes.js';

/**
 * `form-rules.ts`: the rules of every field a person can fill in, from the same declarations the server checks by.
 * Each service has a file of its own, so that a page carries the rules of its own forms only.
 */
export function writeFormRules(document: Document): Record<string, string> {
  const schemas = document.components.schemas;
  const operations = operationsOf(document);
  const owners = [...new Set(operations.map(({ owner }) => owner))].toSorted();
  const written = new Set<string>();
  const parts = owners.flatMap((owner) => {
    const names = new Set(
      operations.filter((one) => one.owner === owner).flatMap((one) => one.bodySchema ?? []),
    );
    // Set iteration also visits what is added on the way: nested schemas of nested schemas.
    for (const name of names) nestedNames(schemas[name]).forEach((nested) => names.add(nested));
    // A schema of two services stands with the first of them.
    const own = [...names].filter((name) => !written.has(name)).toSorted();
    own.forEach((name) => written.add(name));
    return own.length === 0
      ? []
      : [
          [
            `form-rules-${owner}.ts`,
            rulesFile(own.map((name) => [name, rulesOf(schemas[name] ?? {})] as const)),
          ] as const,
        ];
  });
  return {
    'form-rules.ts': `${parts.map(([name]) => `export * from './${name.replace(/ts$/, 'js')}';`).join('\n')}\n`,
    ...Object.fromEntries(parts),
  };
}

const rulesFile = (rules: readonly (readonly [string, object])[]): string =>
  `import type { FormRule } from '../form-rule.js';

type Rules = Readonly<Record<string, FormRule>>;

${rules
  .map(
    ([name, fields]) =>
      `export const ${name} = ${JSON.stringify(fields, null, 2)} as const satisfies Rules;\n`,
  )
  .join('\n')}`;

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
