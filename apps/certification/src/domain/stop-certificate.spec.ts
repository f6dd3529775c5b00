import { newId } from '@tianfu/kernel';
import { aDossier, NOW, OPERATOR, thrownBy } from '../../test/builders.js';
import { finishStop, isPastValidity, planStop, reinstate } from './stop-certificate.js';

const told = { at: NOW, actor: OPERATOR, reason: 'papers were forged' };
const asked = { step: 'revoke', reason: told.reason, actor: OPERATOR } as const;

describe('stopping a certificate', () => {
  it('first reserves the next version of the standing and leaves the state as it is', () => {
    const before = aDossier({ state: 'certified' });
    const planned = planStop(before, asked, newId());
    expect(planned).toMatchObject({ state: 'certified', version: before.version });
    expect(planned.stopping).toMatchObject({
      step: 'revoke',
      certificateId: before.certificate?.certificateId,
      standingVersion: before.standingVersion + 1,
      isFinished: false,
    });
  });

  it('then changes the state in the name of who asked for it', () => {
    const { dossier, line } = finishStop(planStop(aDossier({ state: 'certified' }), asked, newId()), NOW);
    expect(dossier).toMatchObject({ state: 'revoked', reason: told.reason, standingVersion: 2 });
    expect(dossier.stopping).toBeUndefined();
    expect(line).toMatchObject({ event: 'revoke', actor: OPERATOR, reason: told.reason });
  });

  it('is refused where there is nothing to stop', () => {
    expect(() => planStop(aDossier({ state: 'submitted' }), asked, newId())).toThrow('TRANSITION_REFUSED');
  });
});

describe('reinstating a certificate', () => {
  it('raises the standing again', () => {
    const { dossier } = reinstate(aDossier({ state: 'suspended' }), told);
    expect(dossier).toMatchObject({ state: 'certified', standingVersion: 2 });
  });

  it('is refused once its validity has ended', () => {
    const later = new Date('2027-11-22T00:00:00+08:00');
    expect(thrownBy(() => reinstate(aDossier({ state: 'suspended' }), { ...told, at: later }))).toMatchObject(
      { code: 'TRANSITION_REFUSED', params: { state: 'expired' } },
    );
  });
});

describe('the last day of a certificate', () => {
  it('ends at midnight in China', () => {
    expect(isPastValidity('2026-11-22', new Date('2026-11-22T23:59:59+08:00'))).toBe(false);
    expect(isPastValidity('2026-11-22', new Date('2026-11-23T00:00:00+08:00'))).toBe(true);
  });
});
