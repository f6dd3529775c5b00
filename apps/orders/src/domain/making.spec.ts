import { ORDER_STATES, type OrderState } from '@tianfu/contracts';
import { stepsTo } from './making.js';

const walked = (from: OrderState, goal: Parameters<typeof stepsTo>[1]): string | undefined =>
  stepsTo(from, goal)
    ?.map(({ event }) => event)
    .join(' ');

describe('the steps after the award', () => {
  it('are all taken when only the last of them is told', () => {
    expect(walked('awarded', 'start')).toBe('sign start');
    expect(walked('awarded', 'ready')).toBe('sign start ready');
    expect(walked('contracted', 'ready')).toBe('start ready');
    expect(walked('producing', 'deliver')).toBe('deliver');
    expect(walked('producing', 'complete')).toBe('deliver complete');
    expect(stepsTo('producing', 'complete')).toEqual([
      { event: 'deliver', state: 'delivered' },
      { event: 'complete', state: 'completed' },
    ]);
  });

  it('never go back, and never begin before the award', () => {
    expect(walked('producing', 'start')).toBeUndefined();
    expect(walked('delivered', 'ready')).toBeUndefined();
    for (const state of ORDER_STATES) {
      const isBefore = ['draft', 'open', 'closed', 'failed', 'cancelled', 'completed'].includes(state);
      for (const goal of ['start', 'ready', 'deliver', 'complete'] as const) {
        if (isBefore) expect(stepsTo(state, goal)).toBeUndefined();
      }
    }
  });
});
