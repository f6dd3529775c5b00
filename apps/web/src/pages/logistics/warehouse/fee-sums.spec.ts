import type { FeeLine } from '@tianfu/sdk';
import { sumsOf } from './fee-sums.js';

const aLine = (fee: FeeLine['fee'], amount: string): FeeLine => ({
  day: '2026-11-20',
  fee,
  ruleNumber: 1,
  pieces: 10,
  amount: { amount, currency: 'USD' },
});

describe('the sums of a fee statement', () => {
  it('add up each kind of fee to the cent', () => {
    const lines = [aLine('storage', '0.10'), aLine('receiving', '7.50'), aLine('storage', '0.20')];
    expect(sumsOf(lines)).toEqual([
      { fee: 'storage', amount: { amount: '0.30', currency: 'USD' } },
      { fee: 'receiving', amount: { amount: '7.50', currency: 'USD' } },
    ]);
  });
});
