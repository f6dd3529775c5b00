import type { FieldFault } from '@tianfu/contracts';

/** Rules that say what kind of value a field takes; when one fails, the others say nothing new. */
const KIND_RULES = new Set(['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject', 'isIn']);

/**
 * The faults a person needs to hear: a field that is not there fails all its rules, but is told of once, as
 * `required`; one of the wrong kind is told of once, with the kind it should be.
 */
export function faultsToTell(faults: readonly FieldFault[], input: unknown): FieldFault[] {
  const pointers = [...new Set(faults.map(({ pointer }) => pointer))];
  return pointers.flatMap((pointer) => {
    const ofField = faults.filter((fault) => fault.pointer === pointer);
    const isMissing =
      ofField.some(({ code }) => KIND_RULES.has(code)) && valueAt(input, pointer) === undefined;
    if (isMissing) return [{ pointer, code: 'required' }];
    const kind = ofField.find(({ code }) => KIND_RULES.has(code) && code !== 'isIn');
    return kind === undefined ? ofField : [kind];
  });
}

function valueAt(input: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  return names.reduce<unknown>((value, name) => {
    const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
    // Only own properties of what is an object are looked at.
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  }, input);
}
