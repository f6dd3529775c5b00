import {
  certificateStopped,
  compareRates,
  describeCarrier,
  publishRateCard,
  type RateComparison,
  withdrawRateCard,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually } from '@tianfu/testing';
import { aRateCard, cny, WUHAN, YUEKOU } from './support/builders.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

let yard: Yard;
let shipper: Party;
let carrier: Carrier;

beforeAll(async () => {
  yard = await Yard.open();
  shipper = await yard.shipper();
  carrier = await yard.carrier();
});
afterAll(() => yard.close());

const compare = (): Promise<RateComparison> =>
  shipper.client.call(compareRates, {
    originLat: YUEKOU.position.lat,
    originLng: YUEKOU.position.lng,
    destinationLat: WUHAN.position.lat,
    destinationLng: WUHAN.position.lng,
    weightGrams: 100_000,
    volumeCm3: 1_000,
  });
const namesAndTotals = async (): Promise<string[]> =>
  (await compare()).data.map(({ cardName, total }) => `${cardName} ${total.amount}`);

describe('the comparison of rates', () => {
  it('follows every card that is published or withdrawn, at once', async () => {
    expect(await namesAndTotals()).toEqual([]);
    await yard.card(carrier, { name: '零担' });
    expect(await namesAndTotals()).toEqual(['零担 231.00']);
    // The cheapest of a carrier counts.
    const cheaper = await yard.card(carrier, { name: '特价', fuelPercent: 0 });
    expect(await namesAndTotals()).toEqual(['特价 210.00']);
    await carrier.client.call(withdrawRateCard, { rateCardId: cheaper.rateCardId });
    expect(await namesAndTotals()).toEqual(['零担 231.00']);
  });

  it('follows the name of a carrier and its certificate', async () => {
    const other = await yard.carrier();
    await yard.card(other, { name: '专线', minimum: cny('1000.00') });
    expect(await namesAndTotals()).toEqual(['零担 231.00', '专线 1100.00']);
    await other.client.call(describeCarrier, { name: '岳口专线', dispatchPhone: '0728-5220001' });
    expect((await compare()).data.map(({ carrierName }) => carrierName)).toContain('岳口专线');

    const { enterpriseId } = other;
    await yard.harness.publish(certificateStopped, {
      dossierId: newId(),
      enterpriseId,
      enterpriseName: '岳口专线',
      certificateId: newId(),
      state: 'suspended',
      reason: '证件过期',
      standingVersion: 2,
    });
    await eventually(async () => (await compare()).carriersConsidered === 1);
    expect(await namesAndTotals()).toEqual(['零担 231.00']);
  });

  it('counts a carrier that was certified before it said who it is', async () => {
    const late = await yard.party('后来的承运商');
    await yard.certify(late.enterpriseId);
    const before = (await compare()).carriersConsidered;
    await late.client.call(describeCarrier, { name: '后来的承运商', dispatchPhone: '0728-5220002' });
    await late.client.call(publishRateCard, aRateCard());
    expect((await compare()).carriersConsidered).toBe(before + 1);
  });
});
