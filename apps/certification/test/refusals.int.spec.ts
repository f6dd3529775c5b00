import {
  certify,
  describeCapability,
  DOSSIER_STATES,
  reinstateCertificate,
  rejectDossier,
  requestRevision,
  revokeCertificate,
  startReview,
  submitDossier,
  suspendCertificate,
  type DossierState,
} from '@tianfu/contracts';
import { allowedEvents } from '@tianfu/kernel';
import { refusalOf, type TestClient } from '@tianfu/testing';
import { dossierTable, EDITABLE_STATES, type DossierStep } from '../src/domain/dossier-states.js';
import { aCapability } from './builders.js';
import { inAYear, TestCertification } from './certification.js';

/** A sweeper lets certificates expire, every two seconds. */
const TEST_MS = 30_000;

let certification: TestCertification;
beforeAll(async () => {
  certification = await TestCertification.start();
});
afterAll(() => certification.stop());

type Try = (operator: TestClient, owner: TestClient, dossierId: string, version: number) => Promise<unknown>;
const reason = 'to see whether it is refused';
const TRIES: Record<Exclude<DossierStep, 'expire'> | 'describe', Try> = {
  describe: (_operator, owner, _dossierId, version) =>
    owner.call(describeCapability, aCapability(), { ifMatch: version }),
  submit: (_operator, owner) => owner.call(submitDossier, {}),
  startReview: (operator, _owner, dossierId) => operator.call(startReview, { dossierId }),
  requestRevision: (operator, _owner, dossierId) => operator.call(requestRevision, { dossierId, reason }),
  reject: (operator, _owner, dossierId) => operator.call(rejectDossier, { dossierId, reason }),
  certify: (operator, _owner, dossierId) =>
    operator.call(certify, { dossierId, level: 'A', scope: ['skirt'], validUntil: inAYear() }),
  suspend: (operator, _owner, dossierId) => operator.call(suspendCertificate, { dossierId, reason }),
  reinstate: (operator, _owner, dossierId) => operator.call(reinstateCertificate, { dossierId, reason }),
  revoke: (operator, _owner, dossierId) => operator.call(revokeCertificate, { dossierId, reason }),
};
const TRIED = Object.keys(TRIES) as (keyof typeof TRIES)[];

describe.each(DOSSIER_STATES)('a dossier that is %s', (state: DossierState) => {
  it(
    'takes exactly what the table says, and refuses the rest with its state',
    async () => {
      const allowed: string[] = allowedEvents(dossierTable, state);
      if (EDITABLE_STATES.includes(state)) allowed.push('describe');
      const { dossierId, owner, version, actions } = await certification.aDossier(state);
      for (const step of TRIED.filter((tried) => !allowed.includes(tried))) {
        await expect(TRIES[step](certification.operator, owner, dossierId, version)).rejects.toMatchObject({
          code: 'TRANSITION_REFUSED',
          params: { state },
        });
      }
      expect(allowed).toEqual(expect.arrayContaining(actions));
      for (const step of TRIED.filter((tried) => allowed.includes(tried))) {
        const fresh = await certification.aDossier(state);
        const outcome = TRIES[step](certification.operator, fresh.owner, fresh.dossierId, fresh.version);
        expect([step, await refusalOf(outcome)]).toEqual([step, 'accepted']);
      }
    },
    TEST_MS,
  );
});

it('tells the number of a line and of its event alike', async () => {
  const { dossierId } = await certification.aDossier('suspended');
  await certification.operator.call(reinstateCertificate, { dossierId, reason });
  const lines = await certification.sql<{ sequence: number }>(
    `SELECT h.sequence FROM certification.dossier_history h JOIN certification.dossier d USING (enterprise_id)
     WHERE d.dossier_id = $1 ORDER BY 1`,
    [dossierId],
  );
  const events = await certification.sql<{ sequence: number }>(
    'SELECT version::int AS sequence FROM certification.outbox WHERE aggregate_id = $1 ORDER BY 1',
    [dossierId],
  );
  expect(lines).toEqual(events);
  expect(lines.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
});
