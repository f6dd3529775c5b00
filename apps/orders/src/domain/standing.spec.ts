import { certificateLevels, levelRank } from '@tianfu/contracts';
import fc from 'fast-check';
import { type CertifiedStanding, checkStanding, levelOf } from './standing.js';

const standing: CertifiedStanding = {
  enterpriseId: 'e',
  certificateId: 'c',
  standingVersion: 1,
  state: 'certified',
  level: 'AA',
  scope: ['dress', 'shirt'],
  validUntil: '2026-11-22',
};
const order = { category: 'dress', requiredLevel: undefined };
const today = '2026-11-22';

describe('the standing of a bidder', () => {
  it('is good on the last day of its validity and no longer', () => {
    expect(checkStanding(standing, order, today)).toEqual({ ok: true, value: standing });
    expect(checkStanding(standing, order, '2026-11-23')).toMatchObject({
      error: { code: 'BIDDER_NOT_CERTIFIED' },
    });
  });

  it.each(['suspended', 'revoked', 'expired'] as const)('is not good when it is %s', (state) => {
    const { enterpriseId, certificateId, standingVersion } = standing;
    const stopped = { enterpriseId, certificateId, standingVersion, state };
    expect(checkStanding(stopped, order, today)).toMatchObject({ error: { code: 'BIDDER_NOT_CERTIFIED' } });
  });

  it('is not good for who was never certified, nor for another kind of goods', () => {
    const none = { error: { code: 'BIDDER_NOT_CERTIFIED' } };
    expect(checkStanding(undefined, order, today)).toMatchObject(none);
    expect(checkStanding(standing, { ...order, category: 'coat' }, today)).toMatchObject(none);
  });

  it('is good from the level asked for upward', () => {
    const levels = fc.constantFrom(...certificateLevels);
    fc.assert(
      fc.property(levels, fc.option(levels, { nil: undefined }), (level, requiredLevel) => {
        const checked = checkStanding({ ...standing, level }, { ...order, requiredLevel }, today);
        expect(checked.ok).toBe(levelRank(level) >= levelRank(requiredLevel));
      }),
    );
    expect(checkStanding(standing, { ...order, requiredLevel: 'AAA' }, today)).toEqual({
      ok: false,
      error: { code: 'LEVEL_TOO_LOW', params: { required: 'AAA', actual: 'AA' } },
    });
  });

  it('knows the levels of the vocabulary only', () => {
    expect(levelOf('AAA')).toBe('AAA');
    expect(levelOf('B')).toBeUndefined();
    expect(levelOf(null)).toBeUndefined();
  });
});
