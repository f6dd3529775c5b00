/**
 * Whether what was stored is a bid or quote as its own person remembers it: its terms and its receipt.
 * @param term a field its terms always have
 * @param id the field of its receipt that says which it is
 */
export const isRememberedSeal = (value: unknown, term: string, id: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'terms' in value &&
  'receipt' in value &&
  has(value.terms, term) &&
  has(value.receipt, id);

const has = (value: unknown, field: string): boolean =>
  typeof value === 'object' && value !== null && field in value;
