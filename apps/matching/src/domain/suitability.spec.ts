import { aFacility, anOrder, aSupplier, TODAY } from '../../test/builders.js';
import type { Factory } from './factory.js';
import type { OrderNeeds } from './order-needs.js';
import { misfitsOf } from './suitability.js';

const codes = (order: OrderNeeds, factory: Factory): string[] =>
  misfitsOf(order, factory).map(({ code }) => code);

describe('which factory suits an order', () => {
  it('finds nothing against a certified supplier that makes such goods in time', () => {
    expect(misfitsOf(anOrder(), aSupplier())).toEqual([]);
  });

  it('says of an imported facility only that nobody has certified it', () => {
    expect(misfitsOf(anOrder(), aFacility())).toEqual([{ code: 'not-certified', facts: { claimed: false } }]);
  });

  it.each(['suspended', 'revoked'] as const)('does not let a %s supplier take orders', (state) => {
    expect(misfitsOf(anOrder(), aSupplier({ standing: { state } }))).toEqual([
      { code: 'not-certified', facts: { state } },
    ]);
  });

  it('lets a certificate be used on its last day and not on the next', () => {
    expect(codes(anOrder(), aSupplier({ standing: { validUntil: TODAY } }))).toEqual([]);
    expect(misfitsOf(anOrder({}, '2026-03-03'), aSupplier({ standing: { validUntil: TODAY } }))).toEqual([
      { code: 'certificate-expired', facts: { validUntil: TODAY } },
    ]);
  });

  it('calls a certificate expired when certification says so, whatever its date', () => {
    expect(codes(anOrder(), aSupplier({ standing: { state: 'expired' } }))).toEqual(['certificate-expired']);
  });

  it('asks for the level the order names, and any level where it names none', () => {
    const supplier = aSupplier({ standing: { level: 'AA' } });
    expect(codes(anOrder({ requiredLevel: 'AA' }), supplier)).toEqual([]);
    expect(misfitsOf(anOrder({ requiredLevel: 'AAA' }), supplier)).toEqual([
      { code: 'level-too-low', facts: { required: 'AAA', actual: 'AA' } },
    ]);
  });

  it('tells what the certificate does not cover from what the factory does not make', () => {
    const uncovered = aSupplier({ standing: { scope: ['skirt'] } });
    expect(codes(anOrder(), uncovered)).toEqual(['scope-lacks-category']);
    const notMade = aSupplier({ production: { categories: ['skirt'] } });
    expect(codes(anOrder(), notMade)).toEqual(['category-not-made']);
  });

  it('wants every fabric worked and every process offered, and names each that is lacking', () => {
    const order = anOrder({
      fabrics: ['cotton', 'lace', 'silk'],
      processes: ['sewing', 'embroidery', 'washing'],
    });
    expect(misfitsOf(order, aSupplier())).toEqual([
      { code: 'fabric-not-worked', facts: { lacking: 'lace' } },
      { code: 'fabric-not-worked', facts: { lacking: 'silk' } },
      { code: 'process-missing', facts: { lacking: 'embroidery' } },
      { code: 'process-missing', facts: { lacking: 'washing' } },
    ]);
  });

  it('wants the cooperation mode offered', () => {
    expect(codes(anOrder({ mode: 'fob' }), aSupplier())).toEqual(['mode-not-offered']);
  });

  it('respects a minimum quantity, but not for samples', () => {
    const supplier = aSupplier({ production: { moqPieces: 500 } });
    expect(codes(anOrder({ quantityPieces: 500 }), supplier)).toEqual([]);
    expect(misfitsOf(anOrder({ quantityPieces: 499 }), supplier)).toEqual([
      { code: 'quantity-below-moq', facts: { moqPieces: 500, quantityPieces: 499 } },
    ]);
    expect(codes(anOrder({ quantityPieces: 3, mode: 'sample' }), supplier)).toEqual([]);
  });

  it('counts the minutes of the working days that are left after the lead time', () => {
    // 2 to 16 March 2026: 10 working days, 5 of them for production.
    const order = anOrder({ deliveryDate: '2026-03-16', quantityPieces: 2_000, smvMinutes: 25 });
    expect(order.workingDays).toBe(10);
    expect(codes(order, aSupplier())).toEqual([]);
    expect(misfitsOf(order, aSupplier({ production: { standardMinutesPerDay: 9_999 } }))).toEqual([
      {
        code: 'capacity-too-small',
        facts: { neededMinutes: 50_000, availableMinutes: 49_995, productionDays: 5 },
      },
    ]);
  });

  it('refuses a lead time that leaves no day for production', () => {
    const order = anOrder({ deliveryDate: '2026-03-09' });
    expect(misfitsOf(order, aSupplier())).toEqual([
      { code: 'lead-time-too-long', facts: { leadTimeDays: 5, workingDays: 5 } },
    ]);
  });

  it('says where the working days are only weekdays of a year without a published list', () => {
    const order = anOrder({ deliveryDate: '2027-01-04' }, '2026-12-31');
    expect(misfitsOf(order, aSupplier({ standing: { validUntil: '2027-12-31' } }))).toEqual([
      { code: 'lead-time-too-long', facts: { leadTimeDays: 5, workingDays: 2, approximate: true } },
    ]);
  });

  it('assumes standard minutes where the order gives none, and says so', () => {
    const order = anOrder({ smvMinutes: 'unknown', quantityPieces: 100_000 });
    expect(misfitsOf(order, aSupplier())[0]?.facts).toMatchObject({
      neededMinutes: 2_500_000,
      smvAssumed: true,
    });
  });

  it('does not offer an enterprise its own order', () => {
    const supplier = aSupplier();
    expect(misfitsOf(anOrder({ enterpriseId: supplier.factoryId }), supplier)).toEqual([
      { code: 'own-order', facts: {} },
    ]);
  });

  it('gives every reason at once', () => {
    const supplier = aSupplier({
      standing: { state: 'revoked', level: 'A' },
      production: { moqPieces: 5_000 },
    });
    expect(codes(anOrder({ requiredLevel: 'AAA', mode: 'fob' }), supplier)).toEqual([
      'not-certified',
      'level-too-low',
      'mode-not-offered',
      'quantity-below-moq',
    ]);
  });
});
