import {
  certificateGranted,
  certificateStopped,
  getDossier,
  getOwnDossier,
  reinstateCertificate,
} from '@tianfu/contracts';
import { eventually } from '@tianfu/testing';
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
