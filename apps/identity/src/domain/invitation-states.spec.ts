import { allowedEvents, checkStateTable, next } from '@tianfu/kernel';
import fc from 'fast-check';
import { INVITATION_STATES, stateAt, type InvitationState } from './invitation-states.js';

const EXPIRES = new Date('2026-11-29T08:00:00Z');
const BEFORE = new Date('2026-11-29T07:59:59Z');

describe('an invitation', () => {
  it('has a life without dead ends', () => {
    expect(checkStateTable(INVITATION_STATES)).toEqual([]);
  });

  it('is used at most once, whatever is tried with it', () => {
    const events = fc.array(fc.constantFrom('accept' as const, 'revoke' as const, 'expire' as const));
    fc.assert(
      fc.property(events, (tries) => {
        let state: InvitationState = INVITATION_STATES.initial;
        let effects = 0;
        for (const event of tries) {
          const moved = next(INVITATION_STATES, state, event);
          if (!moved.ok) continue;
          state = moved.value;
          effects += 1;
        }
        expect(effects).toBe(Math.min(1, tries.length));
        if (effects > 0) expect(allowedEvents(INVITATION_STATES, state)).toEqual([]);
      }),
    );
  });

  it('expires at its time when it is still open', () => {
    expect(stateAt('open', EXPIRES, BEFORE)).toBe('open');
    expect(stateAt('open', EXPIRES, EXPIRES)).toBe('expired');
  });

  it('stays accepted or revoked for ever', () => {
    expect(stateAt('accepted', EXPIRES, EXPIRES)).toBe('accepted');
    expect(stateAt('revoked', EXPIRES, EXPIRES)).toBe('revoked');
  });
});
