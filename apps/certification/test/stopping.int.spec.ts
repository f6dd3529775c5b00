import {
  certificateGranted,
  certificateStopped,
  commandSubject,
  describeCapability,
  getDossier,
  getOwnDossier,
  reinstateCertificate,
  revokeCertificate,
  stopStanding,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { TokenVerifier } from '@tianfu/service';
import { anOperator, refusalOf } from '@tianfu/testing';
import { aCapability } from './builders.js';
import { TestCertification } from './certification.js';

let certification: TestCertification;
beforeAll(async () => {
  certification = await TestCertification.start();
});
afterAll(() => certification.stop());
afterEach(() => {
  certification.openOrderBook();
});

const reason = 'the papers were forged';
const stateOf = async (dossierId: string): Promise<string> =>
  (await certification.operator.call(getDossier, { dossierId })).state;
const linesOf = async (dossierId: string): Promise<string[]> =>
  (await certification.operator.call(getDossier, { dossierId })).history.map(({ event }) => event);

describe('revoking a certificate', () => {
  it('tells the order book before anybody sees the new state', async () => {
    const { dossierId, enterpriseId } = await certification.aDossier('certified');
    const seen: unknown[] = [];
    certification.openOrderBook(async () => {
      seen.push(await stateOf(dossierId), await certification.emitted(certificateStopped, dossierId));
    });
    const revoked = await certification.operator.call(revokeCertificate, { dossierId, reason });
    expect(seen).toEqual(['certified', []]);
    expect(revoked).toMatchObject({ state: 'revoked', reason, actions: [] });
    expect(await certification.emitted(certificateStopped, dossierId)).toEqual([
      {
        dossierId,
        enterpriseId,
        enterpriseName: revoked.enterpriseName,
        certificateId: revoked.certificate?.certificateId,
        state: 'revoked',
        reason,
        standingVersion: 2,
      },
    ]);
    expect(certification.toldOf(enterpriseId)).toEqual([
      {
        enterpriseId,
        certificateId: revoked.certificate?.certificateId,
        state: 'revoked',
        standingVersion: 2,
      },
    ]);
  });

  it('speaks to the order book in the name of certification itself', async () => {
    const { dossierId } = await certification.aDossier('certified');
    const { connection, keys } = certification.harness;
    const verifier = new TokenVerifier(keys.publicKeys);
    const callers: unknown[] = [];
    const listening = connection.subscribe(commandSubject(stopStanding.subject), {
      callback: (_error, message) => {
        callers.push(verifier.verify(message.headers?.get('tf-caller') ?? ''));
      },
    });
    await certification.operator.call(revokeCertificate, { dossierId, reason });
    listening.unsubscribe();
    expect(callers).toEqual([expect.objectContaining({ kind: 'service', service: 'certification' })]);
  });

  it('lets nothing overtake it: the standing is fixed while it is under way', async () => {
    const { dossierId, owner, version } = await certification.aDossier('certified');
    const outcomes: string[] = [];
    certification.openOrderBook(async () => {
      outcomes.push(
        await refusalOf(owner.call(describeCapability, aCapability(), { ifMatch: version })),
        await refusalOf(certification.operator.call(reinstateCertificate, { dossierId, reason })),
      );
      expect((await owner.call(getOwnDossier, {})).actions).toEqual([]);
    });
    await certification.operator.call(revokeCertificate, { dossierId, reason });
    expect(outcomes).toEqual(['TRANSITION_REFUSED', 'TRANSITION_REFUSED']);
    expect(await certification.emitted(certificateGranted, dossierId)).toHaveLength(1);
  });

  it('is done once by one of two operators who ask at the same time', async () => {
    const { dossierId } = await certification.aDossier('certified');
    const ask = () =>
      refusalOf(certification.harness.as(anOperator()).call(revokeCertificate, { dossierId, reason }));
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(outcomes.toSorted()).toEqual(['TRANSITION_REFUSED', 'TRANSITION_REFUSED', 'accepted']);
    expect(await certification.emitted(certificateStopped, dossierId)).toHaveLength(1);
  });

  it('has one effect and one answer however often the same command comes', async () => {
    const { dossierId } = await certification.aDossier('certified');
    const ask = () =>
      certification.operator.call(
        revokeCertificate,
        { dossierId, reason },
        { idempotencyKey: `revoke-${dossierId}` },
      );
    const answers = await Promise.all([ask(), ask(), ask()]);
    answers.push(await ask());
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await linesOf(dossierId)).toEqual(['submit', 'certify', 'revoke']);
    expect(await certification.emitted(certificateStopped, dossierId)).toHaveLength(1);
  });

  it('leaves its intent and its completion on the audit trail', async () => {
    const personId = newId<string>();
    const { dossierId } = await certification.aDossier('certified');
    await certification.harness.as(anOperator({ personId })).call(revokeCertificate, { dossierId, reason });
    const row = { subject: revokeCertificate.subject, summary: { dossierId, reason } };
    expect(
      await certification.sql('SELECT subject, summary FROM certification.audit WHERE actor = $1', [
        personId,
      ]),
    ).toEqual([row, row]);
  });
});
