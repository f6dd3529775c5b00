import { namedContracts, type NamedContract } from '../all.js';
import {
  COMMON_ERRORS,
  type Contract,
  ERRORS,
  type ErrorCode,
  openApiPath,
  type Route,
} from '../declare/index.js';
import { type JsonSchema, SchemaCollector, schemaOf } from './schemas.js';

export interface OpenApiDocument {
  openapi: '3.1.0';
  info: Record<string, unknown>;
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> };
}

const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'RFC 9457 problem document',
  required: ['type', 'title', 'status', 'code', 'traceId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string', description: 'stable; decide by this' },
    traceId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the input' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

const TAGS = [
  { name: 'identity', description: 'People, enterprises, sessions, notifications · 人员与企业' },
  { name: 'certification', description: 'Dossiers and certificates · 认证' },
  { name: 'orders', description: 'Orders, bids, awards, contracts · 需求、报价、定标、合同' },
  { name: 'matching', description: 'Which factory suits which order · 匹配' },
  { name: 'logistics', description: 'Consignments, carriers, trips, tracking · 物流协同' },
  { name: 'sampling', description: 'The shared sample-making centre · 共享打样中心' },
];

/** The OpenAPI 3.1 document of every contract that has an HTTP route. */
export function openApiDocument(): OpenApiDocument {
  const collector = new SchemaCollector();
  const paths: OpenApiDocument['paths'] = {};
  for (const named of namedContracts) {
    const { route } = named.contract;
    if (route === undefined) continue;
    const path = openApiPath(route);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(named, route, collector) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '天服 Tianfu API',
      version: '1.0.0',
      description:
        'The supply-chain platform of a garment cluster. Times are RFC 3339, money is text, lists are paged by cursor, ' +
        'errors are RFC 9457 problem documents, POST takes an Idempotency-Key.',
    },
    servers: [{ url: '/' }],
    tags: TAGS,
    paths,
    components: {
      schemas: { ...collector.schemas, Problem: PROBLEM },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'tianfu_session' },
        bearer: { type: 'http', scheme: 'bearer', description: 'a session token or an API key' },
      },
    },
  };
}

function operation({ name, contract }: NamedContract, route: Route, collector: SchemaCollector): object {
  const input = schemaOf(contract.input);
  const isGet = route.method === 'GET';
  const bodyNames = Object.keys(input.properties ?? {}).filter((field) => !route.params.includes(field));
  return {
    operationId: name,
    tags: [contract.owner],
    summary: `${contract.summary.en} · ${contract.summary.zh}`,
    security: contract.access.kind === 'anyone' ? [] : [{ cookie: [] }, { bearer: [] }],
    'x-access': contract.access,
    parameters: [
      ...route.params.map((field) => parameter(input, field, 'path')),
      ...(isGet ? bodyNames.map((field) => parameter(input, field, 'query')) : []),
      ...headers(contract),
    ],
    ...(isGet || bodyNames.length === 0
      ? {}
      : { requestBody: requestBody(contract, route, input, collector) }),
    responses: {
      [contract.status]: {
        description: 'OK',
        content: { 'application/json': { schema: collector.refTo(contract.output) } },
      },
      ...problems(contract),
    },
  };
}

function parameter(input: JsonSchema, name: string, place: 'path' | 'query'): object {
  const schema = input.properties?.[name] ?? {};
  return {
    name,
    in: place,
    required: place === 'path' || (input.required ?? []).includes(name),
    schema,
    ...(schema.type === 'array' ? { style: 'form', explode: false } : {}),
  };
}

function headers(contract: Contract): object[] {
  const text = { type: 'string', maxLength: 255 };
  const enterprise = {
    name: 'X-Enterprise',
    in: 'header',
    required: false,
    schema: { type: 'string', format: 'uuid' },
    description: 'which of my enterprises I act for; left out: the only or the last one',
  };
  return [
    ...(contract.access.kind === 'member' || contract.access.kind === 'signed-in' ? [enterprise] : []),
    ...(contract.idempotency === 'required'
      ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { ...text, minLength: 1 } }]
      : []),
    ...(contract.ifMatch
      ? [{ name: 'If-Match', in: 'header', required: true, schema: text, description: 'the ETag you saw' }]
      : []),
  ];
}

function requestBody(
  contract: Contract,
  route: Route,
  input: JsonSchema,
  collector: SchemaCollector,
): object {
  const whole = collector.refTo(contract.input);
  if (route.params.length === 0) return json(whole);
  const properties = Object.fromEntries(
    Object.entries(input.properties ?? {}).filter(([field]) => !route.params.includes(field)),
  );
  const required = (input.required ?? []).filter((field) => !route.params.includes(field));
  const name = `${contract.input.name}Body`;
  collector.schemas[name] = { type: 'object', properties, required, additionalProperties: false };
  delete collector.schemas[contract.input.name];
  return json({ $ref: `#/components/schemas/${name}` });
}

const json = (schema: JsonSchema): object => ({
  required: true,
  content: { 'application/json': { schema } },
});

function problems(contract: Contract): Record<string, object> {
  const codes: ErrorCode[] = [
    'VALIDATION_FAILED',
    'NOT_FOUND',
    ...(contract.access.kind === 'anyone' ? [] : (['UNAUTHENTICATED', 'FORBIDDEN'] as const)),
    ...(contract.idempotency === 'required'
      ? (['IDEMPOTENCY_KEY_REQUIRED', 'IDEMPOTENCY_KEY_REUSED'] as const)
      : []),
    ...(contract.ifMatch ? (['VERSION_REQUIRED', 'VERSION_STALE'] as const) : []),
    ...contract.errors,
  ];
  const statuses = [...new Set(codes.map((code) => ERRORS[code].status))];
  const described = statuses.map((status): [string, object] => [
    String(status),
    {
      description: codes.filter((code) => ERRORS[code].status === status).join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return {
    ...Object.fromEntries(described),
    default: {
      description: Object.keys(COMMON_ERRORS).join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}
