import {
  certificateGranted,
  certify,
  describeCapability,
  describeCarriage,
  dossierRejected,
  findDossiers,
  getCertificationCard,
  getDossier,
  getOwnDossier,
  rejectDossier,
  requestRevision,
  reviewStarted,
  revisionRequested,
  startReview,
  submitDossier,
} from '@tianfu/contracts';
import { addDays, newId } from '@tianfu/kernel';
import { anOperator, aPerson, eventually, refusalOf } from '@tianfu/testing';
import { aCapability, aCarriage } from './builders.js';
import { inAYear, TestCertification, today } from './certification.js';

let certification: TestCertification;
beforeAll(async () => {
  certification = await TestCertification.start();
});
afterAll(() => certification.stop());

/** A dossier in review that was sent back, corrected and submitted again, and when it was submitted first. */
async function submittedAgain(): Promise<{ dossierId: string; read: string; now: string }> {
  const { dossierId, owner, submittedAt: read = '' } = await certification.aDossier('in-review');
  const { operator } = certification;
  await operator.call(requestRevision, { dossierId, reason: 'which machines?' });
  const { version } = await owner.call(getOwnDossier, {});
  await owner.call(describeCapability, aCapability({ workers: 1 }), { ifMatch: version });
  const { submittedAt: now = '' } = await owner.call(submitDossier, {});
  return { dossierId, read, now };
}

const grant = (dossierId: string) => ({
  dossierId,
  level: 'AAA',
  scope: ['dress', 'skirt'],
  validUntil: inAYear(),
});

