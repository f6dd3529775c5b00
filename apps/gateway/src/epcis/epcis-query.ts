import { type QueryEvents, queryEvents, schemaOf } from '@tianfu/contracts';

const fields = new Map(Object.entries(schemaOf(queryEvents.input).properties ?? {}));

/**
 * Query parameters as the contract takes them. The standard parts several values by `|`: a comma is part of a URI.
 * Values are not judged here, and unknown names pass, for the service to refuse.
 */
export function queryOf(query: Readonly<Record<string, string | string[]>>): QueryEvents {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]): [string, unknown] => {
      const type = fields.get(name)?.type;
      if (type === 'array') return [name, [value].flat().flatMap((text) => text.split('|'))];
      const isNumber = type === 'integer' && typeof value === 'string' && /^\d{1,9}$/.test(value);
      return [name, isNumber ? Number(value) : value];
    }),
  );
}

/** The page after this one, as RFC 8288 links to it. */
export function nextLink(address: string, nextPageToken: string): string {
  const url = new URL(address, 'http://gateway');
  url.searchParams.set('nextPageToken', nextPageToken);
  return `<${url.pathname}${url.search}>; rel="next"`;
}
