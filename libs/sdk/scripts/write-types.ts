import { operationsOf, type Document, type Operation, type Schema } from './document-shapes.js';
import { NAMED_LISTS } from './named-lists.js';
import { fieldText, namesIn } from './type-text.js';

/** `types.ts`: every schema of the document and one input type for each operation. */
export function writeTypes(document: Document, eventSchemas: Readonly<Record<string, Schema>>): string {
  const schemas = { ...eventSchemas, ...document.components.schemas };
  const interfaces = Object.entries(schemas)
    .filter(([name]) => name !== 'Problem')
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, schema]) => interfaceText(name, schema));
  const body = [...interfaces, ...operationsOf(document).map(inputText)].join('\n\n');
  const lists = Object.keys(NAMED_LISTS).filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  return `import type { ${lists.join(', ')} } from './vocabulary.js';\n\n${body}\n`;
}

function interfaceText(name: string, schema: Schema): string {
  const fields = Object.entries(schema.properties ?? {}).map(([field, child]) =>
    fieldText(field, child, (schema.required ?? []).includes(field)),
  );
  if (fields.length === 0) return `export type ${name} = Record<string, never>;`;
  return `export interface ${name} {\n${fields.join('\n')}\n}`;
}

export const inputTypeOf = (operation: Operation): string =>
  `${operation.id.charAt(0).toUpperCase()}${operation.id.slice(1)}Input`;

export const takesInput = (operation: Operation): boolean =>
  operation.parameters.length > 0 || operation.bodySchema !== undefined;

/** Path, query and body in one object, as the contracts declare it. */
function inputText(operation: Operation): string {
  const name = inputTypeOf(operation);
  if (!takesInput(operation)) return `export type ${name} = Record<string, never>;`;
  if (operation.parameters.length === 0) return `export type ${name} = ${operation.bodySchema ?? ''};`;
  const base = operation.bodySchema === undefined ? '' : ` extends ${operation.bodySchema}`;
  const fields = operation.parameters.map((one) => fieldText(one.name, one.schema, one.required));
  return `export interface ${name}${base} {\n${fields.join('\n')}\n}`;
}

/** `operations.ts`: what the client needs to know of each operation, and its type. */
export function writeOperations(document: Document): string {
  const operations = operationsOf(document);
  const methods = operations.map(methodText).join('\n');
  const types = namesIn(operations.map((one) => `${inputTypeOf(one)} ${one.outputSchema}`).join(' '));
  return `import type { CallOptions, VersionedCallOptions } from '../call.js';
import type { ${types.toSorted().join(', ')} } from './types.js';

/** One method for each operation of the platform. */
export interface Operations {
${methods}
}

/** A line each: name, method (i: it takes an Idempotency-Key), path below /v1, query names. One text packs best. */
export const OPERATIONS = \`
${operations.map(rowText).join('\n')}
\`;
`;
}

function methodText(operation: Operation): string {
  const { parameters, bodySchema, needsVersion, outputSchema } = operation;
  const isRequired = bodySchema !== undefined || parameters.some((one) => one.required);
  const input = `input${isRequired || needsVersion ? '' : '?'}: ${inputTypeOf(operation)}`;
  const options = needsVersion ? 'options: VersionedCallOptions' : 'options?: CallOptions';
  return `  /** ${operation.summary} */\n  ${operation.id}(${input}, ${options}): Promise<${outputSchema}>;`;
}

function rowText(operation: Operation): string {
  const query = operation.parameters.filter((one) => one.in === 'query').map((one) => one.name);
  if (!operation.path.startsWith('/v1/')) throw new Error(`${operation.path} is not below /v1`);
  const method = `${operation.method}${operation.isIdempotent ? 'i' : ''}`;
  return [operation.id, method, operation.path.slice('/v1/'.length), query.join(',')].join(' ').trim();
}
