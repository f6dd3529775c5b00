import type { FieldFault } from '@tianfu/contracts';

/** Rules that say what kind of value a field takes; when one fails, the others say nothing new. */
const KIND_RULES = new Set(['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject', 'isIn']);

/**
 * The faults a person needs to hear: a field that is not there fails all its rules, but is told of once, as
 * `required`; one of the wrong kind is told of once, with the kind it should be, and nothing of what is in it.
 */
export function faultsToTell(faults: readonly FieldFault[], input: unknown): FieldFault[] {
  const wrongKinds = faults.filter(isOfWrongKind).map(({ pointer }) => `${pointer}/`);
  const pointers = [...new Set(faults.map(({ pointer }) => pointer))].filter(
    (pointer) => !wrongKinds.some((above) => pointer.startsWith(above)),
  );
  return pointers.flatMap((pointer) => {
    const ofField = faults.filter((fault) => fault.pointer === pointer);
    const isMissing =
      ofField.some(({ code }) => KIND_RULES.has(code)) && valueAt(input, pointer) === undefined;
    if (isMissing) return [{ pointer, code: 'required' }];
    const kind = ofField.find(isOfWrongKind);
    return kind === undefined ? ofField : [kind];
  });
}

const isOfWrongKind = ({ code }: FieldFault): boolean => KIND_RULES.has(code) && code !== 'isIn';

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
