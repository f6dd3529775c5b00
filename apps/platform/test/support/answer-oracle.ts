import { COMMON_ERRORS, type JsonSchema } from '@tianfu/contracts';
import { isCalendarDate, parseInstant } from '@tianfu/kernel';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Answer, Json } from './http.js';
import { apiDocument, type Operation } from './operations.js';

/** What only the inside of a server says. */
const INSIDE =
  /\bat \S+ \(|node_modules|\.[jt]s:\d+|\bSELECT\b|\bINSERT INTO\b|syntax error|violates|relation "|invalid input|TypeError|Cannot read/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    uuid: UUID,
    'date-time': (text: string) => parseInstant(text) !== undefined,
    date: isCalendarDate,
    byte: true,
    password: true,
    'uri-reference': true,
  },
});
ajv.addSchema({ $id: 'api', components: apiDocument.components });
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with an answer, whatever was asked. Nothing: the API keeps its word. */
export function complaintsOf(operation: Operation, answer: Answer): string[] {
  const complaints: string[] = [];
  if (answer.status >= 500) complaints.push('a 5xx for what a caller sent');
  const response = operation.responses[answer.status] ?? operation.responses.default;
  const [type, content] = Object.entries(response?.content ?? {})[0] ?? [];
  if (content === undefined) return [...complaints, 'a status the document does not declare'];
  if (answer.headers['content-type'] !== `${String(type)}; charset=utf-8`)
    complaints.push('another content type');

  let json: Json;
  try {
    json = answer.json;
  } catch {
    return [...complaints, 'no JSON'];
  }
  const validate = validatorOf(content.schema);
  if (!validate(json)) complaints.push(`not the declared shape: ${ajv.errorsText(validate.errors)}`);
  if (answer.status >= 400) complaints.push(...problemComplaints(json, answer, response?.description ?? ''));
  return complaints;
}

function problemComplaints(json: Json, answer: Answer, declaredCodes: string): string[] {
  const complaints: string[] = [];
  const { code, title, status, traceId, instance: _echoed, ...told } = json;
  if (!declaredCodes.split(', ').includes(String(code)) && !Object.hasOwn(COMMON_ERRORS, String(code)))
    complaints.push('a code the document does not declare');
  if (status !== answer.status) complaints.push('another status in the document');
  if (traceId !== answer.headers['x-trace-id']) complaints.push('another trace id');
  const text = JSON.stringify({ title, ...told });
  if (/\{\w+\}/.test(String(title)) || /"message":"[^"]*\{\w+\}/.test(text))
    complaints.push('a sentence with a hole');
  if (INSIDE.test(text)) complaints.push('it tells what is inside');
  return complaints;
}

function validatorOf(schema: JsonSchema): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = compiled.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/', '"api#/')) as object);
  compiled.set(key, known);
  return known;
}
