import {
  addResource,
  bookSample,
  certificateGranted,
  changeCentre,
  confirmBooking,
  getCentre,
  getEnterprise,
  publishService,
  quoteSample,
  registerCentre,
  type BookingView,
  type CentrePolicy,
  type CentreView,
  type EventContract,
  type QuoteSample,
  type QuoteView,
  type ResourceContent,
  type ResourceView,
  type ServiceContent,
  type ServiceStep,
  type ServiceView,
} from '@tianfu/contracts';
import { addDays, newId, shanghaiDate } from '@tianfu/kernel';
import { aMember, anOperator, eventually, Harness, type TestClient } from '@tianfu/testing';
import { samplingService } from '../src/index.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** On every day, all day: a test runs at any hour. */
export const aResource = (
  given: Partial<ResourceContent> & { name: string; kind: string },
): ResourceContent => ({
  skills: [],
  capacity: 1,
  setupMinutes: 0,
  cleanupMinutes: 0,
  shifts: EVERY_DAY.map((weekday) => ({ weekday, from: '00:00', until: '24:00' })),
  keepsHolidays: false,
  active: true,
  ...given,
});

export const aStep = (
  given: Partial<ServiceStep> & { step: number; kind: string; anyOf?: string[] },
): ServiceStep => {
  const { anyOf = ['sewer'], ...step } = given;
  return {
    minutes: 60,
    minutesPerExtraPiece: 0,
    factors: [],
    requires: [{ anyOf, skills: [], units: 1 }],
    after: step.step === 1 ? [] : [{ step: step.step - 1, minLagMinutes: 0 }],
    interruptible: false,
    inRevision: step.step > 1,
    price: yuan('100.00'),
    pricePerExtraPiece: yuan('20.00'),
    ...step,
  };
};

export const aService = (given: Partial<ServiceContent> = {}): ServiceContent => ({
  sampleType: 'proto',
  name: '连衣裙初样',
  categories: ['dress'],
  steps: [aStep({ step: 1, kind: 'pattern', anyOf: ['pattern-maker'] }), aStep({ step: 2, kind: 'sew' })],
  materials: [{ material: '白坯布', unit: 'm', price: yuan('12.50') }],
  urgentPercent: 50,
  relaxedPercent: 20,
  relaxedDays: 2,
  revisionsIncluded: 1,
  revisionFee: yuan('80.00'),
  maxPieces: 10,
  active: true,
  ...given,
});

/** Sampling with an identity that answers as told. */
export class TestSampling {
  readonly operator: TestClient;

  private constructor(readonly harness: Harness) {
    this.operator = harness.as(anOperator());
  }

  static async start(): Promise<TestSampling> {
    const harness = await Harness.start([samplingService]);
    harness.stub(getEnterprise, ({ enterpriseId }) => ({
      enterpriseId,
      name: `企业 ${enterpriseId.slice(-4)}`,
      uscc: '91330100799655058B',
      createdAt: new Date().toISOString(),
    }));
    return new TestSampling(harness);
  }

  stop(): Promise<void> {
    return this.harness.stop();
  }

  /** Told by the event, as certification does: a firm of twelve, small enough for a subsidy. */
  async certified(enterpriseId: string): Promise<void> {
    await this.harness.publish(certificateGranted, {
      dossierId: newId<string>(),
      enterpriseId,
      enterpriseName: '小厂',
      certificateId: newId<string>(),
      level: 'A',
      scope: ['dress'],
      validUntil: addDays(shanghaiDate(new Date()), 100),
      standingVersion: 1,
      capability: {
        categories: ['dress'],
        fabrics: ['cotton'],
        processes: ['sewing'],
        modes: ['cmt'],
        machines: [],
        moqPieces: 1,
        workers: 12,
        minutesPerDay: 480,
        efficiencyPercent: 60,
        leadTimeDays: 1,
        position: { lat: 30.6, lng: 113.1 },
      },
    });
    const known = 'SELECT FROM sampling.standing WHERE enterprise_id = $1';
    await eventually(async () => (await this.sql(known, [enterpriseId])).length === 1);
  }

  aCustomer(enterpriseId = newId<string>()): TestClient & { readonly enterpriseId: string } {
    return { ...this.harness.as(aMember({ enterpriseId, roles: ['buyer'] })), enterpriseId };
  }

