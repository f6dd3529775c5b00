import { feeRuleOf } from './fee-fields.js';

describe('a fee rule as it is typed', () => {
  it('leaves out what is free and gives prices four decimals in the currency of the warehouse', () => {
    const rule = feeRuleOf(
      {
        validFrom: '2026-12-01',
        tiers: [{ fromDay: 0 }, { fromDay: 31, price: 0.5 }],
        receivingPerPiece: 0.05,
        returnPerPiece: 0,
        shippingPerOrder: null,
      },
      'w',
      'USD',
    );
    expect(rule).toEqual({
      warehouseId: 'w',
      validFrom: '2026-12-01',
      tiers: [{ fromDay: 0 }, { fromDay: 31, perM3Day: { amount: '0.5000', currency: 'USD' } }],
      receivingPerPiece: { amount: '0.0500', currency: 'USD' },
    });
  });
});
