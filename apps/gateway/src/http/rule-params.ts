import {
  SchemaCollector,
  schemaOf,
  type Contract,
  type FieldFault,
  type JsonSchema,
} from '@tianfu/contracts';

export type RuleParams = Readonly<Record<string, string | number>>;

/** By contract, the schemas its input refers to: made when the first fault of it is told. */
const collectors = new WeakMap<Contract, Readonly<Record<string, JsonSchema>>>();

/** The numbers of the rule a field broke: those the fault carries, and those its contract declares. */
export function ruleParams(fault: FieldFault, contract: Contract | undefined): RuleParams {
  const schema = contract === undefined ? undefined : schemaAt(contract, fault.pointer);
  const rules =
    schema?.items !== undefined && schema.items.$ref === undefined ? { ...schema.items, ...schema } : schema;
  const declared = Object.fromEntries(
    ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'].flatMap((keyword) => {
      const value = rules?.[keyword];
      return typeof value === 'number' ? [[keyword, value]] : [];
    }),
  );
  const values = rules?.enum ?? schema?.items?.enum;
  return { ...declared, ...(values === undefined ? {} : { values: values.join(', ') }), ...fault.params };
}

function schemaAt(contract: Contract, pointer: string): JsonSchema | undefined {
  const schemas = schemasOf(contract);
  const resolved = (schema: JsonSchema | undefined): JsonSchema | undefined =>
    schema?.$ref === undefined ? schema : schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
  return pointer
    .split('/')
    .slice(1)
    .reduce<JsonSchema | undefined>((schema, name) => {
      if (schema?.items !== undefined && /^\d+$/.test(name)) return resolved(schema.items);
      return resolved(schema?.properties?.[name]);
    }, schemaOf(contract.input));
}

function schemasOf(contract: Contract): Readonly<Record<string, JsonSchema>> {
  const known = collectors.get(contract);
  if (known !== undefined) return known;
  const collector = new SchemaCollector();
  collector.refTo(contract.input);
  collectors.set(contract, collector.schemas);
  return collector.schemas;
}
