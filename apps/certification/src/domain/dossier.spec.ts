import { Refusal } from '@tianfu/contracts';
import { allowedEvents, newId, shanghaiDate, statesOf } from '@tianfu/kernel';
import fc from 'fast-check';
import { aCapability, aDossier, MEMBER, NOW, OPERATOR } from '../../test/builders.js';
import { CERTIFICATE_STATES, dossierTable, type DossierStep } from './dossier-states.js';
import { possibleSteps, type Change, type Dossier } from './dossier.js';
import { describe as describeCapability, submit } from './edit-dossier.js';
import { certify, startReview, turnDown } from './review-dossier.js';
import { finishStop, planStop, reinstate } from './stop-certificate.js';

type Move = DossierStep | 'describe' | 'planSuspend' | 'planRevoke' | 'finish';
const told = { at: NOW, actor: OPERATOR, reason: 'as agreed' };

const MOVES: Record<Move, (dossier: Dossier) => Change> = {
  describe: (dossier) =>
    describeCapability(dossier, aCapability(), {
      expectedVersion: dossier.version,
      at: NOW,
      actor: MEMBER,
    }),
  submit: (dossier) => submit(dossier, { at: NOW, actor: MEMBER }),
  startReview: (dossier) => startReview(dossier, { at: NOW, actor: OPERATOR }),
  requestRevision: (dossier) => turnDown(dossier, 'requestRevision', told),
  reject: (dossier) => turnDown(dossier, 'reject', told),
  certify: (dossier) =>
    certify(
      dossier,
      { level: 'A', scope: ['dress'], validUntil: shanghaiDate(NOW) },
      { certificateId: newId(), at: NOW, actor: OPERATOR },
    ),
  reinstate: (dossier) => reinstate(dossier, told),
  planSuspend: (dossier) => planned(dossier, 'suspend'),
  planRevoke: (dossier) => planned(dossier, 'revoke'),
  finish: (dossier) => (dossier.stopping === undefined ? refused() : finishStop(dossier, NOW)),
  suspend: (dossier) => stopped(dossier, 'suspend'),
  revoke: (dossier) => stopped(dossier, 'revoke'),
  expire: (dossier) => stopped(dossier, 'expire'),
};

function planned(dossier: Dossier, step: 'suspend' | 'revoke' | 'expire'): Change {
  if (dossier.stopping !== undefined) return refused();
  return { dossier: planStop(dossier, { step, reason: 'as agreed', actor: OPERATOR }, newId()) };
}
const stopped = (dossier: Dossier, step: 'suspend' | 'revoke' | 'expire'): Change =>
  finishStop(planned(dossier, step).dossier, NOW);
function refused(): never {
  throw new Refusal('TRANSITION_REFUSED', { state: 'stopping' });
}

describe('whatever is tried in whatever order', () => {
  const moves = fc.array(fc.constantFrom(...(Object.keys(MOVES) as Move[])), { maxLength: 60 });

  it('a dossier never leaves its table', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        let dossier = aDossier();
        for (const move of tried) {
          const before = dossier;
          const change = attempt(before, move);
          if (change === undefined) continue;
          dossier = change.dossier;
          if (dossier.state !== before.state) {
            const ways = allowedEvents(dossierTable, before.state).map(
              (step) => dossierTable.transitions[step].to,
            );
            expect(ways).toContain(dossier.state);
          }
          if (dossier.state !== before.state) expect(change.line?.state).toBe(dossier.state);
        }
      }),
    );
  });

  it('a certified dossier has a certificate within its capability', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        const dossier = tried.reduce((so, move) => attempt(so, move)?.dossier ?? so, aDossier());
        if (!CERTIFICATE_STATES.includes(dossier.state)) return;
        for (const category of dossier.certificate?.scope ?? ['none']) {
          expect(dossier.capability?.categories).toContain(category);
        }
      }),
    );
  });

  it('every line follows the one before, and no version of the standing is given out twice', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        let dossier = aDossier();
        for (const move of tried) {
          const change = attempt(dossier, move);
          if (change === undefined) continue;
          const after = change.dossier;
          expect(after.sequence).toBe(dossier.sequence + (change.line === undefined ? 0 : 1));
          expect(after.standingVersion).toBeGreaterThanOrEqual(dossier.standingVersion);
          const isStandingChange = ['certify', 'reinstate', 'planSuspend', 'planRevoke'].includes(move);
          if (isStandingChange) expect(after.standingVersion).toBe(dossier.standingVersion + 1);
          if (dossier.stopping !== undefined) expect(after.standingVersion).toBe(dossier.standingVersion);
          dossier = after;
        }
      }),
    );
  });
});

describe('a dossier whose certificate is being stopped', () => {
  const { dossier } = planned(aDossier({ state: 'certified' }), 'suspend');

  it('may only be stopped further', () => {
    expect(possibleSteps(dossier)).toEqual(['revoke', 'expire']);
  });

  it('cannot change its capability, so that nothing overtakes the stop', () => {
    expect(attempt(dossier, 'describe')).toBeUndefined();
  });
});

describe('each state', () => {
  it.each(statesOf(dossierTable))('%s offers what the table says', (state) => {
    expect(possibleSteps(aDossier({ state }))).toEqual(allowedEvents(dossierTable, state));
  });
});

/** What the move comes to; undefined where it is refused. A broken assumption fails the test. */
function attempt(dossier: Dossier, move: Move): Change | undefined {
  try {
    return MOVES[move](dossier);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
