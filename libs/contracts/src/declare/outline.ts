import { getMetadataStorage } from 'class-validator';
import type { Class } from './contract.js';
import type { FieldFault } from './refusal.js';

/** More fields than any object of ours has, and more columns than any list that is imported. */
export const MAX_NAMES = 200;
/** Fields and items of a whole input: 500 imported rows of a hundred columns. */
export const MAX_VALUES = 50_000;

/**
 * What is wrong with an input before its fields are looked at. class-validator spends up to a tenth of a
 * millisecond on every name it does not know and every item too many, and a mebibyte holds hundreds of thousands;
 * class-transformer calls what it finds under the name `constructor` and passes over `toString`.
 * Stops at the first fault: of such an input the rest tells nothing.
 */
export function outlineFaults(of: Class<object>, input: object): FieldFault[] {
  const maxima = listMaxima(of);
  for (const [name, maxItems] of maxima) {
    const value: unknown = Object.hasOwn(input, name) ? Reflect.get(input, name) : undefined;
    if (Array.isArray(value) && value.length > maxItems) {
      return [{ pointer: `/${name}`, code: 'arrayMaxSize', params: { maxItems } }];
    }
  }
  return namesAndSizes(input);
}

function namesAndSizes(input: object): FieldFault[] {
  const open: { readonly value: object; readonly pointer: string }[] = [{ value: input, pointer: '' }];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer } = next;
    const entries = Object.entries(value) as [string, unknown][];
    values += entries.length;
    if (values > MAX_VALUES) return [{ pointer: '', code: 'tooMany', params: { maximum: MAX_VALUES } }];
    if (!Array.isArray(value)) {
      if (entries.length > MAX_NAMES) return [{ pointer, code: 'tooMany', params: { maximum: MAX_NAMES } }];
      const inherited = entries.find(([name]) => name in Object.prototype);
      if (inherited !== undefined) return [{ pointer: `${pointer}/${inherited[0]}`, code: 'forbiddenKey' }];
    }
    for (const [name, item] of entries) {
      if (typeof item !== 'object' || item === null) continue;
      open.push({ value: item, pointer: `${pointer}/${escapePointer(name)}` });
    }
  }
  return [];
}

/** A name as a JSON pointer holds it (RFC 6901). */
export const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const maximaByClass = new WeakMap<Class<object>, ReadonlyMap<string, number>>();

/** How many items the lists of a class may have, by name. */
function listMaxima(of: Class<object>): ReadonlyMap<string, number> {
  const known = maximaByClass.get(of);
  if (known !== undefined) return known;
  const maxima = new Map<string, number>();
  for (const { name, propertyName, constraints } of getMetadataStorage().getTargetValidationMetadatas(
    of,
    '',
    true,
    false,
  )) {
    // class-validator keeps the arguments of a rule as any[].
    const [maxItems] = (constraints ?? []) as unknown[];
    if (name === 'arrayMaxSize' && typeof maxItems === 'number') maxima.set(propertyName, maxItems);
  }
  maximaByClass.set(of, maxima);
  return maxima;
}
