import { ORDER_STATES, type OrderState } from '@tianfu/contracts';
import { checkStateTable, next, statesOf } from '@tianfu/kernel';
import fc from 'fast-check';
import { mayTake, type OrderStep, orderTable } from './order-states.js';

const steps = fc.constantFrom<OrderStep[]>(
  ...(Object.keys(orderTable.transitions) as OrderStep[]), // the keys of the table are its steps
);

describe('the life of an order', () => {
  it('is a sound table with the states of the contract', () => {
    expect(checkStateTable(orderTable)).toEqual([]);
    expect(new Set(statesOf(orderTable))).toEqual(new Set(ORDER_STATES));
  });

  it('never leaves an end, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 30 }), (tried) => {
        let ended: OrderState | undefined;
        let state: OrderState = orderTable.initial;
        for (const step of tried) {
          const after = next(orderTable, state, step);
          expect(after.ok).toBe(mayTake(state, step));
          if (after.ok) state = after.value;
          if (ended !== undefined) expect(state).toBe(ended);
          if (orderTable.final.includes(state)) ended = state;
        }
      }),
    );
  });

  it('is awarded at most once, and only after it was closed', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60 }), (tried) => {
        let state: OrderState = orderTable.initial;
        const taken: OrderStep[] = [];
        for (const step of tried) {
          const after = next(orderTable, state, step);
          if (!after.ok) continue;
          state = after.value;
          taken.push(step);
        }
        const awards = taken.filter((step) => step === 'award');
        expect(awards.length).toBeLessThanOrEqual(1);
        if (awards.length === 1) expect(taken.indexOf('close')).toBeLessThan(taken.indexOf('award'));
      }),
    );
  });

  it.each(['draft', 'open', 'closed'] as const)('can be cancelled while %s', (state) => {
    expect(mayTake(state, 'cancel')).toBe(true);
  });

  it.each(['awarded', 'failed', 'completed', 'cancelled'] as const)(
    'cannot be cancelled when %s',
    (state) => {
      expect(mayTake(state, 'cancel')).toBe(false);
    },
  );
});
