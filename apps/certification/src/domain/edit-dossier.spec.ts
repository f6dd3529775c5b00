import { Refusal } from '@tianfu/contracts';
import {
  aCapability,
  aCarriage,
  aCertificate,
  aDossier,
  MEMBER,
  NOW,
  thrownBy,
} from '../../test/builders.js';
import type { DossierState } from './dossier-states.js';
import { describe as describeCapability, describeCarriage, submit } from './edit-dossier.js';

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

describe('describing what a carrier carries', () => {
  it('is enough to submit', () => {
    const draft = aDossier();
    const { dossier } = describeCarriage(draft, aCarriage(), { expectedVersion: 0, ...told });
    expect(dossier).toEqual({ ...draft, carriage: aCarriage(), version: 1 });
    expect(submit(dossier, told).dossier.state).toBe('submitted');
  });

  it('wants a permit that is valid, and the newest version', () => {
    const ended = aCarriage({ permitValidUntil: '2026-11-21' });
    expect(
      thrownBy(() => describeCarriage(aDossier(), ended, { expectedVersion: 0, ...told })),
    ).toMatchObject({
      faults: [{ pointer: '/permitValidUntil', code: 'inThePast' }],
    });
    expect(() => describeCarriage(aDossier(), aCarriage(), { expectedVersion: 1, ...told })).toThrow(
      'VERSION_STALE',
    );
  });

  it('keeps the certificate, also of a factory that carries its own goods', () => {
    const factory = aDossier({ state: 'certified' });
    const change = describeCarriage(factory, aCarriage(), { expectedVersion: factory.version, ...told });
    expect(change.dossier).toMatchObject({ certificate: factory.certificate, standingVersion: 2 });
    expect(change.line).toMatchObject({ event: 'updateCapability', state: 'certified' });
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
