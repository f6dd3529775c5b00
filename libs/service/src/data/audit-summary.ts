/** Names whose values never reach a log, a trace or the audit trail, wherever they stand. */
export const SECRET_NAMES = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'terms',
  'unitPrice',
  'price',
  'salt',
  'key',
] as const;

const SECRETS = new Set<string>(SECRET_NAMES.map((name) => name.toLowerCase()));
const ENDINGS = ['password', 'token', 'secret', 'price'];
const MAX_DEPTH = 6;
const MAX_ITEMS = 50;
const MAX_TEXT_CHARACTERS = 500;

const isSecret = (name: string): boolean => {
  const lower = name.toLowerCase();
  return SECRETS.has(lower) || ENDINGS.some((ending) => lower.endsWith(ending));
};

/** jsonb holds neither half a surrogate pair, which the cut may leave, nor NUL, which imported cells may have. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

/** A copy of an input fit to be kept: secrets masked by name, long texts and lists cut. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return storable(value.length <= MAX_TEXT_CHARACTERS ? value : `${value.slice(0, MAX_TEXT_CHARACTERS)}…`);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return '…';
  if (Array.isArray(value))
    return value.slice(0, MAX_ITEMS).map((item: unknown) => withoutSecrets(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]): [string, unknown] => [
      storable(name),
      isSecret(name) ? '[masked]' : withoutSecrets(item, depth + 1),
    ]),
  );
}
