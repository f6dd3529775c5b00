/**
 * The kinds of fields contracts are made of: class-validator decorators composed once, so that a rule
 * (and with it the JSON schema, the SDK's form rule and the error sentence) is written in one place.
 */
import {
  hasControlCharacters,
  isCalendarDate,
  normaliseText,
  parseInstant,
  toHalfWidth,
} from '@tianfu/kernel';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { Class } from './contract.js';

const compose =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    // Applied last to first, as stacked decorators are.
    for (const decorate of decorators.toReversed()) decorate(target, key);
  };

type SchemaNote = Parameters<typeof JSONSchema>[0];

/** Adds to the JSON schema of a field what no validation rule says. One a field: a second replaces the first. */
export const schemaNote =
  (schema: SchemaNote): PropertyDecorator =>
  (target, key) => {
    JSONSchema(schema)(target, String(key));
  };

const cleanIncoming = (normalise: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value === 'string') return normalise(value);
    if (Array.isArray(value)) {
      return value.map((item: unknown) => (typeof item === 'string' ? normalise(item) : item));
    }
    return value;
  });

const rule = (name: string, accepts: (value: unknown) => boolean, message: string): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: accepts, defaultMessage: () => message } });

/** The field may be left out. `null` is not the same as left out and is refused. */
export const Optional = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);

/** Free text: trimmed, NFC, line breaks as \n, no control characters, `min`–`max` characters. */
export const Text = ({ min = 1, max }: { min?: number; max: number }): PropertyDecorator =>
  compose(
    cleanIncoming(normaliseText),
    IsString(),
    MinLength(min),
    MaxLength(max),
    rule(
      'cleanText',
      (value) => typeof value !== 'string' || !hasControlCharacters(value),
      'has control characters',
    ),
  );

/** A secret typed by a person: taken as it is, only its length is checked. */
export const Secret = ({ min, max }: { min: number; max: number }): PropertyDecorator =>
  compose(IsString(), MinLength(min), MaxLength(max), schemaNote({ format: 'password' }));

/** A short code matched by a pattern after full-width characters are made half-width. */
export const Code = (pattern: RegExp, description: string): PropertyDecorator =>
  compose(
    cleanIncoming((text) => toHalfWidth(text).trim()),
    IsString(),
    Matches(pattern, { message: description }),
    schemaNote({ description }),
  );

/** SHA-256 or 32 random bytes, in hex. */
export const Hex32 = (): PropertyDecorator => Code(/^[0-9a-f]{64}$/, 'must be 64 hex digits');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID in lower case. */
export const Id = (): PropertyDecorator =>
  compose(
    IsString(),
    rule('id', (value) => typeof value === 'string' && UUID.test(value), 'must be an id'),
    schemaNote({ format: 'uuid' }),
  );

/** A whole number within bounds, both inclusive. */
export const WholeNumber = ({ min, max }: { min: number; max: number }): PropertyDecorator =>
  compose(IsInt(), Min(min), Max(max));

/** A finite number within bounds with at most `decimals` decimals. */
export const Decimal = ({
  min,
  max,
  decimals,
}: {
  min: number;
  max: number;
  decimals: number;
}): PropertyDecorator =>
  compose(
    // Not class-validator's own: it counts decimals by the point, and breaks on a number written as 5e-324.
    rule(
      'isNumber',
      (value) => Number.isFinite(value) && Number(Number(value).toFixed(decimals)) === value,
      `must be a number with at most ${String(decimals)} decimals`,
    ),
    Min(min),
    Max(max),
  );

export const Flag = (): PropertyDecorator => IsBoolean();

export const OneOf = (values: readonly string[]): PropertyDecorator => IsIn([...values]);

