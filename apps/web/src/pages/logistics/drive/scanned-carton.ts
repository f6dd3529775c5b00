export type Scan =
  | { readonly kind: 'carton'; readonly sscc: string }
  | { readonly kind: 'twice'; readonly sscc: string }
  | { readonly kind: 'unknown'; readonly text: string };

const SSCC = /^\d{18}$/;
/** Fewer digits than this say too little. */
const ENDING = /^\d{4,17}$/;

/**
 * Which carton of this stop a text means: its number as a scanner reads it (application identifier 00, with or without
 * brackets), as GS1 Digital Link, or its last digits as a person types them when one carton alone ends so.
 */
export function scannedCarton(text: string, cartons: readonly string[], scanned: readonly string[]): Scan {
  const bare = bareNumber(text);
  const fitting = SSCC.test(bare)
    ? cartons.filter((sscc) => sscc === bare)
    : ENDING.test(bare)
      ? cartons.filter((sscc) => sscc.endsWith(bare))
      : [];
  const [only, ...more] = fitting;
  if (only === undefined || more.length > 0) return { kind: 'unknown', text: text.trim() };
  return scanned.includes(only) ? { kind: 'twice', sscc: only } : { kind: 'carton', sscc: only };
}

function bareNumber(text: string): string {
  const link = /\/00\/(\d{18})(?:[/?#]|$)/.exec(text)?.[1];
  if (link !== undefined) return link;
  const digits = text
    .normalize('NFKC')
    .replace(/^\]C1/, '')
    .replace(/^\(00\)/, '')
    .replaceAll(/[\s-]/g, '');
  return /^00\d{18}$/.test(digits) ? digits.slice(2) : digits;
}