  async aCentre(given: { policy?: Partial<CentrePolicy>; horizonKnown?: boolean } = {}): Promise<TestCentre> {
    const enterpriseId = newId<string>();
    const owner = this.harness.as(aMember({ enterpriseId, roles: ['owner'] }));
    const staffCaller = aMember({ enterpriseId, roles: ['sampler'] });
    const centre = await this.operator.call(registerCentre, {
      enterpriseId,
      name: '天门共享打样中心（测试）',
      place: '天门市侨乡街道',
      position: { lat: 30.66, lng: 113.17 },
    });
    const made = new TestCentre(
      this,
      centre,
      owner,
      this.harness.as(staffCaller),
      String(staffCaller.personId),
    );
    await made.policy({ horizonDays: 20, normalLeadHours: 0, frozenMinutes: 0, ...given.policy });
    if (given.horizonKnown !== false) await made.knowDays(25);
    return made;
  }

  async emitted<P extends object>(event: EventContract<P>, aggregateId: string): Promise<P[]> {
    const { rows } = await this.harness.admin.query<{ payload: P }>(
      'SELECT payload FROM sampling.outbox WHERE subject = $1 AND aggregate_id = $2 ORDER BY version',
      [event.subject, aggregateId],
    );
    return rows.map(({ payload }) => payload);
  }

  /** As a superuser. */
  async sql<Row extends object>(text: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.harness.admin.query<Row>(text, params)).rows;
  }

  /** Pairs of allocations that overlap on one unit: looked for without the constraint's help. */
  async doubleBookings(): Promise<number> {
    const [row] = await this.sql<{ count: number }>(
      `SELECT count(*)::integer AS count FROM sampling.allocation a JOIN sampling.allocation b
         ON a.resource_id = b.resource_id AND a.unit = b.unit AND a.allocation_id < b.allocation_id
        AND lower(a.during) < upper(b.during) AND lower(b.during) < upper(a.during)`,
    );
    return row?.count ?? -1;
  }
}

export class TestCentre {
  readonly centreId: string;

  constructor(
    readonly sampling: TestSampling,
    readonly view: CentreView,
    readonly owner: TestClient,
    readonly staff: TestClient,
    readonly staffPersonId: string,
  ) {
    this.centreId = view.centreId;
  }

  async policy(changed: Partial<CentrePolicy>): Promise<void> {
    const { centreId } = this;
    const now = await this.owner.call(getCentre, { centreId });
    const { name, place, position, policy, version } = now;
    await this.owner.call(
      changeCentre,
      { centreId, name, place, position, open: true, policy: { ...policy, ...changed } },
      { ifMatch: version },
    );
  }

  /** Whatever the year: a test plans across its end. */
  async knowDays(days: number): Promise<void> {
    await this.sampling.sql(
      `INSERT INTO sampling.centre_day (centre_id, day, working)
       SELECT $1, $2::date + ahead, true FROM generate_series(0, $3::integer) AS ahead
       ON CONFLICT DO NOTHING`,
      [this.centreId, shanghaiDate(new Date()), days],
    );
  }

  resource(given: Partial<ResourceContent> & { name: string; kind: string }): Promise<ResourceView> {
    return this.owner.call(addResource, { centreId: this.centreId, ...aResource(given) });
  }

  service(given: Partial<ServiceContent> = {}): Promise<ServiceView> {
    return this.owner.call(publishService, { centreId: this.centreId, ...aService(given) });
  }

  quote(customer: TestClient, serviceId: string, given: Partial<QuoteSample> = {}): Promise<QuoteView> {
    return customer.call(quoteSample, {
      centreId: this.centreId,
      serviceId,
      category: 'dress',
      difficulty: 'normal',
      pieces: 1,
      urgency: 'normal',
      materials: [],
      fileIds: [],
      ...given,
    });
  }

  async booking(
    customer: TestClient,
    serviceId: string,
    given: { hold?: boolean; confirm?: boolean; needs?: Partial<QuoteSample> } = {},
  ): Promise<BookingView> {
    const { quoteId } = await this.quote(customer, serviceId, given.needs);
    const booked = await customer.call(bookSample, {
      quoteId,
      title: '春款连衣裙',
      hold: given.hold ?? true,
    });
    if (given.confirm === false) return booked;
    return customer.call(confirmBooking, { bookingId: booked.bookingId });
  }
}
