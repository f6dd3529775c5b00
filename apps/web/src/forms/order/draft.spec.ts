import { DEADLINES_MS, deadlineFrom } from './deadlines.js';
import { emptyDraft, isOrderDraft, orderContent, type OrderDraft } from './draft.js';
import { orderFieldPath } from './order-faults.js';
import { placeAt, PLACES } from './places.js';

const whole: OrderDraft = {
  ...emptyDraft('黑色'),
  title: '连衣裙',
  category: 'dress',
  fabrics: ['chiffon'],
  grid: { colours: ['黑色'], sizes: ['M'], pieces: [[300]] },
  deliveryDate: '2027-01-20',
  address: '武汉市汉正街',
};

describe('the order form', () => {
  it('sends what the platform takes, the quantity computed from the matrix', () => {
    expect(orderContent(whole)).toEqual({
      title: '连衣裙',
      category: 'dress',
      fabrics: ['chiffon'],
      processes: ['cutting', 'sewing', 'finishing'],
      matrix: [{ colour: '黑色', size: 'M', quantityPieces: 300 }],
      quantityPieces: 300,
      deliveryDate: '2027-01-20',
      destination: { address: '武汉市汉正街', position: { lat: 30.5928, lng: 114.3055 } },
      mode: 'cmt',
    });
  });

  it('sends a target price with whether it is shown', () => {
    expect(orderContent({ ...whole, targetPrice: '￥32.5', targetPriceShown: true })).toMatchObject({
      targetPrice: { amount: '32.5', currency: 'CNY' },
      targetPriceShown: true,
    });
  });

  it('sends nothing while something is missing', () => {
    expect(orderContent({ ...whole, title: '' })).toBeUndefined();
    expect(orderContent({ ...whole, place: 'custom' })).toBeUndefined();
  });

  it('takes back from the device only what looks like its own', () => {
    expect(isOrderDraft(JSON.parse(JSON.stringify(whole)))).toBe(true);
    expect([undefined, 'x', {}, { grid: 1, place: 'wuhan' }].some(isOrderDraft)).toBe(false);
  });

  it('marks its own field for what the platform found wrong', () => {
    expect(orderFieldPath(['matrix', 3, 'quantityPieces'])).toEqual(['grid']);
    expect(orderFieldPath(['destination', 'position', 'lat'])).toEqual(['place']);
    expect(orderFieldPath(['title'])).toEqual(['title']);
  });

  it('knows a city by its position', () => {
    expect(placeAt(PLACES.hangzhou)).toBe('hangzhou');
    expect(placeAt({ lat: 1, lng: 2 })).toBe('custom');
  });

  it('counts a deadline from the clock it is given', () => {
    expect(deadlineFrom(Date.parse('2026-11-22T08:00:00Z'), 'd1')).toBe('2026-11-23T08:00:00.000Z');
    expect(Object.values(DEADLINES_MS)).toEqual(Object.values(DEADLINES_MS).toSorted((a, b) => a - b));
  });
});
