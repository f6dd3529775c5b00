import { attachWaybill, type ConsignmentSummary, findConsignments, type PageOf } from '@tianfu/contracts';
import { inDays, TOMORROW, tomorrowAt } from './support/builders.js';
import { type Party, Yard } from './support/yard.js';

let yard: Yard;
let hub: Party;
let shipper: Party;

beforeAll(async () => {
  yard = await Yard.open();
  hub = await yard.hub();
  shipper = await yard.shipper();
});
afterAll(() => yard.close());

/** Picked up from that hour on, delivered the same day. */
const at = (opensAt: string) => ({
  pickUpWindow: { opensAt, closesAt: new Date(Date.parse(opensAt) + 3_600_000).toISOString() },
  deliveryWindow: { opensAt, closesAt: new Date(Date.parse(opensAt) + 7_200_000).toISOString() },
});
const dayAfterAt = (time: string): string => new Date(`${inDays(2)}T${time}:00+08:00`).toISOString();

async function waitingOn(day: string, limit = 20): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const asked = { atOurHub: true, waitingOn: day, limit, ...(cursor === undefined ? {} : { cursor }) };
    const page: PageOf<ConsignmentSummary> = await hub.client.call(findConsignments, asked);
    found.push(...page.data.map(({ consignmentId }) => consignmentId));
    cursor = page.page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

describe('what waits for a trip of a day', () => {
  it('is told by the earliest pick-up, page after page, with what an earlier day has left', async () => {
    const [late, early, next] = [
      await yard.booked(shipper, hub, at(tomorrowAt('15:00'))),
      await yard.booked(shipper, hub, at(tomorrowAt('08:00'))),
      await yard.booked(shipper, hub, at(dayAfterAt('09:00'))),
    ].map(({ consignmentId }) => consignmentId);
    await yard.draft(shipper, at(tomorrowAt('08:00')));
    const ownCarrier = await yard.booked(shipper, hub, at(tomorrowAt('09:00')));
    await shipper.client.call(attachWaybill, {
      consignmentId: ownCarrier.consignmentId,
      provider: 'tianfu',
      carrierCode: 'tm-express',
      waybillNumber: 'TMWAITING1',
    });

    expect(await waitingOn(TOMORROW)).toEqual([early, late]);
    expect(await waitingOn(TOMORROW, 1)).toEqual([early, late]);
    // Nobody drove the first two.
    expect(await waitingOn(inDays(2), 2)).toEqual([early, late, next]);
    expect(await waitingOn(inDays(0))).toEqual([]);
  });
});
