/** From a full-width sign down to its ASCII twin: U+FF01 is the full-width U+0021. */
const FULL_WIDTH_SHIFT = 0xff01 - 0x21;

/**
 * Full-width letters, digits and signs (U+FF01–U+FF5E) and the ideographic space (U+3000), as a Chinese
 * input method writes them, in their ASCII form. Everything else stays as it is, Chinese text included.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/\u3000/g, ' ');
}

/** One spelling for what was typed: NFC (Unicode Annex 15), CRLF as LF, no blanks at either end. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\r\n/g, '\n').trim();
}

/**
 * Whether the text holds what no field of a form should: a control character (below U+0020 except line
 * feed and tab, or U+007F) or half of a surrogate pair, which no UTF-8 and no PostgreSQL column can hold.
 */
export function hasControlCharacters(text: string): boolean {
  if (!text.isWellFormed()) return true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x7f) return true;
    if (code < 0x20 && code !== 0x0a && code !== 0x09) return true;
  }
  return false;
}
