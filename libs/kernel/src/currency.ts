/** The currencies the platform trades in. All of them have two decimals; one that has not needs a decision. */
export const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD'] as const;

export type Currency = (typeof CURRENCIES)[number];

/** Whether the code (ISO 4217, capitals) is one the platform trades in. */
export function isCurrency(code: string): code is Currency {
  return CURRENCIES.some((currency) => currency === code);
}
