import { Refusal } from '@tianfu/contracts';
import { aCapability, aCertificate, aDossier, MEMBER, NOW, thrownBy } from '../../test/builders.js';
import type { DossierState } from './dossier-states.js';
import { describe as describeCapability, submit } from './edit-dossier.js';

const told = { at: NOW, actor: MEMBER };

describe('describing the capability', () => {
  it.each(['draft', 'revision-requested', 'rejected', 'expired'] satisfies DossierState[])(
    'changes a dossier that is %s without a line in its history',
    (state) => {
      const before = aDossier({ state });
      const capability = aCapability({ workers: 50 });
      const change = describeCapability(before, capability, { expectedVersion: before.version, ...told });
      expect(change.line).toBeUndefined();
      expect(change.dossier).toEqual({ ...before, capability, version: before.version + 1 });
    },
  );

  it.each(['submitted', 'in-review', 'suspended', 'revoked'] satisfies DossierState[])(
    'is refused while the dossier is %s',
    (state) => {
      const before = aDossier({ state });
      expect(() =>
        describeCapability(before, aCapability(), { expectedVersion: before.version, ...told }),
      ).toThrow(new Refusal('TRANSITION_REFUSED', { state }));
    },
  );

  it('is refused to whoever saw an older version', () => {
    const before = aDossier({ state: 'rejected', version: 4 });
    expect(() => describeCapability(before, aCapability(), { expectedVersion: 3, ...told })).toThrow(
      'VERSION_STALE',
    );
  });

  it('keeps the certificate of a certified supplier and renews its standing', () => {
    const before = aDossier({ state: 'certified' });
    const { dossier, line } = describeCapability(before, aCapability({ moqPieces: 30 }), {
      expectedVersion: before.version,
      ...told,
    });
    expect(dossier).toMatchObject({ state: 'certified', certificate: before.certificate });
    expect(dossier.standingVersion).toBe(before.standingVersion + 1);
    expect(line).toMatchObject({ event: 'updateCapability', state: 'certified', actor: MEMBER });
  });

  it('must go on covering the certificate', () => {
    const before = aDossier({ state: 'certified', certificate: { ...aCertificate(), scope: ['dress'] } });
    const narrowed = aCapability({ categories: ['coat'] });
    expect(
      thrownBy(() => describeCapability(before, narrowed, { expectedVersion: before.version, ...told })),
    ).toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [{ pointer: '/categories', code: 'coversCertificate', params: { missing: 'dress' } }],
    });
  });
});

describe('submitting a dossier', () => {
  it('asks for the capability first', () => {
    expect(() => submit(aDossier(), told)).toThrow('DOSSIER_INCOMPLETE');
  });

  it.each(['draft', 'revision-requested', 'rejected', 'expired'] satisfies DossierState[])(
    'begins a round from %s and notes the time',
    (state) => {
      const { dossier, line } = submit(aDossier({ state, capability: aCapability() }), told);
      expect(dossier).toMatchObject({ state: 'submitted', submittedAt: NOW });
      expect(line).toMatchObject({ event: 'submit', actor: MEMBER });
    },
  );

  it.each(['submitted', 'in-review', 'certified', 'suspended', 'revoked'] satisfies DossierState[])(
    'is refused while it is %s',
    (state) => {
      expect(() => submit(aDossier({ state }), told)).toThrow(new Refusal('TRANSITION_REFUSED', { state }));
    },
  );
});
