import { bookSample, changeBooking } from '@tianfu/contracts';
import { eventually, refusalOf } from '@tianfu/testing';
import { aService, aStep, TestSampling, type TestCentre } from './centre.js';

const ONCE_A_MONTH = { subsidyPercent: 50, subsidisedBookings: 1 };

let sampling: TestSampling;
beforeAll(async () => {
  sampling = await TestSampling.start();
});
afterAll(() => sampling.stop());

async function aSewingCentre(): Promise<{ centre: TestCentre; serviceId: string }> {
  const centre = await sampling.aCentre({ policy: ONCE_A_MONTH });
  await centre.resource({ name: '李车工', kind: 'sewer' });
  const { serviceId } = await centre.service(aService({ steps: [aStep({ step: 1, kind: 'sew' })] }));
  return { centre, serviceId };
}

/** Lets bookings be read and not be written while something happens. */
async function whileNoneIsWritten(meanwhile: () => Promise<void>): Promise<void> {
  const holder = await sampling.harness.admin.connect();
  try {
    await holder.query('BEGIN; LOCK TABLE sampling.booking IN SHARE MODE');
    await meanwhile();
  } finally {
    await holder.query('COMMIT');
    holder.release();
  }
}

const subsidised = (enterpriseId: string): Promise<object[]> =>
  sampling.sql('SELECT FROM sampling.booking WHERE enterprise_id = $1 AND subsidised', [enterpriseId]);

describe('the subsidised booking of a month', () => {
  it('stays subsidised when it is changed: it does not count against itself', async () => {
    const { centre, serviceId } = await aSewingCentre();
    const customer = sampling.aCustomer();
    await sampling.certified(customer.enterpriseId);
    const { bookingId, version, total } = await centre.booking(customer, serviceId);
    expect(total.amount).toBe('50.00');
    const { quoteId } = await centre.quote(customer, serviceId, { bookingId, pieces: 2 });
    const changed = await customer.call(changeBooking, { bookingId, quoteId }, { ifMatch: version });
    expect(changed.total.amount).toBe('60.00');
    expect(await subsidised(customer.enterpriseId)).toHaveLength(1);
  });

  it('is the only one also where two centres book at once', async () => {
    const customer = sampling.aCustomer();
    await sampling.certified(customer.enterpriseId);
    const quotes: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const { centre, serviceId } = await aSewingCentre();
      quotes.push((await centre.quote(customer, serviceId)).quoteId);
    }
    let answers: Promise<string>[] = [];
    await whileNoneIsWritten(async () => {
      answers = quotes.map((quoteId) => refusalOf(customer.call(bookSample, { quoteId, title: '初样' })));
      const blocked = `SELECT FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0`;
      await eventually(async () => (await sampling.sql(blocked)).length === quotes.length);
    });
    expect((await Promise.all(answers)).toSorted()).toEqual(['QUOTE_EXPIRED', 'accepted']);
    expect(await subsidised(customer.enterpriseId)).toHaveLength(1);
  });

  it('is the only one also where several are changed', async () => {
    const { centre, serviceId } = await aSewingCentre();
    const customer = sampling.aCustomer();
    const first = await centre.booking(customer, serviceId);
    const second = await centre.booking(customer, serviceId);
    await sampling.certified(customer.enterpriseId);
    const changes = [];
    for (const { bookingId, version } of [first, second]) {
      const { quoteId, price } = await centre.quote(customer, serviceId, { bookingId });
      expect(price.total.amount).toBe('50.00');
      changes.push(() => customer.call(changeBooking, { bookingId, quoteId }, { ifMatch: version }));
    }
    const [change, another] = changes;
    expect((await change?.())?.total.amount).toBe('50.00');
    expect(another && (await refusalOf(another()))).toBe('QUOTE_EXPIRED');
    expect(await subsidised(customer.enterpriseId)).toHaveLength(1);
  });
});
