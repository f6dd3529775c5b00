import { createRequire } from 'node:module';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { IOptions } from 'class-validator-jsonschema/build/options.js';
import type { Class } from '../declare/index.js';

export interface JsonSchema {
  type?: string;
  format?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  enum?: readonly (string | number)[];
  $ref?: string;
  [keyword: string]: unknown;
}

interface TypeMetadataStorage {
  findTypeMetadata(target: object, property: string): { typeFunction(): unknown } | undefined;
}

// class-transformer exports no way to ask which class a property has; its storage is the documented work-around
// of class-validator-jsonschema. It is CommonJS only, hence createRequire.
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: TypeMetadataStorage;
};

const REF = '#/components/schemas/';

/** Collects the JSON schemas of contract classes and of every class nested in them. */
export class SchemaCollector {
  readonly schemas: Record<string, JsonSchema> = {};

  /** Adds the class (once) and answers a reference to it. */
  refTo(of: Class<object>): JsonSchema {
    if (this.schemas[of.name] === undefined) {
      const schema = schemaOf(of);
      this.schemas[of.name] = schema;
      for (const [property, child] of Object.entries(schema.properties ?? {})) {
        if ((child.$ref ?? child.items?.$ref)?.startsWith(REF) === true)
          this.refTo(nestedClass(of, property));
      }
    }
    return { $ref: REF + of.name };
  }
}

/** The JSON schema of one contract class, nested classes as references. */
export function schemaOf(of: Class<object>): JsonSchema {
  // The options type wants every field although all have defaults.
  const raw = targetConstructorToSchema(of, {
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: REF,
    // Our own rules say their schema with schemaNote, if there is anything to say.
    additionalConverters: { customValidation: {} },
  } as unknown as IOptions) as unknown as JsonSchema;
  return { type: 'object', properties: {}, ...raw, additionalProperties: false };
}

function nestedClass(of: Class<object>, property: string): Class<object> {
  const metadata = defaultMetadataStorage.findTypeMetadata(of, property);
  if (metadata === undefined) {
    throw new Error(`${of.name}.${property} refers to a class that is not declared with Nested or ListOf`);
  }
  // Nested and ListOf take a function that answers a contract class, and they alone write references.
  return metadata.typeFunction() as Class<object>;
}
