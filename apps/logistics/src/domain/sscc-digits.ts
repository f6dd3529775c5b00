/** The check digit of GS1 General Specifications 7.9: weights 3 and 1 from the right. */
export function gs1CheckDigit(body: string): number {
  const sum = [...body]
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** @param body the first 17 digits */
export const ssccDigits = (body: string): string => body + String(gs1CheckDigit(body));

/** Whether the text is a serial shipping container code with its check digit. */
export const isSscc = (text: string): boolean =>
  /^\d{18}$/.test(text) && gs1CheckDigit(text.slice(0, -1)) === Number(text.slice(-1));
