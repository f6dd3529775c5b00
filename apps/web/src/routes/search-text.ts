/** Search parameters as people can read them in the address bar: `?state=open,closed&q=dress`. */

export const parseSearchText = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text.replace(/^\?/, '')));

export function searchText(search: Record<string, unknown>): string {
  const params = Object.entries(search).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : value;
    return typeof text === 'string' || typeof text === 'number' || typeof text === 'boolean'
      ? text === ''
        ? []
        : [
            `${encodeURIComponent(name)}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/')}`,
          ]
      : [];
  });
  return params.length === 0 ? '' : `?${params.join('&')}`;
}
