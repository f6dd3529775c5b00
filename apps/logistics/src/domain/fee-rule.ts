import type { FeeRuleContent, FieldFault, UnitPriceAmount } from '@tianfu/contracts';
import { parseUnitPrice } from '@tianfu/kernel';
import type { FeeRule } from './storage-fees.js';

const PRICES = [
  'receivingPerPiece',
  'shippingPerOrder',
  'shippingPerPiece',
  'returnPerPiece',
  'disposalPerPiece',
] as const;

/** What is wrong with a rule: tiers out of order, a price in another currency than the warehouse's. */
export function feeRuleFaults(rule: FeeRuleContent, currency: string): FieldFault[] {
  const faults: FieldFault[] = [];
  rule.tiers.forEach(({ fromDay, perM3Day }, at) => {
    const before = rule.tiers[at - 1];
    const isNext = before === undefined ? fromDay === 0 : fromDay > before.fromDay;
    if (!isNext) faults.push({ pointer: `/tiers/${at}/fromDay`, code: 'not-ascending' });
    if (isForeign(perM3Day, currency))
      faults.push({
        pointer: `/tiers/${at}/perM3Day/currency`,
        code: 'other-currency',
        params: { currency },
      });
  });
  for (const name of PRICES) {
    if (isForeign(rule[name], currency))
      faults.push({ pointer: `/${name}/currency`, code: 'other-currency', params: { currency } });
  }
  return faults;
}

/** A published rule as fees are worked out by it. */
export const feeRuleOf = (number: number, content: FeeRuleContent): FeeRule => ({
  number,
  validFrom: content.validFrom,
  tiers: content.tiers.map(({ fromDay, perM3Day }) => ({ fromDay, perM3Day: priceOf(perM3Day) })),
  receivingPerPiece: priceOf(content.receivingPerPiece),
  shippingPerOrder: priceOf(content.shippingPerOrder),
  shippingPerPiece: priceOf(content.shippingPerPiece),
  returnPerPiece: priceOf(content.returnPerPiece),
  disposalPerPiece: priceOf(content.disposalPerPiece),
});

const isForeign = (price: UnitPriceAmount | undefined, currency: string): boolean =>
  price !== undefined && price.currency !== currency;

function priceOf(price: UnitPriceAmount | undefined): bigint {
  if (price === undefined) return 0n;
  const parsed = parseUnitPrice(price);
  return parsed.ok ? parsed.value.tenThousandths : 0n;
}
