import { BID_STATES, type BidState } from '@tianfu/contracts';
import { checkStateTable, next, statesOf } from '@tianfu/kernel';
import fc from 'fast-check';
import { bidMayTake, type BidStep, bidTable } from './bid-states.js';

const steps = fc.constantFrom<BidStep[]>(
  ...(Object.keys(bidTable.transitions) as BidStep[]), // the keys of the table are its steps
);

describe('the life of a bid', () => {
  it('is a sound table with the states of the contract', () => {
    expect(checkStateTable(bidTable)).toEqual([]);
    expect(new Set(statesOf(bidTable))).toEqual(new Set(BID_STATES));
  });

  it('wins only after it was opened, and a withdrawn bid is never opened', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 30 }), (tried) => {
        let state: BidState = bidTable.initial;
        const passed: BidState[] = [state];
        for (const step of tried) {
          const after = next(bidTable, state, step);
          expect(after.ok).toBe(bidMayTake(state, step));
          if (after.ok) passed.push((state = after.value));
        }
        if (passed.includes('won')) expect(passed).toContain('opened');
        if (passed.includes('withdrawn')) expect(passed).not.toContain('opened');
        expect(passed.filter((one) => bidTable.final.includes(one)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
