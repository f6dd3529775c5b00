/** The samples of one run: buyers book some of their orders' samples, the centre makes part of them. */
import type { SeededRandom } from '@tianfu/kernel';
import { Problem, type BookingView } from '@tianfu/sdk';
import { inParallel } from './in-parallel.js';
import type { PostedOrder } from './market.js';
import type { Buyer } from './participants.js';
import { SAMPLE_STEPS, type SampleCentre } from './sample-centre.js';

/** One sample for so many orders, and so many samples at most: a full run stays quick. */
const ORDERS_PER_SAMPLE = 10;
const MAX_SAMPLES = 24;
const BUYERS_AT_ONCE = 2;
const WIDTH = 4;
/** Buyers who want the same slot at once are quoted again. */
const MAX_QUOTES = 20;
const ILL_HOURS = 36;
const HOUR_MS = 3_600_000;

export interface BookedSample {
  readonly bookingId: string;
  readonly buyer: Buyer;
}

/** Every tenth order has a sample made first; the buyers book at the same time. */
export async function bookSamples(
  posted: readonly PostedOrder[],
  centre: SampleCentre,
  random: SeededRandom,
): Promise<BookedSample[]> {
  const share = posted.filter((_, at) => at % ORDERS_PER_SAMPLE === 0).slice(0, MAX_SAMPLES);
  return inParallel(share, BUYERS_AT_ONCE, async (market) => {
    const { client } = market.buyer;
    const pieces = random.integer(1, 3);
    const { bookingId } = await held(market, centre, pieces);
    const { price } = await client.getBooking({ bookingId });
    await centre.client.recordDeposit({
      bookingId,
      amount: price.deposit,
      reference: `示例 ${bookingId.slice(-6)}`,
    });
    await client.confirmBooking({ bookingId });
    return { bookingId, buyer: market.buyer };
  });
}

async function held(
  { orderId, order, buyer: { client } }: PostedOrder,
  { centreId, serviceId }: SampleCentre,
  pieces: number,
): Promise<BookingView> {
  for (let count = 1; ; count += 1) {
    const { quoteId } = await client.quoteSample({
      centreId,
      serviceId,
      category: order.category,
      difficulty: 'normal',
      pieces,
      urgency: 'normal',
      materials: [],
      fileIds: [],
      orderId,
    });
    try {
      return await client.bookSample({ quoteId, title: order.title });
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'SLOT_TAKEN') || count === MAX_QUOTES) throw error;
    }
  }
}

/** Every second sample goes through its steps, is measured and leaves the centre: collected or sent. */
export async function makeSamples(samples: readonly BookedSample[], centre: SampleCentre): Promise<string[]> {
  const made = samples.filter((_, at) => at % 2 === 0);
  return inParallel(made, WIDTH, async ({ bookingId, buyer }, at) => {
    const { client: staff } = centre;
    await staff.checkInMaterial({
      bookingId,
      description: '示例面料',
      quantity: 3,
      unit: 'm',
      place: 'A-01',
      fileIds: [],
    });
    for (const { step } of SAMPLE_STEPS) {
      await staff.startStep({ bookingId, step });
      await staff.finishStep({ bookingId, step, fileIds: [] });
    }
    await staff.recordMeasurements({
      bookingId,
      round: 1,
      points: [
        {
          point: '胸围',
          size: 'M',
          targetCm: 92,
          tolerancePlusCm: 1,
          toleranceMinusCm: 1,
          measuredCm: 92.5,
        },
      ],
    });
    await (at % 2 === 0 ? collected(centre, bookingId) : sent(centre, bookingId));
    await buyer.client.approveSample({ bookingId });
    return bookingId;
  });
}

const collected = ({ client }: SampleCentre, bookingId: string): Promise<BookingView> =>
  client.collectSample({ bookingId, receiver: '示例采购', fileIds: [] });

const sent = ({ client }: SampleCentre, bookingId: string): Promise<BookingView> =>
  client.shipSample({
    bookingId,
    address: '湖北省武汉市（示例仓库）',
    receiver: '示例采购',
    phone: '13800000000',
    parcels: 1,
    weightGrams: 800,
  });

/** A sewer is ill from now on: the plan is repaired. @returns how many promises moved */
export async function fallIll({ client, centreId, sewerId }: SampleCentre): Promise<number> {
  const from = Date.now();
  const { repair } = await client.reportAbsence({
    centreId,
    resourceId: sewerId,
    kind: 'illness',
    from: new Date(from).toISOString(),
    until: new Date(from + ILL_HOURS * HOUR_MS).toISOString(),
  });
  return repair.promises.length;
}
