import { NAMED_LISTS } from './named-lists.js';

/**
 * `vocabulary.ts`: the codes of the trade with their names in both languages, and the other lists of codes. What only
 * the pages of one service speak of has a file of its own.
 */
export function writeVocabulary(): Record<string, string> {
  const lists = Object.entries(NAMED_LISTS);
  const parts = [...new Set(lists.flatMap(([, { service }]) => service ?? []))].toSorted();
  const textOf = (part: string | undefined): string =>
    lists
      .filter(([, { service }]) => service === part)
      .map(([type, { constant, values, vocabulary }]) =>
        vocabulary === undefined
          ? `export const ${constant} = ${JSON.stringify(values)} as const;\nexport type ${type} = (typeof ${constant})[number];`
          : `export const ${constant} = ${JSON.stringify(vocabulary, null, 2)} as const;\nexport type ${type} = keyof typeof ${constant};`,
      )
      .join('\n\n');
  const exported = parts.map((part) => `export * from './vocabulary-${part}.js';`).join('\n');
  return {
    'vocabulary.ts': `${exported}\n\n${textOf(undefined)}\n`,
    ...Object.fromEntries(parts.map((part) => [`vocabulary-${part}.ts`, `${textOf(part)}\n`])),
  };
}
