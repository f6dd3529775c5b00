import type { Currency, PublishFeeRuleInput, UnitPriceAmount } from '@tianfu/sdk';

/** What a warehouse charges beside storage. */
export const PER_PIECE = [
  'receivingPerPiece',
  'shippingPerOrder',
  'shippingPerPiece',
  'returnPerPiece',
  'disposalPerPiece',
] as const;
export type PerPiece = (typeof PER_PIECE)[number];

/** A fee rule as it is typed; an empty amount is free. */
export interface FeeFields extends Partial<Record<PerPiece, number | null>> {
  validFrom: string;
  tiers: { fromDay: number; price?: number | null }[];
}

const priceOf = (typed: number | null | undefined, currency: Currency): UnitPriceAmount | undefined =>
  typeof typed === 'number' && typed > 0 ? { amount: typed.toFixed(4), currency } : undefined;

/** What the platform takes: what is free is left out. */
export function feeRuleOf(fields: FeeFields, warehouseId: string, currency: Currency): PublishFeeRuleInput {
  const priced = PER_PIECE.flatMap((name) => {
    const price = priceOf(fields[name], currency);
    return price === undefined ? [] : [[name, price] as const];
  });
  return {
    warehouseId,
    validFrom: fields.validFrom,
    tiers: fields.tiers.map(({ fromDay, price }) => {
      const perM3Day = priceOf(price, currency);
      return { fromDay, ...(perM3Day && { perM3Day }) };
    }),
    ...Object.fromEntries(priced),
  };
}
