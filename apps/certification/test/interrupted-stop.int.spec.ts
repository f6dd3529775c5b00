import { certificateStopped, getDossier, revokeCertificate, suspendCertificate } from '@tianfu/contracts';
import { anOperator, eventually, refusalOf } from '@tianfu/testing';
import { certificationService } from '../src/index.js';
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
