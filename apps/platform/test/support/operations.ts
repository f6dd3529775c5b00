import { type JsonSchema, openApiDocument } from '@tianfu/contracts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

interface Response {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** One operation of the OpenAPI document. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  /** With `{name}` for parameters. */
  readonly path: string;
  readonly access: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonSchema | undefined;
  readonly responses: Readonly<Record<string, Response>>;
}

export const apiDocument = openApiDocument();

// The document is our own; these are the fields it is built with.
export const operations: readonly Operation[] = Object.entries(apiDocument.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, value]): Operation => {
    const { operationId, parameters, responses, ...rest } = value as Pick<
      Operation,
      'operationId' | 'parameters' | 'responses'
    > & {
      'x-access': { kind: string };
      requestBody?: { content: { 'application/json': { schema: JsonSchema } } };
    };
    return {
      operationId,
      method: method.toUpperCase(),
      path,
      access: rest['x-access'].kind,
      parameters,
      body: rest.requestBody?.content['application/json'].schema,
      responses,
    };
  }),
);
