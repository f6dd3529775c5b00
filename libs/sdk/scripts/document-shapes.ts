import type { openApiDocument } from '@tianfu/contracts';

export type Document = ReturnType<typeof openApiDocument>;
export type Schema = Document['components']['schemas'][string];

/** The part of an OpenAPI parameter the generator reads. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** One operation of the document, read into what the generator needs. */
export interface Operation {
  readonly id: string;
  /** The service that answers it. */
  readonly owner: string;
  readonly summary: string;
  readonly method: string;
  /** With `{name}` placeholders. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly bodySchema: string | undefined;
  readonly outputSchema: string;
  readonly isIdempotent: boolean;
  readonly needsVersion: boolean;
}

interface RawOperation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters: Parameter[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

export const refName = (schema: Schema): string => (schema.$ref ?? '').replace('#/components/schemas/', '');

/** Every operation of the document, by operation id. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths)
    .flatMap(([path, item]) =>
      // `openApiDocument` writes every operation in this form; its own type keeps it open.
      Object.entries(item as Record<string, RawOperation>).map(([method, raw]) =>
        operation(path, method, raw),
      ),
    )
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

function operation(path: string, method: string, raw: RawOperation): Operation {
  const headerNames = raw.parameters.filter((one) => one.in === 'header').map((one) => one.name);
  const success = Object.entries(raw.responses).find(([status]) => status.startsWith('2'));
  const output = success?.[1].content?.['application/json'];
  const body = raw.requestBody?.content['application/json'].schema;
  if (output === undefined) throw new Error(`${raw.operationId} has no answer`);
  return {
    id: raw.operationId,
    owner: raw.tags[0] ?? '',
    summary: raw.summary,
    method: method.toUpperCase(),
    path,
    parameters: raw.parameters.filter((one) => one.in !== 'header'),
    bodySchema: body === undefined ? undefined : refName(body),
    outputSchema: refName(output.schema),
    isIdempotent: headerNames.includes('Idempotency-Key'),
    needsVersion: headerNames.includes('If-Match'),
  };
}
