import {
  type ConsignmentView,
  proposeTrips,
  findTrips,
  getConsignment,
  getPlan,
  getTrip,
  lockStop,
  planDay,
  type PlanView,
  type RateCardContent,
  withdrawRateCard,
} from '@tianfu/contracts';
import { eventually } from '@tianfu/testing';
import { aRateCard, cny, inDays, PENGSHI, TOMORROW, WUHAN, YUEKOU, ZAOSHI } from './support/builders.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

let yard: Yard;
let shipper: Party;
let forwarder: Carrier;
let hub: Party;
let carrier: Carrier;

beforeAll(async () => {
  yard = await Yard.open();
  shipper = await yard.shipper();
  forwarder = await yard.carrier();
});
beforeEach(async () => {
  [hub, carrier] = [await yard.hub(), await yard.carrier()];
});
afterAll(() => yard.close());

/** A card to Wuhan at one price, there the same day; gone after the work. */
async function withCard(
  total: string,
  work: () => Promise<void>,
  given: Partial<RateCardContent> = {},
): Promise<void> {
  const { rateCardId } = await yard.card(forwarder, {
    minimum: cny(total),
    fuelPercent: 0,
    zones: [
      {
        name: '武汉',
        areas: [{ centre: WUHAN.position, radiusKm: 50 }],
        breaks: [{ fromGrams: 0, flat: cny('1.00') }],
        transitDays: 0,
      },
    ],
    ...given,
  });
  try {
    await work();
  } finally {
    await forwarder.client.call(withdrawRateCard, { rateCardId });
  }
}

const goodsOf = async (...places: (typeof YUEKOU)[]): Promise<ConsignmentView[]> => {
  const goods: ConsignmentView[] = [];
  for (const pickUp of places) goods.push(await yard.booked(shipper, hub, { pickUp }));
  return goods;
};

async function planned(): Promise<PlanView> {
  const asked = { day: TOMORROW, seconds: 1, vehicleIds: [carrier.vehicle.vehicleId] };
  const { planId } = await hub.client.call(planDay, asked);
  return eventually(
    async () => {
      const plan = await hub.client.call(getPlan, { planId });
      return plan.state !== 'running' && plan;
    },
    { timeoutMs: 30_000 },
  );
}

describe('what goods would cost alone', () => {
  it('is a published rate card where that carries them for less than the vehicle, and nobody pays more', async () => {
    await withCard('800.00', async () => {
      const goods = await goodsOf(YUEKOU, PENGSHI);
      const trip = await yard.trip(hub, carrier, goods);
      for (const share of trip.shares) {
        expect(share).toMatchObject({
          alone: cny('800.00'),
          aloneBy: 'rate-card',
          aloneCarrierName: '天门捷运',
        });
        expect(Number(share.pays.amount)).toBeLessThan(800);
      }
      expect(trip.hubCarries).toEqual(cny('0.00'));
      const { share } = await shipper.client.call(getConsignment, {
        consignmentId: goods[0]?.consignmentId ?? '',
      });
      expect(share).toMatchObject({
        alone: cny('800.00'),
        aloneBy: 'rate-card',
        aloneCarrierName: '天门捷运',
      });
    });
  });

  it('leaves to the hub what a trip costs above the cards, when the dispatcher drives it all the same', async () => {
    await withCard('100.00', async () => {
      const { shares, cost, hubCarries } = await yard.trip(hub, carrier, await goodsOf(YUEKOU, PENGSHI));
      expect(shares.map(({ pays }) => pays)).toEqual([cny('100.00'), cny('100.00')]);
      expect(Number(hubCarries.amount)).toBeCloseTo(Number(cost.amount) - 200, 2);
    });
  });

  it.each([
    ['dearer', '9000.00', {}],
    ['of another currency', '100.00', { currency: 'USD' as const }],
    ['too slow for the delivery window', '100.00', { slow: true }],
    ['over by the day of the trip', '100.00', { validUntil: inDays(0) }],
  ])('is the vehicle where the card is %s', async (_, total, given) => {
    const { slow, ...other } = given as { slow?: boolean; currency?: 'USD'; validUntil?: string };
    const content = aRateCard();
    const money = { amount: total, currency: other.currency ?? 'CNY' };
    const zones = content.zones.map((zone) => ({
      ...zone,
      breaks: [{ fromGrams: 0, flat: money }],
      transitDays: slow === true ? 1 : 0,
    }));
    const card = { ...other, zones, minimum: { ...money, amount: '1.00' } };
    await withCard(
      total,
      async () => {
        const { shares } = await yard.trip(hub, carrier, await goodsOf(YUEKOU));
        expect(shares).toMatchObject([{ aloneBy: 'vehicle' }]);
        expect(shares[0]).not.toHaveProperty('aloneCarrierName');
      },
      card,
    );
  });

  it('counts for the Shapley value too', async () => {
    await withCard('800.00', async () => {
      const { shares, cost } = await yard.trip(hub, carrier, await goodsOf(YUEKOU, PENGSHI, YUEKOU), {
        shareRule: 'shapley',
      });
      const pays = shares.map((share) => Number(share.pays.amount));
      expect(Math.max(...pays)).toBeLessThanOrEqual(800);
      expect(pays.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Number(cost.amount), 2);
    });
  });
});