/** A list of codes out of a vocabulary, without repetition. */
export const ManyOf = (
  values: readonly string[],
  { min = 0, max = values.length }: { min?: number; max?: number } = {},
): PropertyDecorator =>
  compose(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsIn([...values], { each: true }),
    rule(
      'distinct',
      (value) => !Array.isArray(value) || new Set(value).size === value.length,
      'has a repeated item',
    ),
  );

/** A list of short texts, each 1–`maxLength` characters. */
export const Texts = ({
  min = 0,
  max,
  maxLength,
}: {
  min?: number;
  max: number;
  maxLength: number;
}): PropertyDecorator =>
  compose(
    cleanIncoming(normaliseText),
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(maxLength, { each: true }),
    rule(
      'cleanText',
      (value) =>
        !Array.isArray(value) ||
        !value.some((item) => typeof item === 'string' && hasControlCharacters(item)),
      'has control characters',
    ),
  );

/** A list of ids. */
export const Ids = ({ min = 0, max }: { min?: number; max: number }): PropertyDecorator =>
  compose(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsString({ each: true }),
    rule(
      'id',
      (value) => !Array.isArray(value) || value.every((item) => typeof item === 'string' && UUID.test(item)),
      'must be ids',
    ),
  );

/** A nested object of a contract class. */
export const Nested = (of: () => Class<object>): PropertyDecorator =>
  compose(
    IsObject(),
    ValidateNested(),
    Type(of),
    nestedSchema((name) => ({ $ref: `#/components/schemas/${name}` }), of),
  );

/**
 * class-validator looks into a list in a list of objects as if its items stood there. What is no object at all it
 * refuses at its place, so that is what such an item is made.
 */
const refuseListsInside = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((item: unknown) => (Array.isArray(item) ? false : item)) : value,
  );

/** A list of nested objects of a contract class. */
export const ListOf = (
  of: () => Class<object>,
  { min = 0, max }: { min?: number; max: number },
): PropertyDecorator =>
  compose(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    refuseListsInside(),
    Type(of),
    nestedSchema((name) => ({ type: 'array', items: { $ref: `#/components/schemas/${name}` } }), of),
  );

/** An instant: RFC 3339 with offset, kept as text. */
export const Instant = (): PropertyDecorator =>
  compose(
    IsString(),
    rule(
      'instant',
      (value) => typeof value === 'string' && parseInstant(value) !== undefined,
      'must be a time like 2026-11-22T08:30:00Z',
    ),
    schemaNote({ format: 'date-time' }),
  );

/** A calendar date in Asia/Shanghai: YYYY-MM-DD. */
export const CalendarDate = (): PropertyDecorator =>
  compose(
    cleanIncoming((text) => toHalfWidth(text).trim()),
    IsString(),
    rule(
      'calendarDate',
      (value) => typeof value === 'string' && isCalendarDate(value),
      'must be a date like 2026-11-22',
    ),
    schemaNote({ format: 'date' }),
  );

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Bytes as base64 with padding, at most `maxBytes` of them. */
export const Base64 = ({ maxBytes }: { maxBytes: number }): PropertyDecorator =>
  compose(
    IsString(),
    MinLength(4),
    MaxLength(Math.ceil(maxBytes / 3) * 4),
    rule(
      'base64',
      (value) => typeof value === 'string' && value.length % 4 === 0 && BASE64.test(value),
      'must be base64',
    ),
    schemaNote({ format: 'byte' }),
  );

/** Any JSON object of answers whose shape another contract declares. */
export const JsonObject = (): PropertyDecorator =>
  compose(IsObject(), schemaNote({ type: 'object', additionalProperties: true }));

// `of` is called lazily by class-transformer, yet the schema needs the class's name: a getter defers it.
function nestedSchema(build: (name: string) => object, of: () => Class<object>): PropertyDecorator {
  return schemaNote((schema) => {
    const bounds = Object.entries(schema).filter(
      ([keyword]) => keyword === 'minItems' || keyword === 'maxItems',
    );
    return { ...Object.fromEntries(bounds), ...build(of().name) };
  });
}
