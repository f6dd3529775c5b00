import { readFileSync } from 'node:fs';
import { checkStateTable, toMermaid } from '@tianfu/kernel';
import { BOOKING_LIFE, mayHappen, stateAfter } from './booking-states.js';
import { STEP_LIFE } from './step-states.js';

describe('the life of a sample booking', () => {
  it('has no state nobody reaches and none nobody leaves', () => {
    expect(checkStateTable(BOOKING_LIFE)).toEqual([]);
    expect(checkStateTable(STEP_LIFE)).toEqual([]);
  });

  it('is drawn in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(toMermaid(BOOKING_LIFE).trim());
    expect(readme).toContain(toMermaid(STEP_LIFE).trim());
  });

  it('refuses what the table does not have, and names the state', () => {
    expect(() => stateAfter('expired', 'confirm')).toThrow('TRANSITION_REFUSED');
    expect(mayHappen('ready', 'revise')).toBe(true);
    expect(mayHappen('quoted', 'ship')).toBe(false);
  });
});
