import type { ServiceView } from '@tianfu/sdk';
import { differenceOf, needsOf, serviceMeant, servicesFor, type NeedsFields } from './needs.js';

const aService = (changes: Partial<ServiceView>): ServiceView => ({
  serviceId: 'proto-dress',
  centreId: 'c',
  centreName: '天门共享打样中心',
  sampleType: 'proto',
  name: '初样',
  categories: ['dress'],
  steps: [],
  materials: [],
  urgentPercent: 30,
  relaxedPercent: 20,
  relaxedDays: 2,
  revisionsIncluded: 1,
  revisionFee: { amount: '80.00', currency: 'CNY' },
  maxPieces: 3,
  active: true,
  priceFrom: { amount: '200.00', currency: 'CNY' },
  gaps: [],
  version: 1,
  ...changes,
});
const wanted: NeedsFields = {
  centreId: 'c',
  sampleType: 'proto',
  category: 'dress',
  difficulty: 'normal',
  pieces: 1,
  urgency: 'normal',
};

describe('what a customer can choose', () => {
  const dress = aService({});
  const shirt = aService({ serviceId: 'proto-shirt', categories: ['shirt'] });

  it('is what the centre offers for this kind and category', () => {
    expect(servicesFor([dress, shirt], wanted)).toEqual([dress]);
  });

  it('leaves out what is no longer offered and what nobody there can make', () => {
    const withdrawn = aService({ active: false });
    const impossible = aService({ gaps: [{ step: 2, requirement: 1 }] });
    expect(servicesFor([withdrawn, impossible], wanted)).toEqual([]);
  });

  it('falls back to the first that fits when the chosen one does not', () => {
    expect(serviceMeant([shirt, dress], { ...wanted, serviceId: 'proto-shirt' })).toBe(dress);
  });
});

describe('what is sent', () => {
  it('leaves out empty words and half-filled materials', () => {
    const fields = {
      ...wanted,
      sizes: '  ',
      materialsReadyOn: '',
      materials: [{ material: '里布', quantity: 2.5 }, { material: '拉链' }],
    };
    expect(needsOf(fields, aService({}), 'order-1')).toEqual({
      centreId: 'c',
      serviceId: 'proto-dress',
      category: 'dress',
      difficulty: 'normal',
      pieces: 1,
      urgency: 'normal',
      materials: [{ material: '里布', quantity: 2.5 }],
      fileIds: [],
      orderId: 'order-1',
    });
  });

  it('is nothing before a category is chosen', () => {
    expect(needsOf({ ...wanted, category: undefined }, aService({}), undefined)).toBeUndefined();
  });
});

it('compares another way by price and date', () => {
  const quote = {
    price: {
      total: { amount: '250.00', currency: 'CNY' as const },
      deposit: { amount: '0', currency: 'CNY' as const },
      lines: [],
    },
    promise: {
      promisedAt: '2026-12-01T08:00:00Z',
      plannedAt: '2026-12-01T06:00:00Z',
      confidencePercent: 92,
      basedOnSamples: 40,
      steps: [],
    },
  };
  const later = { total: { amount: '200.00', currency: 'CNY' as const }, promisedAt: '2026-12-03T08:00:00Z' };
  expect(differenceOf(quote, later)).toEqual({ percent: 20, minutes: 2880 });
});
