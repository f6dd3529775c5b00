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
  suspendCertificate,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { TokenVerifier } from '@tianfu/service';
import { anOperator, eventually, refusalOf } from '@tianfu/testing';
import { certificationService } from '../src/index.js';
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
/** A sweeper leaves a stop to its command for four seconds and looks every two. */
const SWEPT = { timeoutMs: 20_000 };
const TEST_MS = 30_000;
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

describe('when the order book does not answer', () => {
  it(
    'the revocation is recorded, not committed, and carried through by itself',
    async () => {
      certification.closeOrderBook();
      const { dossierId } = await certification.aDossier('certified');
      expect(await refusalOf(certification.operator.call(revokeCertificate, { dossierId, reason }))).toBe(
        'ORDERS_UNREACHABLE',
      );
      expect(await stateOf(dossierId)).toBe('certified');
      expect(await certification.emitted(certificateStopped, dossierId)).toEqual([]);

      certification.openOrderBook();
      await eventually(async () => (await stateOf(dossierId)) === 'revoked', SWEPT);
      expect(await certification.emitted(certificateStopped, dossierId)).toHaveLength(1);
      const { history } = await certification.operator.call(getDossier, { dossierId });
      // In the name of who asked for it, whoever carries it through.
      expect(history.at(-1)).toMatchObject({ event: 'revoke', by: 'operator', reason });
    },
    TEST_MS,
  );

  it('the same command sent again carries on with it', async () => {
    certification.closeOrderBook();
    const { dossierId } = await certification.aDossier('certified');
    const ask = (why = reason) =>
      certification.operator.call(
        revokeCertificate,
        { dossierId, reason: why },
        { idempotencyKey: `again-${dossierId}` },
      );
    expect(await refusalOf(ask())).toBe('ORDERS_UNREACHABLE');
    expect(await refusalOf(ask('another reason'))).toBe('IDEMPOTENCY_KEY_REUSED');
    certification.openOrderBook();
    expect(await ask()).toMatchObject({ state: 'revoked', reason });
    expect(await linesOf(dossierId)).toEqual(['submit', 'certify', 'revoke']);
  });

  it(
    'the same command sent after a sweeper has finished it answers with what it came to',
    async () => {
      certification.closeOrderBook();
      const { dossierId } = await certification.aDossier('certified');
      const ask = () =>
        certification.operator.call(
          suspendCertificate,
          { dossierId, reason },
          { idempotencyKey: `late-${dossierId}` },
        );
      expect(await refusalOf(ask())).toBe('ORDERS_UNREACHABLE');
      certification.openOrderBook();
      await eventually(async () => (await stateOf(dossierId)) === 'suspended', SWEPT);
      expect(await ask()).toMatchObject({ state: 'suspended', reason });
      expect(await certification.emitted(certificateStopped, dossierId)).toHaveLength(1);
    },
    TEST_MS,
  );

  it('another operator may go further: the open stop is finished first', async () => {
    certification.closeOrderBook();
    const { dossierId, enterpriseId } = await certification.aDossier('certified');
    const suspended = certification.operator.call(suspendCertificate, { dossierId, reason });
    expect(await refusalOf(suspended)).toBe('ORDERS_UNREACHABLE');
    certification.openOrderBook();
    const colleague = certification.harness.as(anOperator());
    const { actions } = await colleague.call(getDossier, { dossierId });
    expect(actions).toEqual(['revoke']);
    await colleague.call(revokeCertificate, { dossierId, reason: 'for good' });
    expect(await linesOf(dossierId)).toEqual(['submit', 'certify', 'suspend', 'revoke']);
    const told = certification
      .toldOf(enterpriseId)
      .map(({ state, standingVersion }) => [state, standingVersion]);
    expect(told).toEqual([
      ['suspended', 2],
      ['revoked', 3],
    ]);
  });
});

