import { capitalsOf, grouped, moneyText, totalOf, typedPrice, unitPriceText } from './amounts.js';

describe('amounts', () => {
  it('carry thousands separators without passing through floating point', () => {
    expect(grouped('9007199254740993.05')).toBe('9,007,199,254,740,993.05');
    expect(grouped(999)).toBe('999');
  });

  it('show money with its currency', () => {
    expect(moneyText({ amount: '30800.00', currency: 'CNY' })).toBe('¥ 30,800.00');
    expect(moneyText({ amount: '5.00', currency: 'USD' })).toBe('US$ 5.00');
  });

  it('show a unit price with two decimals, or four where they are needed', () => {
    expect(unitPriceText({ amount: '30.8', currency: 'CNY' })).toBe('¥ 30.80');
    expect(unitPriceText({ amount: '30.8125', currency: 'CNY' })).toBe('¥ 30.8125');
  });

  it('give the total of an order in figures and in capitals', () => {
    expect(totalOf({ amount: '30.8', currency: 'CNY' }, 1000)).toEqual({
      text: '¥ 30,800.00',
      capitals: '人民币叁万零捌佰元整',
    });
    expect(totalOf({ amount: 'cheap', currency: 'CNY' }, 1000)).toBeUndefined();
    expect(capitalsOf({ amount: '0.05', currency: 'CNY' })).toBe('人民币伍分');
  });

  it('take a price as people type it, and nothing that is none', () => {
    expect(typedPrice('￥３０．８')).toBe('30.8');
    expect(typedPrice('1,200.5')).toBe('1200.5');
    expect(['0', '-1', '1.23456', 'abc', ''].map(typedPrice)).toEqual(Array(5).fill(undefined));
  });
});
