/** Something the palette can do. */
export interface Command {
  readonly key: string;
  readonly name: string;
  /** More words it is found by. */
  readonly words: string;
  readonly run: () => unknown;
}

/** The commands that hold every word typed; all of them while nothing is typed. */
export function matching(commands: readonly Command[], text: string): readonly Command[] {
  const asked = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ name, words }) => {
    const known = `${name} ${words}`.toLowerCase();
    return asked.every((word) => known.includes(word));
  });
}