describe('goods a rate card carries for less than a trip', () => {
  it('are neither planned nor proposed, and the dispatcher is told whose card it is', async () => {
    await withCard('100.00', async () => {
      const [first] = await goodsOf(YUEKOU, PENGSHI);
      const { data, byCard } = await hub.client.call(proposeTrips, { day: TOMORROW });
      expect(data).toEqual([]);
      expect(byCard).toHaveLength(2);
      expect(byCard).toContainEqual(
        expect.objectContaining({
          consignmentId: first?.consignmentId,
          carrierName: '天门捷运',
          total: cny('100.00'),
          transitDays: 0,
        }),
      );
      expect(await planned()).toMatchObject({ state: 'finished', trips: 0, unplanned: 0, byCard: 2 });
      expect((await hub.client.call(findTrips, { day: TOMORROW })).data).toEqual([]);
    });
  });

  it('go together all the same where together they are cheaper', async () => {
    await withCard('800.00', async () => {
      await goodsOf(YUEKOU, PENGSHI);
      expect((await hub.client.call(proposeTrips, { day: TOMORROW })).byCard).toEqual([]);
      expect(await planned()).toMatchObject({ state: 'finished', trips: 1, unplanned: 0, byCard: 0 });
    });
  });

  it('stay behind while the others of the day go', async () => {
    await withCard('40.00', async () => {
      // The card does not collect there.
      const far = { address: '荆州市沙市区（示例）', position: { lat: 30.31, lng: 112.25 } };
      const [, needs] = await goodsOf(ZAOSHI, far);
      expect(await planned()).toMatchObject({ state: 'finished', trips: 1, unplanned: 0, byCard: 1 });
      const { data } = await hub.client.call(findTrips, { day: TOMORROW });
      const trip = await hub.client.call(getTrip, { tripId: data[0]?.tripId ?? '' });
      expect(trip.shares.map(({ consignmentId }) => consignmentId)).toEqual([needs?.consignmentId]);
    });
  });

  it('keep the trip a dispatcher locked them to', async () => {
    const [goods] = await goodsOf(YUEKOU);
    const before = await planned();
    expect(before).toMatchObject({ trips: 1, byCard: 0 });
    await withCard('40.00', async () => {
      const { data } = await hub.client.call(findTrips, { day: TOMORROW });
      const trip = await hub.client.call(getTrip, { tripId: data[0]?.tripId ?? '' });
      const stopId = trip.stops.find(({ kind }) => kind === 'pick-up')?.stopId ?? '';
      await lock(trip.tripId, stopId, trip.version);
      expect(await planned()).toMatchObject({ trips: 1, byCard: 0 });
      expect(
        await shipper.client.call(getConsignment, { consignmentId: goods?.consignmentId ?? '' }),
      ).toMatchObject({
        state: 'planned',
        share: { pays: cny('40.00'), aloneBy: 'rate-card' },
      });
    });
  });
});

const lock = (tripId: string, stopId: string, ifMatch: number) =>
  hub.client.call(lockStop, { tripId, stopId, locked: true }, { ifMatch });
