/** Reads a file that is a stream of numbers, and tells where it breaks off. */
export class Numbers {
  readonly #words: { readonly text: string; readonly line: number }[] = [];
  #next = 0;

  /** Lines that begin with # are comments. */
  constructor(text: string) {
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      if (line.trimStart().startsWith('#')) continue;
      for (const word of line.split(/\s+/))
        if (word !== '') this.#words.push({ text: word, line: index + 1 });
    }
  }

  /** @throws Error naming the line, and `what` was expected there */
  integer(what: string, least: number, most: number): number {
    const word = this.#words[this.#next];
    if (word === undefined) throw new Error(`the file ends where ${what} should follow`);
    const value = Number(word.text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new Error(`line ${word.line}: "${word.text}" as ${what}, which is from ${least} to ${most}`);
    this.#next += 1;
    return value;
  }

  /** Passes over what else stands in the line of the number read last. */
  skipLine(): void {
    const line = this.#words[this.#next - 1]?.line;
    while (line !== undefined && this.#words[this.#next]?.line === line) this.#next += 1;
  }

  /** @throws Error when there is more */
  end(): void {
    const word = this.#words[this.#next];
    if (word !== undefined) throw new Error(`line ${word.line}: "${word.text}" follows after the last job`);
  }
}
