import { assert } from '@tianfu/kernel';

/** The codes of a list as bits, by their place in the vocabulary. At most 31 codes: bits of one whole number. */
export function maskOf(vocabulary: readonly string[], codes: readonly string[]): number {
  assert(vocabulary.length <= 31, 'a vocabulary of more than 31 codes does not fit a mask');
  let mask = 0;
  for (const code of codes) {
    const bit = vocabulary.indexOf(code);
    assert(bit >= 0, `${code} is no known code`);
    mask |= 1 << bit;
  }
  return mask;
}

/** The codes of a mask, in the order of the vocabulary. */
export const codesOf = (vocabulary: readonly string[], mask: number): string[] =>
  vocabulary.filter((_code, bit) => (mask & (1 << bit)) !== 0);

/** How many bits are set (Warren, Hacker's Delight, section 5-1). */
export function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