describe('a crash', () => {
  it(
    'between the order book and the commit is made good by a sweeper, once, with two copies running',
    async () => {
      const { dossierId, enterpriseId } = await certification.aDossier('certified');
      const holder = await certification.harness.admin.connect();
      // The commit cannot get at the dossier after the order book has answered.
      certification.openOrderBook(async () => {
        certification.openOrderBook();
        await holder.query('BEGIN');
        await holder.query('SELECT FROM certification.dossier WHERE dossier_id = $1 FOR UPDATE', [dossierId]);
      });
      const interrupted = certification.operator.call(revokeCertificate, { dossierId, reason });
      expect(await refusalOf(interrupted)).toBe('TRY_AGAIN');
      const copy = await certification.harness.startCopy(certificationService);
      try {
        await holder.query('COMMIT');
        await eventually(async () => (await stateOf(dossierId)) === 'revoked', SWEPT);
        expect(await certification.emitted(certificateStopped, dossierId)).toHaveLength(1);
        const versions = certification.toldOf(enterpriseId).map(({ standingVersion }) => standingVersion);
        expect(new Set(versions)).toEqual(new Set([2]));
      } finally {
        holder.release();
        await copy.stop();
        certification.harness.services.splice(certification.harness.services.indexOf(copy), 1);
      }
    },
    TEST_MS,
  );
});

describe('a suspended certificate', () => {
  it('comes back with its capability and a higher standing', async () => {
    const { dossierId } = await certification.aDossier('suspended');
    const back = await certification.operator.call(reinstateCertificate, {
      dossierId,
      reason: 'all in order',
    });
    expect(back).toMatchObject({ state: 'certified', reason: 'all in order' });
    const granted = await certification.emitted(certificateGranted, dossierId);
    expect(granted.map(({ standingVersion }) => standingVersion)).toEqual([1, 3]);
    expect(granted[1]).toMatchObject({
      capability: aCapability(),
      certificateId: back.certificate?.certificateId,
    });
  });

  it('is not reinstated after its last day', async () => {
    const held = await certification.aDossier('suspended');
    await certification.passValidity(held.enterpriseId);
    await expect(
      certification.operator.call(reinstateCertificate, { dossierId: held.dossierId, reason }),
    ).rejects.toMatchObject({ code: 'TRANSITION_REFUSED', params: { state: 'expired' } });
  });
});

describe('the last day passes', () => {
  it.each(['certified', 'suspended'] as const)(
    'and one that is %s expires, through the order book',
    async (state) => {
      const { dossierId, enterpriseId, owner } = await certification.aDossier(state);
      await certification.passValidity(enterpriseId);
      await eventually(async () => (await stateOf(dossierId)) === 'expired', SWEPT);
      expect(certification.toldOf(enterpriseId).at(-1)).toMatchObject({ state: 'expired' });
      const [stopped] = (await certification.emitted(certificateStopped, dossierId)).slice(-1);
      expect(stopped?.state).toBe('expired');
      expect(stopped?.reason).toMatch(/已到期.*expired/);
      const own = await owner.call(getOwnDossier, {});
      expect(own.history.at(-1)).toMatchObject({ event: 'expire', by: 'platform' });
      expect(own.actions).toEqual(['describe', 'submit']);
    },
    TEST_MS,
  );

  it(
    'and the expiry waits for the order book',
    async () => {
      certification.closeOrderBook();
      const { dossierId, enterpriseId } = await certification.aDossier('certified');
      await certification.passValidity(enterpriseId);
      await eventually(
        async () =>
          (
            await certification.sql(
              'SELECT FROM certification.certificate_stop WHERE dossier_id = $1 AND finished_at IS NULL',
              [dossierId],
            )
          ).length === 1,
      );
      expect(await stateOf(dossierId)).toBe('certified');
      certification.openOrderBook();
      await eventually(async () => (await stateOf(dossierId)) === 'expired', SWEPT);
    },
    TEST_MS,
  );
});
