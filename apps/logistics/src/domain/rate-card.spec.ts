import type { RateCardContent } from '@tianfu/contracts';
import fc from 'fast-check';
import {
  compileRateCard,
  prepareQuestion,
  priceOf as priceOfCompiled,
  rateCardFaults,
  type RateQuestion,
} from './rate-card.js';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const tianmen = { lat: 30.66, lng: 113.17 };
const wuhan = { lat: 30.57, lng: 114.27 };
const card = (given: Partial<RateCardContent> = {}): RateCardContent => ({
  name: '天门—武汉零担',
  currency: 'CNY',
  collects: [{ centre: tianmen, radiusKm: 40 }],
  volumetricDivisor: 6_000,
  minimum: cny('30.00'),
  fuelPercent: 10,
  urgentPercent: 50,
  zones: [
    {
      name: '武汉',
      areas: [{ centre: wuhan, radiusKm: 50 }],
      breaks: [
        { fromGrams: 0, flat: cny('10.00'), perKg: cny('2.0000') },
        { fromGrams: 100_000, flat: cny('0.00'), perKg: cny('1.5000') },
      ],
      transitDays: 1,
    },
  ],
  validFrom: '2026-01-01',
  validUntil: '2027-12-31',
  ...given,
});
const asked = (given: Partial<RateQuestion> = {}): RateQuestion => ({
  origin: tianmen,
  destination: wuhan,
  weightGrams: 50_000,
  volumeCm3: 100_000,
  urgent: false,
  ...given,
});

const priceOf = (of: RateCardContent, question: RateQuestion) =>
  priceOfCompiled(compileRateCard(of), prepareQuestion(question));

describe('the price of a rate card', () => {
  it('is flat and by weight with fuel on top', () => {
    expect(priceOf(card(), asked())).toMatchObject({
      zone: '武汉',
      chargeableGrams: 50_000,
      carriageMinor: 11_000n,
      fuelMinor: 1_100n,
      urgencyMinor: 0n,
      totalMinor: 12_100n,
    });
  });

  it('charges volumetric weight where that is more, by the divisor of the card', () => {
    expect(priceOf(card(), asked({ volumeCm3: 360_000 }))?.chargeableGrams).toBe(60_000);
    expect(priceOf(card({ volumetricDivisor: 5_000 }), asked({ volumeCm3: 360_000 }))?.chargeableGrams).toBe(
      72_000,
    );
  });

  it('takes a higher break where that is cheaper', () => {
    // 90 kg by its own break is 190 yuan; as 100 kg it is 150.
    expect(priceOf(card(), asked({ weightGrams: 90_000 }))?.carriageMinor).toBe(15_000n);
  });

  it('never falls below the minimum, and urgency is of the carriage', () => {
    expect(priceOf(card(), asked({ weightGrams: 1_000, volumeCm3: 1, urgent: true }))).toMatchObject({
      carriageMinor: 3_000n,
      fuelMinor: 300n,
      urgencyMinor: 1_500n,
    });
  });

  it('is by volume where that is dearer', () => {
    const zones = card().zones.map((zone) => ({ ...zone, perM3: cny('400.0000') }));
    expect(priceOf(card({ zones }), asked({ volumeCm3: 500_000 }))?.carriageMinor).toBe(20_000n);
  });

  it.each<[string, Partial<RateCardContent>, Partial<RateQuestion>]>([
    ['where it does not collect', {}, { origin: { lat: 23.1, lng: 113.3 } }],
    ['where it does not deliver', {}, { destination: { lat: 31.2, lng: 121.5 } }],
    ['for more than it carries', { maxWeightGrams: 40_000 }, {}],
  ])('is none %s', (_what, given, question) => {
    expect(priceOf(card(given), asked(question))).toBeUndefined();
  });

  it('never falls when the goods get heavier or larger', () => {
    const grams = fc.integer({ min: 1, max: 500_000 });
    const cm3 = fc.integer({ min: 1, max: 3_000_000 });
    fc.assert(
      fc.property(grams, grams, cm3, cm3, (weight, more, volume, wider) => {
        const small = priceOf(card(), asked({ weightGrams: weight, volumeCm3: volume }));
        const large = priceOf(card(), asked({ weightGrams: weight + more, volumeCm3: volume + wider }));
        expect((large?.totalMinor ?? 0n) >= (small?.totalMinor ?? 1n)).toBe(true);
      }),
    );
  });
});

describe('a rate card', () => {
  it('is refused with breaks out of order, two currencies, or an end before its beginning', () => {
    const zone = card().zones.map((each) => ({
      ...each,
      breaks: [
        { fromGrams: 5, flat: cny('1.00') },
        { fromGrams: 5, flat: { amount: '1.00', currency: 'USD' } },
      ],
    }));
    const faults = rateCardFaults(card({ zones: zone, validUntil: '2025-01-01' }));
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/validUntil closes-before-it-opens',
      '/zones/0/breaks/0/fromGrams not-ascending',
      '/zones/0/breaks/1/fromGrams not-ascending',
      '/zones/0/breaks/1/flat/currency other-currency',
    ]);
    expect(rateCardFaults(card())).toEqual([]);
  });
});
