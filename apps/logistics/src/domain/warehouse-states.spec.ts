import { readFileSync } from 'node:fs';
import { INBOUND_STATES, OUTBOUND_STATES } from '@tianfu/contracts';
import { checkStateTable, statesOf, toMermaid } from '@tianfu/kernel';
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

  it('are drawn in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(toMermaid(inboundTable));
    expect(readme).toContain(toMermaid(outboundTable));
  });
});
