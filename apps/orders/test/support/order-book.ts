import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  awardOrder,
  type BidReceipt,
  type BidTerms,
  certificateGranted,
  type CertificateGranted,
  enterpriseCreated,
  getOrder,
  type OrderState,
  type OrderView,
  placeBid,
  postOrder,
  type PostOrder,
  stopStanding,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import type { Caller } from '@tianfu/service';
import {
  aMember,
  aService,
  eventually,
  Harness,
  type HarnessOptions,
  type TestClient,
} from '@tianfu/testing';
import { ordersService } from '../../src/index.js';
import { aCertificate, anOrder, inMs, terms } from './builders.js';

/** A member of an enterprise with its client. */
export interface Party {
  readonly caller: Caller;
  readonly enterpriseId: string;
  readonly client: TestClient;
}

/** The orders service on real servers, with the short words tests need. */
export class OrderBook {
  private constructor(
    readonly harness: Harness,
    readonly keyFolder: string,
  ) {}

  static async open(options: HarnessOptions = {}): Promise<OrderBook> {
    const keyFolder = mkdtempSync(join(tmpdir(), `tianfu-test-${process.pid}-`));
    const keyFile = join(keyFolder, 'seal.key');
    writeFileSync(keyFile, randomBytes(32), { mode: 0o600 });
    process.env.SEAL_KEY_FILE = keyFile;
    process.env.ORDERS_MIN_BIDDING_SECONDS = '1';
    return new OrderBook(await Harness.start([ordersService], options), keyFolder);
  }

  async close(): Promise<void> {
    await this.harness.stop();
    rmSync(this.keyFolder, { recursive: true });
  }

  /** An enterprise whose name has arrived. */
  async party(name = '天门锦绣制衣厂', given: Partial<Caller> = {}): Promise<Party> {
    const caller = aMember(given);
    // A member has an enterprise; the type knows callers without one too.
    const enterpriseId = caller.enterpriseId ?? '';
    await this.harness.admin.query(
      'INSERT INTO orders.party (enterprise_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [enterpriseId, name],
    );
    return { caller, enterpriseId, client: this.harness.as(caller) };
  }

  buyer(): Promise<Party> {
    return this.party('武汉云裳贸易有限公司');
  }

  /** A supplier with a certificate in force. */
  async supplier(certificate: Partial<CertificateGranted> = {}): Promise<Party> {
    const party = await this.party();
    await this.certify(aCertificate(party.enterpriseId, certificate));
    return party;
  }

  async suppliers(count: number): Promise<Party[]> {
    const parties: Party[] = [];
    for (let index = 0; index < count; index += 1) parties.push(await this.supplier());
    return parties;
  }

  /** Told by the event, as certification does. */
  async certify(certificate: CertificateGranted): Promise<void> {
    await this.harness.publish(certificateGranted, certificate);
    await eventually(async () => {
      const { rowCount } = await this.harness.admin.query(
        'SELECT 1 FROM orders.standing WHERE enterprise_id = $1 AND standing_version >= $2',
        [certificate.enterpriseId, certificate.standingVersion],
      );
      return rowCount === 1;
    });
  }

  async name(enterpriseId: string, name: string): Promise<void> {
    await this.harness.publish(enterpriseCreated, { enterpriseId, name, uscc: '91330100799655058B' });
  }

  /** Stops a standing as certification does. */
  async stopStanding(enterpriseId: string, standingVersion: number, certificateId = newId()): Promise<void> {
    const client = this.harness.as(aService('certification'));
    await client.call(stopStanding, { enterpriseId, certificateId, state: 'revoked', standingVersion });
  }

  post(buyer: Party, given: Partial<PostOrder> = {}): Promise<OrderView> {
    return buyer.client.call(postOrder, anOrder(given));
  }

  /** An order that takes bids for so long. */
  open(buyer: Party, biddingMs = 3_600_000, given: Partial<PostOrder> = {}): Promise<OrderView> {
    return this.post(buyer, { biddingDeadline: inMs(biddingMs), ...given });
  }

  bid(supplier: Party, orderId: string, given: Partial<BidTerms> = {}): Promise<BidReceipt> {
    return supplier.client.call(placeBid, { orderId, ...terms(given) });
  }

  /** Waits until the order has reached the state. */
  async reached(buyer: Party, orderId: string, state: OrderState): Promise<OrderView> {
    return eventually(async () => {
      const order = await buyer.client.call(getOrder, { orderId });
      return order.state === state ? order : undefined;
    });
  }

  /** An order of this buyer that has been closed, with the bids of these suppliers. */
  async closed(buyer: Party, offers: readonly (Partial<BidTerms> & { by: Party })[]): Promise<ClosedOrder> {
    const { orderId } = await this.open(buyer, 2_500);
    const receipts: BidReceipt[] = [];
    for (const { by, ...given } of offers) receipts.push(await this.bid(by, orderId, given));
    return { order: await this.reached(buyer, orderId, 'closed'), receipts };
  }

  /** An order of this buyer that this supplier has won. */
  async awarded(buyer: Party, supplier: Party): Promise<OrderView> {
    const { order, receipts } = await this.closed(buyer, [{ by: supplier }]);
    return this.award(buyer, order.orderId, receipts[0]?.bidId ?? '');
  }

  award(buyer: Party, orderId: string, bidId: string): Promise<OrderView> {
    return buyer.client.call(awardOrder, { orderId, bidId });
  }

  /** The payloads of what was told of an order, in the order of their versions. */
  told(subject: string, aggregateId: string): readonly unknown[] {
    return this.harness.events
      .filter((event) => event.subject === subject && event.aggregateId === aggregateId)
      .toSorted((left, right) => left.version - right.version)
      .map(({ payload }) => payload);
  }

  /** Whether the order book has dealt with an event. */
  async wasHeard({ id }: { readonly id: string }): Promise<boolean> {
    return (await this.rows('SELECT 1 FROM orders.inbox WHERE event_id = $1', [id])).length > 0;
  }

  async rows<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    // A superuser looks past row-level security; the caller says what its statement returns.
    return (await this.harness.admin.query(sql, [...params])).rows as Row[];
  }
}

export interface ClosedOrder {
  readonly order: OrderView;
  readonly receipts: readonly BidReceipt[];
}
