import {
  certificateGranted,
  describeCapability,
  dossierSubmitted,
  enterpriseCreated,
  getDossier,
  getOwnDossier,
  submitDossier,
  type Capability,
} from '@tianfu/contracts';
import { aMember, eventually, refusalOf } from '@tianfu/testing';
import { aCapability } from './builders.js';
import { TestCertification } from './certification.js';

let certification: TestCertification;
beforeAll(async () => {
  certification = await TestCertification.start();
});
afterAll(() => certification.stop());

describe('a dossier comes into being', () => {
  it('when identity says that an enterprise was created, however often it says so', async () => {
    const { enterpriseId, name, uscc, owner } = certification.anEnterprise();
    const told = { enterpriseId, name, uscc };
    await certification.harness.publish(enterpriseCreated, told, { aggregateId: enterpriseId });
    await certification.harness.publish(enterpriseCreated, told, { aggregateId: enterpriseId });
    await eventually(async () => {
      const rows = await certification.sql('SELECT FROM certification.dossier WHERE enterprise_id = $1', [
        enterpriseId,
      ]);
      return rows.length === 1;
    });
    const dossier = await certification.harness.as(owner).call(getOwnDossier, {});
    expect(dossier).toEqual({
      dossierId: dossier.dossierId,
      enterpriseId,
      enterpriseName: name,
      uscc,
      state: 'draft',
      history: [],
      actions: ['describe'],
      version: 0,
    });
  });

  it('when the enterprise asks for it before that news has come', async () => {
    const { name, uscc, owner } = certification.anEnterprise({ name: '早到服饰' });
    const dossier = await certification.harness.as(owner).call(getOwnDossier, {});
    expect(dossier).toMatchObject({ enterpriseName: name, uscc, state: 'draft', version: 0 });
    const again = await certification.harness.as(owner).call(getOwnDossier, {});
    expect(again.dossierId).toBe(dossier.dossierId);
  });

  it('once, however many ask at once', async () => {
    const { owner } = certification.anEnterprise();
    const client = certification.harness.as(owner);
    const dossiers = await Promise.all(Array.from({ length: 10 }, () => client.call(getOwnDossier, {})));
    expect(new Set(dossiers.map(({ dossierId }) => dossierId)).size).toBe(1);
  });

  it('with the first description of a capability too', async () => {
    const client = certification.harness.as(certification.anEnterprise().owner);
    const dossier = await client.call(describeCapability, aCapability(), { ifMatch: 0 });
    expect(dossier).toMatchObject({ state: 'draft', version: 1, actions: ['describe', 'submit'] });
  });
});

