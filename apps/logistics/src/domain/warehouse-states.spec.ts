import { INBOUND_STATES, OUTBOUND_STATES } from '@tianfu/contracts';
import { checkStateTable, statesOf } from '@tianfu/kernel';
import { inboundTable, outboundTable } from './warehouse-states.js';

describe('the states of the warehouse', () => {
  it('can all be reached and left, but for the last ones', () => {
    expect(checkStateTable(inboundTable)).toEqual([]);
    expect(checkStateTable(outboundTable)).toEqual([]);
  });

  it('are those of the contract', () => {
    expect(statesOf(inboundTable).toSorted()).toEqual([...INBOUND_STATES].toSorted());
    expect(statesOf(outboundTable).toSorted()).toEqual([...OUTBOUND_STATES].toSorted());
  });
});
