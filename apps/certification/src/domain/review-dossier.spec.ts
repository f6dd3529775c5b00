import { newId } from '@tianfu/kernel';
import { aCarriage, aDossier, NOW, OPERATOR, thrownBy } from '../../test/builders.js';
import { certify, latestValidUntil, turnDown } from './review-dossier.js';

const told = { at: NOW, actor: OPERATOR };
const grant = { level: 'AA', scope: ['dress'], validUntil: '2027-11-22' };
const certified = (changed: Partial<typeof grant & { note: string }>, at = NOW) =>
  certify(
    aDossier({ state: 'in-review', reason: 'show the machines' }),
    { ...grant, ...changed },
    { certificateId: newId(), actor: OPERATOR, at },
  );

describe('certifying', () => {
  it('grants level, scope and validity, and raises the standing', () => {
    const { dossier } = certified({});
    expect(dossier).toMatchObject({ state: 'certified', certificate: grant, standingVersion: 1 });
  });

  it('drops the reason of the round before and keeps a note', () => {
    expect(certified({}).dossier.reason).toBeUndefined();
    expect(certified({ note: 'visited on site' }).dossier.reason).toBe('visited on site');
  });

  it('stays within what the enterprise says it can do', () => {
    expect(thrownBy(() => certified({ scope: ['dress', 'coat'] }))).toMatchObject({
      faults: [{ pointer: '/scope', code: 'withinCapability', params: { beyond: 'coat' } }],
    });
  });

  it('covers a product of a factory and none of a carrier', () => {
    expect(thrownBy(() => certified({ scope: [] }))).toMatchObject({
      faults: [{ pointer: '/scope', code: 'empty' }],
    });
    const { capability: _none, ...carrier } = aDossier({ state: 'in-review', carriage: aCarriage() });
    const by = { certificateId: newId(), ...told };
    expect(certify(carrier, { ...grant, scope: [] }, by).dossier).toMatchObject({
      state: 'certified',
      certificate: { scope: [] },
    });
    expect(thrownBy(() => certify(carrier, grant, by))).toMatchObject({
      faults: [{ pointer: '/scope', code: 'withinCapability' }],
    });
  });

  it.each(['2026-11-21', '2029-11-23'])('refuses a validity until %s', (validUntil) => {
    expect(thrownBy(() => certified({ validUntil }))).toMatchObject({ faults: [{ pointer: '/validUntil' }] });
  });

  it.each(['2026-11-22', '2029-11-22'])('accepts a validity until %s', (validUntil) => {
    expect(certified({ validUntil }).dossier.certificate?.validUntil).toBe(validUntil);
  });

  it('counts days as they are in China', () => {
    // 22 November, 23:59 in London and 07:59 of the 23rd in Tianmen.
    const late = new Date('2026-11-22T23:59:00Z');
    expect(() => certified({ validUntil: '2026-11-22' }, late)).toThrow('VALIDATION_FAILED');
    expect(certified({ validUntil: '2029-11-23' }, late).dossier.state).toBe('certified');
  });

  it('ends three years after a leap day on 28 February', () => {
    expect(latestValidUntil('2028-02-29')).toBe('2031-02-28');
    expect(latestValidUntil('2027-03-01')).toBe('2030-03-01');
  });
});

describe('turning a dossier down', () => {
  it.each(['submitted', 'in-review'] as const)('is possible while it is %s, with the reason', (state) => {
    const { dossier, line } = turnDown(aDossier({ state }), 'reject', { ...told, reason: 'no such factory' });
    expect(dossier).toMatchObject({ state: 'rejected', reason: 'no such factory' });
    expect(line).toMatchObject({ event: 'reject', reason: 'no such factory' });
  });
});