describe('the capability', () => {
  it('comes back as it was given', async () => {
    const { owner, capability } = await certification.aDossier('draft');
    expect(capability).toEqual(aCapability());
    const { place: _place, ...withoutPlace } = aCapability();
    const dossier = await owner.call(describeCapability, withoutPlace, { ifMatch: 1 });
    expect(dossier.capability).toEqual(withoutPlace);
  });

  it.each([
    `<script>alert("您好")</script> & <b>bold</b>`,
    `'); DROP TABLE dossier; --`,
    '50 % of "lines" \\ 100_000 {json} $1 ${x}',
  ])('keeps a text as it is: %s', async (text) => {
    const { owner } = await certification.aDossier('draft', { capability: { remark: text, place: text } });
    const dossier = await owner.call(getOwnDossier, {});
    expect(dossier.capability).toMatchObject({ remark: text, place: text });
  });

  it('asks which version was seen, and refuses an older one', async () => {
    const { owner } = await certification.aDossier('draft');
    expect(await refusalOf(owner.call(describeCapability, aCapability()))).toBe('VERSION_REQUIRED');
    expect(await refusalOf(owner.call(describeCapability, aCapability(), { ifMatch: 0 }))).toBe(
      'VERSION_STALE',
    );
  });

  it('is saved once when two people save the same version at once', async () => {
    const { owner } = await certification.aDossier('draft');
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((workers) =>
        refusalOf(owner.call(describeCapability, aCapability({ workers }), { ifMatch: 1 })),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['VERSION_STALE', 'VERSION_STALE', 'VERSION_STALE', 'accepted']);
  });

  it.each<[string, Partial<Capability>]>([
    ['/categories', { categories: [] }],
    ['/categories', { categories: ['dress', 'dress'] }],
    ['/moqPieces', { moqPieces: 0 }],
    ['/efficiencyPercent', { efficiencyPercent: 151 }],
    ['/position/lat', { position: { lat: 91, lng: 0 } }],
    ['/machines/0/machine', { machines: [{ machine: 'loom', count: 1 }] }],
  ])('is refused with a pointer to what is wrong (%s)', async (pointer, wrong) => {
    const { owner } = await certification.aDossier('draft');
    await expect(owner.call(describeCapability, aCapability(wrong), { ifMatch: 1 })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [expect.objectContaining({ pointer })],
    });
  });

  it('of a certified supplier may change as long as it covers the certificate', async () => {
    const { owner, dossierId, version, certificate } = await certification.aDossier('certified');
    const wider = aCapability({ categories: ['dress', 'coat'], workers: 80 });
    const dossier = await owner.call(describeCapability, wider, { ifMatch: version });
    expect(dossier).toMatchObject({ state: 'certified', certificate, capability: wider });
    expect(dossier.history.at(-1)).toMatchObject({ event: 'updateCapability', by: 'member' });
    const granted = await certification.emitted(certificateGranted, dossierId);
    expect(granted.map(({ standingVersion }) => standingVersion)).toEqual([1, 2]);
    expect(granted.at(-1)).toMatchObject({ capability: wider, scope: ['dress'] });

    await expect(
      owner.call(describeCapability, aCapability({ categories: ['coat'] }), { ifMatch: dossier.version }),
    ).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [expect.objectContaining({ pointer: '/categories' })],
    });
  });
});

describe('submitting', () => {
  it('needs a capability', async () => {
    const client = certification.harness.as(certification.anEnterprise().owner);
    expect(await refusalOf(client.call(submitDossier, {}))).toBe('DOSSIER_INCOMPLETE');
  });

  it('tells the operators and leaves a line', async () => {
    const { dossierId, enterpriseId, enterpriseName, submittedAt, history } =
      await certification.aDossier('submitted');
    expect(submittedAt).toBeDefined();
    expect(history).toEqual([{ event: 'submit', state: 'submitted', at: submittedAt, by: 'member' }]);
    expect(await certification.emitted(dossierSubmitted, dossierId)).toEqual([
      { dossierId, enterpriseId, enterpriseName },
    ]);
  });

  it('has one effect, and the same answer, when it is sent twice with one key', async () => {
    const { owner, dossierId } = await certification.aDossier('draft');
    const first = await owner.call(submitDossier, {}, { idempotencyKey: 'submit-it' });
    expect(await owner.call(submitDossier, {}, { idempotencyKey: 'submit-it' })).toEqual(first);
    expect(await certification.emitted(dossierSubmitted, dossierId)).toHaveLength(1);
  });
});

describe('a dossier belongs to its enterprise', () => {
  it('and is neither shown to nor changed by another one', async () => {
    const { owner: _owner, dossierId, enterpriseId } = await certification.aDossier('certified');
    const stranger = certification.harness.as(certification.anEnterprise().owner);
    expect(await refusalOf(stranger.call(getDossier, { dossierId }))).toBe('FORBIDDEN');
    expect((await stranger.call(getOwnDossier, {})).enterpriseId).not.toBe(enterpriseId);
  });

  it('a buyer of it reads, a supplier edits, an owner submits', async () => {
    const { enterpriseId, version } = await certification.aDossier('draft');
    const buyer = certification.harness.as(aMember({ enterpriseId, roles: ['buyer'] }));
    expect((await buyer.call(getOwnDossier, {})).actions).toEqual([]);
    expect(await refusalOf(buyer.call(describeCapability, aCapability(), { ifMatch: version }))).toBe(
      'FORBIDDEN',
    );
    const supplier = certification.harness.as(aMember({ enterpriseId, roles: ['supplier'] }));
    expect((await supplier.call(getOwnDossier, {})).actions).toEqual(['describe']);
    expect(await refusalOf(supplier.call(submitDossier, {}))).toBe('FORBIDDEN');
  });
});
