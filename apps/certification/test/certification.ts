import {
  certify,
  describeCapability,
  getEnterprise,
  getOwnDossier,
  rejectDossier,
  requestRevision,
  revokeCertificate,
  startReview,
  stopStanding,
  submitDossier,
  suspendCertificate,
  type Capability,
  type DossierState,
  type DossierView,
  type EventContract,
  type StopStanding,
} from '@tianfu/contracts';
import { addDays, newId, shanghaiDate } from '@tianfu/kernel';
import type { Caller } from '@tianfu/service';
import { aMember, anOperator, eventually, Harness, type TestClient } from '@tianfu/testing';
import { certificationService } from '../src/index.js';
import { aCapability } from './builders.js';

export const today = (): string => shanghaiDate(new Date());
export const inAYear = (): string => addDays(today(), 365);

/** An enterprise with its owner, as identity would introduce it. */
export interface TestEnterprise {
  readonly enterpriseId: string;
  readonly name: string;
  readonly uscc: string;
  readonly owner: Caller;
}

/** Certification with an order book and an identity that answer as told. */
export class TestCertification {
  readonly operator: TestClient;
  /** What the order book was told, in order. */
  readonly told: StopStanding[] = [];
  #orderBook: (() => void) | undefined;
  readonly #enterprises = new Map<string, TestEnterprise>();

  private constructor(readonly harness: Harness) {
    this.operator = harness.as(anOperator());
  }

  static async start(): Promise<TestCertification> {
    const running = new TestCertification(await Harness.start([certificationService]));
    running.openOrderBook();
    running.harness.stub(getEnterprise, ({ enterpriseId }) => {
      const enterprise = running.#enterprises.get(enterpriseId);
      if (enterprise === undefined) throw new Error('no such enterprise in this test');
      const { name, uscc } = enterprise;
      return { enterpriseId, name, uscc, createdAt: new Date().toISOString() };
    });
    return running;
  }

  stop(): Promise<void> {
    return this.harness.stop();
  }

  /** The order book answers; `before` runs after it was told and before it answers. */
  openOrderBook(before: () => Promise<void> = async () => {}): void {
    this.closeOrderBook();
    this.#orderBook = this.harness.stub(stopStanding, async (standing) => {
      this.told.push(standing);
      await before();
      return {};
    });
  }

  /** Nobody answers for the order book any more. */
  closeOrderBook(): void {
    this.#orderBook?.();
    this.#orderBook = undefined;
  }

  toldOf(enterpriseId: string): StopStanding[] {
    return this.told.filter((standing) => standing.enterpriseId === enterpriseId);
  }

  /** An enterprise certification has not heard of yet. */
  anEnterprise({ name = '天门市晨光服饰有限公司', uscc = '91330100799655058B' } = {}): TestEnterprise {
    const enterpriseId = newId<string>();
    const enterprise = { enterpriseId, name, uscc, owner: aMember({ enterpriseId, roles: ['owner'] }) };
    this.#enterprises.set(enterpriseId, enterprise);
    return enterprise;
  }

  /** A dossier that has come to that state by the commands that lead there. */
  async aDossier(
    state: DossierState,
    given: { enterprise?: TestEnterprise; capability?: Partial<Capability> } = {},
  ): Promise<DossierView & { readonly owner: TestClient }> {
    const enterprise = given.enterprise ?? this.anEnterprise();
    const owner = this.harness.as(enterprise.owner);
    let dossier = await owner.call(getOwnDossier, {});
    const { dossierId } = dossier;
    const described = (): Promise<DossierView> =>
      owner.call(describeCapability, aCapability(given.capability), { ifMatch: 0 });
    const decided = { dossierId, reason: 'because of the test' };
    const submitted = () => owner.call(submitDossier, {});
    const certified = () =>
      this.operator.call(certify, { dossierId, level: 'AA', scope: ['dress'], validUntil: inAYear() });
    const ways: Record<DossierState, (() => Promise<DossierView>)[]> = {
      draft: [described],
      submitted: [described, submitted],
      'in-review': [described, submitted, () => this.operator.call(startReview, { dossierId })],
      'revision-requested': [described, submitted, () => this.operator.call(requestRevision, decided)],
      rejected: [described, submitted, () => this.operator.call(rejectDossier, decided)],
      certified: [described, submitted, certified],
      suspended: [described, submitted, certified, () => this.operator.call(suspendCertificate, decided)],
      revoked: [described, submitted, certified, () => this.operator.call(revokeCertificate, decided)],
      expired: [described, submitted, certified, () => this.#expired(dossierId, owner)],
    };
    for (const step of ways[state]) dossier = await step();
    return { ...dossier, owner };
  }

  /** As if the certificate had been granted a year earlier for a year less. */
  async passValidity(enterpriseId: string): Promise<void> {
    await this.sql(
      `UPDATE certification.certificate SET granted_at = granted_at - interval '1 year',
              valid_until = (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date - 1
       WHERE enterprise_id = $1`,
      [enterpriseId],
    );
  }

  /** Payloads of one kind of event about a dossier, in order. */
  async emitted<P extends object>(event: EventContract<P>, dossierId: string): Promise<P[]> {
    const rows = await this.sql<{ payload: P }>(
      `SELECT payload FROM certification.outbox WHERE subject = $1 AND aggregate_id = $2 ORDER BY version`,
      [event.subject, dossierId],
    );
    return rows.map(({ payload }) => payload);
  }

  /** As a superuser. */
  async sql<Row extends object>(text: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.harness.admin.query<Row>(text, params)).rows;
  }

  async #expired(dossierId: string, owner: TestClient): Promise<DossierView> {
    const { enterpriseId } = await owner.call(getOwnDossier, {});
    await this.passValidity(enterpriseId);
    return eventually(async () => {
      const dossier = await owner.call(getOwnDossier, {});
      return dossier.dossierId === dossierId && dossier.state === 'expired' && dossier;
    });
  }
}
