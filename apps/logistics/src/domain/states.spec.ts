import {
  CARRIAGE_QUOTE_STATES,
  CARRIAGE_REQUEST_STATES,
  CONSIGNMENT_STATES,
  type ConsignmentState,
  PLAN_STATES,
  STOP_STATES,
  TRIP_STATES,
  type TripState,
} from '@tianfu/contracts';
import { checkStateTable, next, statesOf } from '@tianfu/kernel';
import fc from 'fast-check';
import { consignmentMayTake, type ConsignmentStep, consignmentTable } from './consignment-states.js';
import { quoteTable, requestTable } from './request-states.js';
import { planTable, stopTable, tripMayTake, type TripStep, tripTable } from './trip-states.js';

// The keys of a table are its steps.
const consignmentSteps = Object.keys(consignmentTable.transitions) as ConsignmentStep[];
const tripSteps = Object.keys(tripTable.transitions) as TripStep[];

describe('the lives of logistics', () => {
  it.each([
    ['consignment', consignmentTable, CONSIGNMENT_STATES],
    ['trip', tripTable, TRIP_STATES],
    ['stop', stopTable, STOP_STATES],
    ['planning run', planTable, PLAN_STATES],
    ['request for quotes', requestTable, CARRIAGE_REQUEST_STATES],
    ['quote', quoteTable, CARRIAGE_QUOTE_STATES],
  ])('the table of a %s is sound and has the states of its contract', (_what, table, states) => {
    expect(checkStateTable<string, string>(table)).toEqual([]);
    expect(new Set(statesOf<string, string>(table))).toEqual(new Set<string>(states));
  });

  it('a consignment never leaves an end, and is picked up before it is delivered, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...consignmentSteps), { maxLength: 60 }), (tried) => {
        let state: ConsignmentState = consignmentTable.initial;
        let ended: ConsignmentState | undefined;
        const taken: ConsignmentStep[] = [];
        for (const step of tried) {
          const after = next(consignmentTable, state, step);
          expect(after.ok).toBe(consignmentMayTake(state, step));
          if (!after.ok) continue;
          state = after.value;
          taken.push(step);
          if (ended !== undefined) expect(state).toBe(ended);
          if (consignmentTable.final.includes(state)) ended = state;
        }
        expect(taken.filter((step) => step === 'deliver').length).toBeLessThanOrEqual(1);
        if (taken.includes('deliver')) {
          expect(taken.indexOf('pick-up')).toBeGreaterThanOrEqual(0);
          expect(taken.indexOf('pick-up')).toBeLessThan(taken.indexOf('deliver'));
        }
        if (taken.includes('pick-up')) expect(state).not.toBe('cancelled');
      }),
    );
  });

  it('a trip is driven only by a carrier that accepted it last, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tripSteps), { maxLength: 60 }), (tried) => {
        let state: TripState = tripTable.initial;
        let answer: TripStep | undefined;
        for (const step of tried) {
          const after = next(tripTable, state, step);
          expect(after.ok).toBe(tripMayTake(state, step));
          if (!after.ok) continue;
          state = after.value;
          if (step === 'accept' || step === 'decline') answer = step;
          if (state === 'underway' || state === 'completed') expect(answer).toBe('accept');
        }
      }),
    );
  });
});
