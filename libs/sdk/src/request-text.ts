/** Where an input goes: path and query as an address, the rest as JSON body. */
export interface RequestText {
  readonly path: string;
  readonly body: string | undefined;
}

/**
 * Spreads one input object over path, query and body.
 * @throws TypeError when a path parameter is missing or would lead elsewhere
 */
export function requestText(
  template: string,
  queryNames: string,
  input: Readonly<Record<string, unknown>>,
): RequestText {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const take = (name: string): string => {
    const text = textOf(rest.get(name));
    rest.delete(name);
    return text;
  };
  const path = template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const text = take(name);
    // `..` stays `..` when encoded, and an address that holds it is shortened on the way.
    if (/^\.{0,2}$/.test(text)) throw new TypeError(`${name} is missing or not an id`);
    return encodeURIComponent(text);
  });
  const query = queryNames
    .split(',')
    .filter((name) => rest.has(name))
    .map((name) => `${name}=${encodeURIComponent(take(name))}`);
  return {
    path: query.length === 0 ? path : `${path}?${query.join('&')}`,
    body: rest.size === 0 ? undefined : JSON.stringify(Object.fromEntries(rest)),
  };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
