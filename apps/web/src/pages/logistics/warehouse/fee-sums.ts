import { formatMoney, parseMoney, sumMoney, type Money } from '@tianfu/kernel';
import type { FeeLine, MoneyAmount } from '@tianfu/sdk';

/** What each kind of fee comes to, in the order they first come. Lines of a statement are in one currency. */
export function sumsOf(lines: readonly FeeLine[]): { fee: FeeLine['fee']; amount: MoneyAmount }[] {
  const sums = new Map<FeeLine['fee'], Money[]>();
  for (const { fee, amount } of lines) {
    const money = parseMoney(amount);
    if (money.ok) sums.set(fee, [...(sums.get(fee) ?? []), money.value]);
  }
  return [...sums].flatMap(([fee, amounts]) => {
    const [first] = amounts;
    return first === undefined ? [] : [{ fee, amount: formatMoney(sumMoney(amounts, first.currency)) }];
  });
}
