/**
 * Looks for a difference in form: other fields, other types, lists of other lengths. Values may differ.
 *
 * @returns where the first difference is, or undefined when there is none
 */
export function sameShape(left: unknown, right: unknown, at = ''): string | undefined {
  if (kindOf(left) !== kindOf(right)) return `${at || '/'}: ${kindOf(left)} and ${kindOf(right)}`;
  if (!isObject(left) || !isObject(right)) return undefined;
  const [names, others] = [Object.keys(left).sort(), Object.keys(right).sort()];
  const odd = [...names.filter((name) => !(name in right)), ...others.filter((name) => !(name in left))];
  if (odd.length > 0) return `${at || '/'}: only one has ${odd.join(', ')}`;
  for (const name of names) {
    const difference = sameShape(Reflect.get(left, name), Reflect.get(right, name), `${at}/${name}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