describe('the review', () => {
  it('decides on the submission that was read, not on one that came since', async () => {
    const { dossierId, read, now } = await submittedAgain();
    const { operator } = certification;
    const turned = { dossierId, reason: 'not what we read', submittedAt: read };
    const late = [
      operator.call(certify, { ...grant(dossierId), submittedAt: read }),
      operator.call(requestRevision, turned),
      operator.call(rejectDossier, turned),
    ];
    expect(await Promise.all(late.map(refusalOf))).toEqual(late.map(() => 'VERSION_STALE'));
    const seen = await operator.call(certify, { ...grant(dossierId), submittedAt: now });
    expect(seen.state).toBe('certified');
  });

  it('certifies with level, scope and validity, and the enterprise sees it at once', async () => {
    const { dossierId, owner, enterpriseId, enterpriseName } = await certification.aDossier('in-review');
    const seen = await certification.operator.call(certify, { ...grant(dossierId), note: 'visited' });
    const own = await owner.call(getOwnDossier, {});
    expect(own).toMatchObject({
      state: 'certified',
      reason: 'visited',
      certificate: { level: 'AAA', scope: ['dress', 'skirt'], validUntil: inAYear() },
      actions: ['describe'],
    });
    expect(seen.actions).toEqual(['suspend', 'revoke']);
    expect(await certification.emitted(certificateGranted, dossierId)).toEqual([
      {
        dossierId,
        enterpriseId,
        enterpriseName,
        certificateId: own.certificate?.certificateId,
        level: 'AAA',
        scope: ['dress', 'skirt'],
        validUntil: inAYear(),
        capability: aCapability(),
        standingVersion: 1,
      },
    ]);
  });

  it('certifies a carrier for no product at all', async () => {
    const enterprise = certification.anEnterprise({ name: '天门捷运物流' });
    const owner = certification.harness.as(enterprise.owner);
    const { dossierId } = await owner.call(describeCarriage, aCarriage(), { ifMatch: 0 });
    await owner.call(submitDossier, {});
    const products = { ...grant(dossierId), scope: ['dress'] };
    expect(await refusalOf(certification.operator.call(certify, products))).toBe('VALIDATION_FAILED');
    await certification.operator.call(certify, { ...products, scope: [] });
    expect(await owner.call(getOwnDossier, {})).toMatchObject({
      state: 'certified',
      carriage: aCarriage(),
      certificate: { scope: [] },
    });
    const [told] = await certification.emitted(certificateGranted, dossierId);
    expect(told).toMatchObject({ enterpriseId: enterprise.enterpriseId, scope: [] });
    expect(told).not.toHaveProperty('capability');
  });

  it('publishes its event to the platform', async () => {
    const { dossierId } = await certification.aDossier('certified');
    await eventually(() =>
      certification.harness.events.some(
        ({ subject, aggregateId }) => subject === certificateGranted.subject && aggregateId === dossierId,
      ),
    );
  });

  it('tells the enterprise that it began', async () => {
    const { dossierId, enterpriseId, enterpriseName } = await certification.aDossier('in-review');
    expect(await certification.emitted(reviewStarted, dossierId)).toEqual([
      { dossierId, enterpriseId, enterpriseName },
    ]);
  });

  it('asks for a revision with a reason, and a new round begins', async () => {
    const { dossierId, owner, version } = await certification.aDossier('revision-requested');
    expect(await certification.emitted(revisionRequested, dossierId)).toEqual([
      expect.objectContaining({ reason: 'because of the test' }),
    ]);
    const before = await owner.call(getOwnDossier, {});
    expect(before).toMatchObject({ reason: 'because of the test', actions: ['describe', 'submit'] });
    await owner.call(describeCapability, aCapability({ workers: 40 }), { ifMatch: version });
    const again = await owner.call(submitDossier, {});
    expect(again.submittedAt).not.toBe(before.submittedAt);
    expect(again.history.map(({ event }) => event)).toEqual(['submit', 'requestRevision', 'submit']);
  });

  it('rejects with a reason in whatever words', async () => {
    const { dossierId, owner } = await certification.aDossier('submitted');
    const reason = `<img src=x onerror=alert(1)> '; DELETE FROM dossier; --`;
    await certification.operator.call(rejectDossier, { dossierId, reason });
    expect(await owner.call(getOwnDossier, {})).toMatchObject({ state: 'rejected', reason });
    expect(await certification.emitted(dossierRejected, dossierId)).toEqual([
      expect.objectContaining({ reason }),
    ]);
  });

  it('never names the operator to the enterprise', async () => {
    const personId = newId<string>();
    const { dossierId, owner } = await certification.aDossier('submitted');
    await certification.harness.as(anOperator({ personId })).call(startReview, { dossierId });
    const own = await owner.call(getOwnDossier, {});
    expect(own.history.at(-1)?.by).toBe('operator');
    expect(JSON.stringify(own)).not.toContain(personId);
    expect(
      await certification.sql(
        `SELECT FROM certification.outbox WHERE aggregate_id = $1 AND strpos(payload::text, $2) > 0`,
        [dossierId, personId],
      ),
    ).toEqual([]);
  });

  it.each([
    ['/scope', { scope: ['coat'] }],
    ['/validUntil', { validUntil: addDays(today(), -1) }],
    ['/validUntil', { validUntil: addDays(today(), 3 * 366 + 1) }],
  ])('does not certify beyond its bounds (%s)', async (pointer, wrong) => {
    const { dossierId } = await certification.aDossier('submitted');
    await expect(
      certification.operator.call(certify, { ...grant(dossierId), ...wrong }),
    ).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [expect.objectContaining({ pointer })],
    });
  });

  it.each([1, 2, 3, 4, 5])('lets exactly one of two operators decide (round %i)', async () => {
    const { dossierId } = await certification.aDossier('in-review');
    const colleague = certification.harness.as(anOperator());
    const outcomes = await Promise.all([
      refusalOf(certification.operator.call(certify, grant(dossierId))),
      refusalOf(colleague.call(rejectDossier, { dossierId, reason: 'not convinced' })),
    ]);
    expect(outcomes.toSorted()).toEqual(['TRANSITION_REFUSED', 'accepted']);
    const { history } = await certification.operator.call(getDossier, { dossierId });
    expect(history).toHaveLength(3);
  });

  it('grants one certificate when the same command comes many times', async () => {
    const { dossierId } = await certification.aDossier('in-review');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        certification.operator.call(certify, grant(dossierId), { idempotencyKey: `grant-${dossierId}` }),
      ),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await certification.emitted(certificateGranted, dossierId)).toHaveLength(1);
    await expect(
      certification.operator.call(
        certify,
        { ...grant(dossierId), level: 'A' },
        { idempotencyKey: `grant-${dossierId}` },
      ),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('leaves every command of an operator on the audit trail', async () => {
    const personId = newId<string>();
    const { dossierId } = await certification.aDossier('submitted');
    const reason = 'the photographs are missing';
    await certification.harness.as(anOperator({ personId })).call(requestRevision, { dossierId, reason });
    expect(
      await certification.sql('SELECT subject, summary FROM certification.audit WHERE actor = $1', [
        personId,
      ]),
    ).toEqual([{ subject: requestRevision.subject, summary: { dossierId, reason } }]);
  });

  it('is for operators only', async () => {
    const { dossierId, owner } = await certification.aDossier('submitted');
    expect(await refusalOf(owner.call(certify, grant(dossierId)))).toBe('FORBIDDEN');
    expect(await refusalOf(owner.call(findDossiers, {}))).toBe('FORBIDDEN');
  });

  it('does not find a dossier that is not there', async () => {
    const dossierId = newId<string>();
    expect(await refusalOf(certification.operator.call(getDossier, { dossierId }))).toBe('NOT_FOUND');
    expect(await refusalOf(certification.operator.call(startReview, { dossierId }))).toBe('NOT_FOUND');
  });
});

describe('the card of an enterprise', () => {
  it('shows a valid certificate to anybody signed in, and nothing else', async () => {
    const anybody = certification.harness.as(aPerson());
    const { enterpriseId, enterpriseName, certificate } = await certification.aDossier('certified');
    expect(await anybody.call(getCertificationCard, { enterpriseId })).toEqual({
      enterpriseId,
      enterpriseName,
      certified: true,
      certificate,
    });
  });

  it.each(['draft', 'suspended', 'revoked', 'rejected'] as const)(
    'of one that is %s says that it is not certified',
    async (state) => {
      const { enterpriseId, enterpriseName } = await certification.aDossier(state);
      expect(await certification.harness.as(aPerson()).call(getCertificationCard, { enterpriseId })).toEqual({
        enterpriseId,
        enterpriseName,
        certified: false,
      });
    },
  );

  it('is refused to strangers and for an enterprise nobody knows', async () => {
    const enterpriseId = newId<string>();
    const anybody = certification.harness.as(aPerson());
    expect(await refusalOf(anybody.call(getCertificationCard, { enterpriseId }))).toBe('NOT_FOUND');
  });
});
