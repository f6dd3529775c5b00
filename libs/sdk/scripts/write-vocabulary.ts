import { NAMED_LISTS } from './named-lists.js';

/** `vocabulary.ts`: the codes of the trade with their names in both languages, and the other lists of codes. */
export function writeVocabulary(): string {
  const parts = Object.entries(NAMED_LISTS).map(([type, { constant, values, vocabulary }]) =>
    vocabulary === undefined
      ? `export const ${constant} = ${JSON.stringify(values)} as const;\nexport type ${type} = (typeof ${constant})[number];`
      : `export const ${constant} = ${JSON.stringify(vocabulary, null, 2)} as const;\nexport type ${type} = keyof typeof ${constant};`,
  );
  return `${parts.join('\n\n')}\n`;
}
