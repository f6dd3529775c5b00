import fc from 'fast-check';
import {
  allowedEvents,
  checkStateTable,
  defineStateTable,
  type EventOf,
  next,
  type StateOf,
  type StateTable,
  statesOf,
  toMermaid,
} from './state-table.js';

const booking = defineStateTable({
  initial: 'requested',
  final: ['collected', 'cancelled'],
  transitions: {
    confirm: { from: ['requested'], to: 'in progress' },
    finish: { from: ['in progress'], to: 'ready' },
    collect: { from: ['ready'], to: 'collected' },
    cancel: { from: ['requested', 'in progress'], to: 'cancelled' },
  },
});

// Both types are the literal unions: a misspelt state or event does not compile.
const typed: { state: StateOf<typeof booking>; event: EventOf<typeof booking> } = {
  state: 'in progress',
  event: 'finish',
};

describe('next', () => {
  it('leads to the state of the table', () => {
    expect(next(booking, typed.state, typed.event)).toEqual({ ok: true, value: 'ready' });
  });

  it('refuses what the table does not have, and says what it was', () => {
    expect(next(booking, 'collected', 'cancel')).toEqual({
      ok: false,
      error: { code: 'TRANSITION_REFUSED', state: 'collected', event: 'cancel' },
    });
  });

  it('refuses a misspelt state or event at compile time and an unknown one at run time', () => {
    // @ts-expect-error a state the table does not have
    expect(next(booking, 'redy', 'collect').ok).toBe(false);
    // @ts-expect-error an event the table does not have
    expect(next(booking, 'ready', 'colect').ok).toBe(false);
    // @ts-expect-error nor the properties every object has
    expect(next(booking, 'ready', 'constructor').ok).toBe(false);
  });
});

describe('allowedEvents', () => {
  it('are those that next accepts', () => {
    expect(allowedEvents(booking, 'requested')).toEqual(['confirm', 'cancel']);
    expect(allowedEvents(booking, 'collected')).toEqual([]);
  });

  it('agree with next for every state and event of every table', () => {
    fc.assert(
      fc.property(tables(), (table) => {
        for (const state of statesOf(table)) {
          const accepted = Object.keys(table.transitions).filter((event) => next(table, state, event).ok);
          expect(allowedEvents(table, state)).toEqual(accepted);
        }
      }),
    );
  });
});

describe('checkStateTable', () => {
  it('finds nothing wrong with a sound table', () => {
    expect(checkStateTable(booking)).toEqual([]);
  });

  it('names a state nobody defined, one nobody reaches, one nobody leaves, and a final one that is left', () => {
    const table = defineStateTable({
      initial: 'draft',
      final: ['done', 'lost'],
      transitions: {
        open: { from: ['draft', 'drafft'], to: 'open' },
        reopen: { from: ['done'], to: 'open' },
        rescue: { from: ['island'], to: 'harbour' },
        strand: { from: ['harbour'], to: 'island' },
        finish: { from: ['open'], to: 'done' },
        pause: { from: ['open'], to: 'paused' },
      },
    });
    expect(checkStateTable(table)).toEqual([
      { fault: 'undefined', state: 'drafft' },
      { fault: 'leaves-final', state: 'done' },
      { fault: 'unreachable', state: 'island' },
      { fault: 'unreachable', state: 'harbour' },
      { fault: 'dead-end', state: 'paused' },
      { fault: 'undefined', state: 'lost' },
    ]);
  });

  it('calls reachable exactly what a walk can come to', () => {
    fc.assert(
      fc.property(tables(), fc.array(fc.nat(), { maxLength: 30 }), (table, choices) => {
        const lost = checkStateTable(table)
          .filter(({ fault }) => fault === 'unreachable' || fault === 'undefined')
          .map(({ state }) => state);
        let state: string = table.initial;
        for (const choice of choices) {
          const events = allowedEvents(table, state);
          const event = events[choice % Math.max(1, events.length)];
          if (event === undefined) break;
          const after = next(table, state, event);
          if (after.ok) state = after.value;
          expect(lost).not.toContain(state);
        }
      }),
    );
  });
});

describe('toMermaid', () => {
  it('draws the table', () => {
    expect(toMermaid(booking)).toBe(`stateDiagram-v2
  state "in progress" as in_progress
  [*] --> requested
  requested --> in_progress: confirm
  in_progress --> ready: finish
  ready --> collected: collect
  requested --> cancelled: cancel
  in_progress --> cancelled: cancel
  collected --> [*]
  cancelled --> [*]
`);
  });
});

/** Any table over a few states, sound or not. */
function tables(): fc.Arbitrary<StateTable<string, string>> {
  const state = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  return fc.record({
    initial: state,
    final: fc.uniqueArray(state),
    transitions: fc.dictionary(
      fc.constantFrom('p', 'q', 'r', 's', 't'),
      fc.record({ from: fc.uniqueArray(state, { minLength: 1 }), to: state }),
    ),
  });
}
