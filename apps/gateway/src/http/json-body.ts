import { Refusal } from '@tianfu/contracts';
import { isUtf8 } from 'node:buffer';
import { parse } from 'secure-json-parse';

export const MAX_BODY_BYTES = 1_048_576;
/** Deeper than any contract; what nests deeper only costs time and stack in everything that walks it. */
const MAX_DEPTH = 20;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACKET = 0x5d;
const CLOSE_BRACE = 0x7d;

const atRoot = (code: string): Refusal => new Refusal('VALIDATION_FAILED', {}, [{ pointer: '', code }]);

/**
 * Reads a request's body: UTF-8, JSON, an object, not nested too deep, without keys that name a prototype.
 * An empty body is an empty object.
 * @throws Refusal
 */
export function parseJsonBody(bytes: Buffer): object {
  if (bytes.length === 0) return {};
  if (!isUtf8(bytes)) throw new Refusal('INVALID_UTF8');
  if (isTooDeep(bytes)) throw atRoot('tooDeep');
  const value = parsed(bytes.toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw atRoot('object');
  return value;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = parse(text);
    return value;
  } catch (error) {
    const isForbidden = error instanceof Error && error.message.includes('forbidden prototype');
    throw isForbidden ? atRoot('forbiddenKey') : new Refusal('MALFORMED_JSON', {}, [], { cause: error });
  }
}

/** Counts brackets outside of strings: cheaper than parsing what will be refused. */
function isTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (isInString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
  }
  return false;
}
