import {
  certificateGranted,
  certificateStopped,
  orderPublished,
  type Capability,
  type CertificateGranted,
  type OrderBrief,
} from '@tianfu/contracts';
import { addDays, newId, shanghaiDate } from '@tianfu/kernel';
import { aMember, anOperator, eventually, Harness, type TestClient } from '@tianfu/testing';
import { matchingService } from '../src/index.js';
import { TIANMEN, WUHAN } from './builders.js';

/** By the clock of this machine, as PostgreSQL's: these suites run on one. */
export const today = (): string => shanghaiDate(new Date());

export const aCapability = (changed: Partial<Capability> = {}): Capability => ({
  categories: ['dress', 'skirt'],
  fabrics: ['cotton', 'viscose'],
  processes: ['cutting', 'sewing', 'ironing'],
  modes: ['cmt'],
  machines: [{ machine: 'lockstitch', count: 24 }],
  moqPieces: 100,
  workers: 36,
  minutesPerDay: 540,
  efficiencyPercent: 65,
  leadTimeDays: 3,
  position: TIANMEN,
  place: '天门市岳口镇',
  ...changed,
});

export const aGrant = (changed: Partial<CertificateGranted> = {}): CertificateGranted => ({
  dossierId: newId(),
  enterpriseId: newId(),
  enterpriseName: '岳口制衣 (generated)',
  certificateId: newId(),
  level: 'AA',
  scope: ['dress', 'skirt'],
  validUntil: addDays(today(), 300),
  capability: aCapability(),
  standingVersion: 1,
  ...changed,
});

/** An open order for dresses that a supplier of `aGrant` suits. */
export const aBrief = (changed: Partial<OrderBrief> = {}): OrderBrief => ({
  orderId: newId(),
  enterpriseId: newId(),
  enterpriseName: '武汉晨光商贸 (generated)',
  number: 'PO-2026-000001',
  title: '夏季连衣裙 500 件',
  state: 'open',
  category: 'dress',
  fabrics: ['cotton'],
  processes: ['cutting', 'sewing'],
  quantityPieces: 500,
  smvMinutes: 25,
  deliveryDate: addDays(today(), 45),
  position: WUHAN,
  destination: '武汉市汉正街',
  mode: 'cmt',
  biddingDeadline: new Date(Date.now() + 3 * 86_400_000).toISOString(),
  createdAt: '2026-01-05T08:00:00.000Z',
  ...changed,
});

/** Matching alone, with certification and orders played by the test. */
export class TestMarket {
  readonly operator: TestClient;

  private constructor(readonly harness: Harness) {
    this.operator = harness.as(anOperator());
  }

  static async start(): Promise<TestMarket> {
    return new TestMarket(await Harness.start([matchingService]));
  }

  stop(): Promise<void> {
    return this.harness.stop();
  }

  memberOf(enterpriseId: string): TestClient {
    return this.harness.as(aMember({ enterpriseId }));
  }

  /** Certifies a supplier and waits until the news has arrived. */
  async supplier(changed: Partial<CertificateGranted> = {}): Promise<CertificateGranted> {
    const grant = aGrant(changed);
    await this.harness.publish(certificateGranted, grant);
    await this.known('factory', 'factory_id', grant.enterpriseId);
    return grant;
  }

  async stopped(
    { enterpriseId, enterpriseName, dossierId, certificateId }: CertificateGranted,
    state: string,
    standingVersion: number,
  ): Promise<void> {
    const told = {
      enterpriseId,
      enterpriseName,
      dossierId,
      certificateId,
      state,
      reason: 'papers forged',
      standingVersion,
    };
    const { id } = await this.harness.publish(certificateStopped, told);
    await this.taken(id);
  }

  /** Publishes an order and waits until it has been matched. */
  async order(changed: Partial<OrderBrief> = {}): Promise<OrderBrief> {
    const brief = aBrief(changed);
    await this.harness.publish(orderPublished, brief);
    await this.known('open_order', 'order_id', brief.orderId);
    return brief;
  }

  /** Waits until an event has taken effect. */
  taken(eventId: string): Promise<true> {
    return this.known('inbox', 'event_id', eventId);
  }

  known(table: string, column: string, id: string): Promise<true> {
    return eventually(
      async () => (await this.sql(`SELECT FROM matching.${table} WHERE ${column} = $1`, [id])).length > 0,
    ).then(() => true);
  }

  matchedSuppliers(orderId: string): Promise<string[]> {
    return this.sql<{ factory_id: string }>(
      'SELECT factory_id FROM matching.match WHERE order_id = $1 ORDER BY points DESC, factory_id',
      [orderId],
    ).then((rows) => rows.map(({ factory_id: id }) => id));
  }

  /** As a superuser. */
  async sql<Row extends object>(text: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.harness.admin.query<Row>(text, params)).rows;
  }
}
