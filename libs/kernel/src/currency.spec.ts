import { isCurrency } from './currency.js';

describe('isCurrency', () => {
  it('knows the currencies of the platform', () => {
    expect(['CNY', 'USD', 'EUR', 'HKD'].every(isCurrency)).toBe(true);
  });

  it.each(['cny', 'RMB', 'JPY', '', '¥'])('refuses %j', (code) => {
    expect(isCurrency(code)).toBe(false);
  });
});
