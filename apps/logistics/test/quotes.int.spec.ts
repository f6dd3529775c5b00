import {
  acceptTrip,
  askForQuotes,
  type AskForQuotes,
  attachWaybill,
  awardCarriage,
  bookConsignment,
  cancelCarriageRequest,
  cancelTrip,
  carriageQuoteDecided,
  carriageQuoteReopened,
  carriageRequestCancelled,
  carriageRequestOpened,
  carriageRequestReleased,
  type CarriageRequestView,
  compareCarriageQuotes,
  certificateStopped,
  createTrip,
  declineTrip,
  findCarriageRequests,
  findCarriersToAsk,
  findLogisticsExceptions,
  findQuoteInvitations,
  findTenders,
  findTrips,
  getCarriageRequest,
  getConsignment,
  getQuoteInvitation,
  getTrip,
  placeCarriageQuote,
  reviseCarriageQuote,
  withdrawCarriageQuote,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { aConsignment, cny, inDays, tomorrowAt, YUEKOU } from './support/builders.js';
import { faultsOf, refused } from './support/faults.js';
import { aQuote, askUntilClosed, freeGoods, inMs } from './support/quotes.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

let yard: Yard;
let hub: Party;
let shipper: Party;
let near: Carrier;
let other: Carrier;
let stranger: Carrier;

beforeAll(async () => {
  yard = await Yard.open();
  hub = await yard.hub();
  shipper = await yard.shipper();
  near = await yard.carrier();
  other = await yard.carrier();
  stranger = await yard.carrier({ depot: { address: '广州', position: { lat: 23.1, lng: 113.3 } } });
});
afterAll(() => yard.close());

/** A request for one drafted consignment to these carriers. */
async function ask(
  carriers: readonly Carrier[],
  given: Partial<AskForQuotes> = {},
): Promise<CarriageRequestView> {
  const { consignmentId } = await yard.draft(shipper);
  return shipper.client.call(askForQuotes, {
    consignmentIds: [consignmentId],
    carrierIds: carriers.map(({ enterpriseId }) => enterpriseId),
    deadline: inMs(3_600_000),
    ...given,
  });
}

const told = (subject: string, requestId: string): unknown[] =>
  yard.harness.events
    .filter((event) => event.subject === subject && JSON.stringify(event.payload).includes(requestId))
    .map(({ payload }) => payload);

describe('a request for quotes', () => {
  it('goes to the carriers chosen, who see goods and places and nobody else', async () => {
    const request = await ask([near, other], { remark: '需要尾板' });
    expect(request).toMatchObject({ state: 'open', carriersAsked: 2, actions: ['cancel'] });
    expect(request.number).toMatch(/^RQ-\d{4}-\d{6}$/);
    const { requestId } = request;
    const seen = await near.client.call(getQuoteInvitation, { requestId });
    expect(seen).toMatchObject({
      state: 'open',
      remark: '需要尾板',
      goods: [{ cartonCount: 20, pickUp: YUEKOU }],
    });
    const text = JSON.stringify(seen);
    for (const hidden of [
      other.enterpriseId,
      request.goods[0]?.consignmentId ?? '',
      '60000',
      '碎花连衣裙初样',
    ]) {
      expect(text).not.toContain(hidden);
    }
    const { data } = await near.client.call(findQuoteInvitations, { state: 'open' });
    expect(data.map((each) => each.requestId)).toContain(requestId);
    const [event] = await eventually(() => {
      const events = told(carriageRequestOpened.subject, requestId);
      return events.length > 0 && events;
    });
    expect(event).toMatchObject({
      carrierIds: expect.arrayContaining([near.enterpriseId, other.enterpriseId]),
    });
  });

  it('does not exist for anybody who was not asked, nor does its quote', async () => {
    const { requestId } = await ask([near]);
    const { quoteId } = await near.client.call(placeCarriageQuote, { requestId, ...aQuote(near) });
    expect(await refusalOf(stranger.client.call(getQuoteInvitation, { requestId }))).toBe('NOT_FOUND');
    const place = { requestId, ...aQuote(stranger) };
    expect(await refusalOf(stranger.client.call(placeCarriageQuote, place))).toBe('NOT_FOUND');
    const revise = { quoteId, ...aQuote(stranger) };
    expect(await refusalOf(stranger.client.call(reviseCarriageQuote, revise))).toBe('NOT_FOUND');
    expect(await refusalOf(stranger.client.call(withdrawCarriageQuote, { quoteId }))).toBe('NOT_FOUND');
    for (const party of [stranger, near, hub]) {
      expect(await refusalOf(party.client.call(getCarriageRequest, { requestId }))).toBe('NOT_FOUND');
      expect(await refusalOf(party.client.call(compareCarriageQuotes, { requestId }))).toBe('NOT_FOUND');
      const cancel = { requestId, reason: '不是我的' };
      expect(await refusalOf(party.client.call(cancelCarriageRequest, cancel))).toBe('NOT_FOUND');
      expect(await refusalOf(party.client.call(awardCarriage, { requestId, quoteId }))).toBe('NOT_FOUND');
    }
    expect((await stranger.client.call(findQuoteInvitations, {})).data).toEqual([]);
  });

  it('goes to everybody who collects near the pick-up when none is named', async () => {
    const request = await ask([], { carrierIds: undefined as never });
    const asked = request.carriers.map(({ carrierId }) => carrierId);
    expect(asked).toEqual(expect.arrayContaining([near.enterpriseId, other.enterpriseId]));
    expect(asked).not.toContain(stranger.enterpriseId);
    const { lat, lng } = YUEKOU.position;
    const { data } = await shipper.client.call(findCarriersToAsk, { lat, lng });
    expect(data.find(({ carrierId }) => carrierId === near.enterpriseId)?.collects).toBe(true);
    expect(data.find(({ carrierId }) => carrierId === stranger.enterpriseId)?.collects).toBe(false);
  });

  it('says exactly what is wrong with it, and keeps nothing of it', async () => {
    const { consignmentId } = await yard.draft(shipper);
    const theirs = await yard.draft(await yard.party('另一家'));
    const incomplete = await yard.draft(shipper, { cartons: [] });
    const collect = await yard.draft(shipper, { incoterm: 'EXW', consigneeId: hub.enterpriseId });
    const carrierIds = [near.enterpriseId];
    const deadline = inMs(3_600_000);
    const faults = (given: object): Promise<string[]> =>
      faultsOf(
        shipper.client.call(askForQuotes, {
          consignmentIds: [consignmentId],
          carrierIds,
          deadline,
          ...given,
        }),
      );
    expect(await faults({ consignmentIds: undefined })).toEqual(['/consignmentIds required']);
    expect(await faults({ consignmentIds: [theirs.consignmentId, newId()] })).toEqual([
      '/consignmentIds/0 unknown',
      '/consignmentIds/1 unknown',
    ]);
    expect(await faults({ consignmentIds: [incomplete.consignmentId, collect.consignmentId] })).toEqual([
      '/consignmentIds/0 empty',
      '/consignmentIds/1 paid-by-consignee',
    ]);
    expect(await faults({ deadline: inMs(-1_000) })).toEqual(['/deadline past']);
    expect(await faults({ deadline: inMs(91 * 86_400_000) })).toEqual(['/deadline too-long']);
    expect(await faults({ deadline: tomorrowAt('17:00') })).toEqual(['/deadline after-pick-up']);
    expect(await faults({ carrierIds: [near.enterpriseId, newId(), shipper.enterpriseId] })).toEqual([
      '/carrierIds/1 not-certified',
      '/carrierIds/2 own',
    ]);
    const window = { opensAt: tomorrowAt('10:00'), closesAt: tomorrowAt('09:00') };
    const goods = { ...freeGoods(), pickUpWindow: window };
    expect(await faults({ goods })).toEqual(['/goods one-of-two']);
    expect(await faults({ consignmentIds: undefined, goods })).toEqual([
      '/goods/pickUpWindow/closesAt closes-before-it-opens',
    ]);
    const { data } = await shipper.client.call(findCarriageRequests, { consignmentId });
    expect(data).toEqual([]);
  });
});

describe('a quote', () => {
  it('is placed once, revised and withdrawn, and placed anew', async () => {
    const { requestId } = await ask([near]);
    const place = { requestId, ...aQuote(near) };
    const placed = await near.client.call(placeCarriageQuote, place);
    expect(await refusalOf(near.client.call(placeCarriageQuote, place))).toBe('BID_EXISTS');
    const revise = { quoteId: placed.quoteId, ...aQuote(near, { price: cny('450.00') }) };
    const revised = await near.client.call(reviseCarriageQuote, revise);
    expect(revised.revision).toBe(2);
    expect(revised.commitment).not.toBe(placed.commitment);
    const { quoteId } = placed;
    const withdrawn = await near.client.call(withdrawCarriageQuote, { quoteId });
    expect(withdrawn.quote).toMatchObject({ quoteId, state: 'withdrawn', revision: 2 });
    expect(await refusalOf(near.client.call(withdrawCarriageQuote, { quoteId }))).toBe('BID_NOT_ACTIVE');
    expect(await refusalOf(near.client.call(reviseCarriageQuote, revise))).toBe('BID_NOT_ACTIVE');
    expect((await near.client.call(placeCarriageQuote, place)).quoteId).not.toBe(quoteId);
  });

  it('is wanted by a request until it stands, again once it is withdrawn, and no more when the request is over', async () => {
    const carrier = await yard.carrier();
    const wanted = async (unanswered = true): Promise<string[]> => {
      const { data } = await carrier.client.call(findQuoteInvitations, { unanswered });
      return data.map(({ requestId }) => requestId);
    };
    const { requestId } = await ask([carrier]);
    const other = await ask([carrier]);
    expect(await wanted()).toEqual([other.requestId, requestId]);
    const { quoteId } = await carrier.client.call(placeCarriageQuote, { requestId, ...aQuote(carrier) });
    expect([await wanted(), await wanted(false)]).toEqual([[other.requestId], [requestId]]);
    await carrier.client.call(withdrawCarriageQuote, { quoteId });
    await shipper.client.call(cancelCarriageRequest, { requestId: other.requestId, reason: '改期' });
    expect(await wanted()).toEqual([requestId]);
  });

  it('says what is wrong with it without repeating it', async () => {
    const { requestId, deadline } = await ask([near]);
    const place = (given: object): Promise<unknown> =>
      near.client.call(placeCarriageQuote, { requestId, ...aQuote(near), ...given });
    expect(await faultsOf(place({ price: cny('0.00') }))).toEqual(['/price/amount not-positive']);
    expect(await faultsOf(place({ pickUpAt: deadline, validUntil: deadline }))).toEqual([
      '/pickUpAt before-deadline',
      '/validUntil before-deadline',
    ]);
    expect(await faultsOf(place({ deliverAt: aQuote(near).pickUpAt }))).toEqual([
      '/deliverAt before-pick-up',
    ]);
    expect(await faultsOf(place({ vehicleId: other.vehicle.vehicleId }))).toEqual(['/vehicleId unknown']);
    const van = await yard.carrier({ capacityKg: 100 });
    const small = await ask([van]);
    const refusal = await refused(
      van.client.call(placeCarriageQuote, { requestId: small.requestId, ...aQuote(van) }),
    );
    expect(refusal.faults).toMatchObject([{ pointer: '/vehicleId', code: 'too-small' }]);
    expect(JSON.stringify(refusal.faults)).not.toContain(van.vehicle.vehicleId);
  });

  it('is refused from a carrier whose certificate has been stopped', async () => {
    const carrier = await yard.carrier();
    const { requestId } = await ask([carrier]);
    await yard.harness.publish(certificateStopped, {
      dossierId: newId(),
      enterpriseId: carrier.enterpriseId,
      enterpriseName: '天门捷运物流',
      certificateId: newId(),
      state: 'revoked',
      reason: '证件作废',
      standingVersion: 2,
    });
    const place = { requestId, ...aQuote(carrier) };
    await eventually(
      async () =>
        (await refusalOf(carrier.client.call(placeCarriageQuote, place))) === 'CARRIER_NOT_CERTIFIED',
    );
  });
});

describe('after the deadline', () => {
  it('the shipper compares, beside the cards, and awards one; the trip is tendered at that price', async () => {
    const third = await yard.carrier();
    await yard.card(third);
    const { request, goods } = await askUntilClosed(yard, shipper, [
      { by: near, price: cny('520.00') },
      { by: other, price: cny('480.00'), deliverAt: tomorrowAt('23:00') },
    ]);
    const { requestId } = request;
    expect(request).toMatchObject({ state: 'closed', openedQuotes: 2, actions: ['award', 'cancel'] });
    const { data, cards } = await shipper.client.call(compareCarriageQuotes, { requestId });
    expect(
      data.map(({ terms, lowestPrice, soonest, inTime }) => [
        terms.price.amount,
        lowestPrice,
        soonest,
        inTime,
      ]),
    ).toEqual([
      ['480.00', true, false, false],
      ['520.00', false, true, true],
    ]);
    expect(cards.map(({ carrierId }) => carrierId)).toContain(third.enterpriseId);
    const lost = await other.client.call(getQuoteInvitation, { requestId });
    expect(lost.quote).toMatchObject({ state: 'opened', priceRank: 1, openedQuotes: 2 });

    const winner = data[1];
    const award = { requestId, quoteId: winner?.quoteId ?? '', reason: '时间合适' };
    const awarded = await shipper.client.call(awardCarriage, award);
    expect(awarded).toMatchObject({
      state: 'awarded',
      award: { carrierId: near.enterpriseId, price: cny('520.00') },
      actions: [],
    });
    const tripId = awarded.award?.tripId ?? '';
    const [tender] = (await near.client.call(findTenders, { state: 'tendered' })).data.filter(
      (each) => each.tripId === tripId,
    );
    expect(tender).toMatchObject({ price: cny('520.00'), kind: 'direct', actions: ['accept', 'decline'] });
    expect((await other.client.call(findTenders, {})).data).toEqual([]);
    const { consignmentId } = goods;
    const planned = await shipper.client.call(getConsignment, { consignmentId });
    expect(planned).toMatchObject({ state: 'planned', tripId, share: { pays: cny('520.00') } });
    const outcomes = await eventually(() => {
      const decided = told(carriageQuoteDecided.subject, requestId);
      return decided.length === 2 && decided;
    });
    expect(outcomes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ carrierId: near.enterpriseId, outcome: 'won' }),
        expect.objectContaining({ carrierId: other.enterpriseId, outcome: 'lost' }),
      ]),
    );
    const after = await other.client.call(getQuoteInvitation, { requestId });
    expect(after).toMatchObject({ state: 'awarded', quote: { state: 'lost' } });
    expect(await refusalOf(shipper.client.call(awardCarriage, award))).toBe('REQUEST_ALREADY_AWARDED');

    // The same way on as any trip that was tendered.
    await near.client.call(acceptTrip, { tripId });
    expect((await shipper.client.call(getConsignment, { consignmentId })).state).toBe('accepted');
  });

  it('awards no goods that went to a carrier with a waybill meanwhile', async () => {
    const { request, goods } = await askUntilClosed(yard, shipper, [{ by: await yard.carrier() }]);
    const { requestId } = request;
    const { consignmentId } = goods;
    await shipper.client.call(bookConsignment, { consignmentId });
    const waybill = { provider: 'tianfu', carrierCode: 'tm-express', waybillNumber: 'TMAWARDED1' };
    await shipper.client.call(attachWaybill, { consignmentId, ...waybill });
    const [quote] = (await shipper.client.call(compareCarriageQuotes, { requestId })).data;
    const award = { requestId, quoteId: quote?.quoteId ?? '' };
    expect(await refusalOf(shipper.client.call(awardCarriage, award))).toBe('GOODS_CHANGED');
  });

  it('a carrier that declines after accepting leaves the shipper the other quotes, and the hub the goods', async () => {
    const [first, second] = [await yard.carrier(), await yard.carrier()];
    const { request, goods } = await askUntilClosed(yard, shipper, [
      { by: first, price: cny('480.00') },
      { by: second, price: cny('520.00') },
    ]);
    const { requestId } = request;
    const { consignmentId } = goods;
    const quotes = async () => (await shipper.client.call(compareCarriageQuotes, { requestId })).data;
    const [cheapest, dearer] = (await quotes()).map(({ quoteId }) => quoteId);
    const awardTo = (quoteId = '') => shipper.client.call(awardCarriage, { requestId, quoteId });
    const { award } = await awardTo(cheapest);
    const tripId = award?.tripId ?? '';
    await first.client.call(acceptTrip, { tripId });
    expect(await refusalOf(second.client.call(declineTrip, { tripId, reason: '不是我的' }))).toBe(
      'NOT_FOUND',
    );
    await first.client.call(declineTrip, { tripId, reason: '车辆故障' });

    const released = await shipper.client.call(getCarriageRequest, { requestId });
    expect(released).toMatchObject({ state: 'closed', openedQuotes: 1, actions: ['award', 'cancel'] });
    expect(released.award).toBeUndefined();
    expect((await quotes()).map(({ state, lowestPrice }) => [state, lowestPrice])).toEqual([
      ['declined', false],
      ['opened', true],
    ]);
    const waiting = await shipper.client.call(getConsignment, { consignmentId });
    expect([waiting.state, waiting.tripId]).toEqual(['booked', undefined]);
    const troubles = (await hub.client.call(findLogisticsExceptions, { state: 'open' })).data;
    expect(troubles).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'declined', tripId })]));
    const cancelled = (await hub.client.call(findTrips, { state: 'cancelled' })).data;
    expect(cancelled.map((trip) => trip.tripId)).toContain(tripId);
    const [toShipper] = await eventually(() => {
      const events = told(carriageRequestReleased.subject, requestId);
      return events.length > 0 && events;
    });
    expect(toShipper).toMatchObject({ enterpriseId: shipper.enterpriseId, quoteCount: 1 });
    const again = await eventually(() => {
      const events = told(carriageQuoteReopened.subject, requestId);
      return events.length > 0 && events;
    });
    expect(again).toEqual([expect.objectContaining({ carrierId: second.enterpriseId, quoteId: dearer })]);

    expect(await refusalOf(awardTo(cheapest))).toBe('BID_NOT_AWARDABLE');
    const next = await awardTo(dearer);
    expect(next.award).toMatchObject({ carrierId: second.enterpriseId, price: cny('520.00') });
    const planned = await shipper.client.call(getConsignment, { consignmentId });
    expect(planned).toMatchObject({ state: 'planned', tripId: next.award?.tripId });
    const settled = await hub.client.call(findLogisticsExceptions, { state: 'resolved', kind: 'declined' });
    const { number } = await hub.client.call(getTrip, { tripId: next.award?.tripId ?? '' });
    expect(settled.data).toEqual([
      expect.objectContaining({ consignmentId, tripId, settledBy: 'award', settledTripNumber: number }),
    ]);

    // The hub gives the second trip up: that quote was not declined, and stands.
    await hub.client.call(cancelTrip, { tripId: next.award?.tripId ?? '', reason: '改走专线' });
    expect((await quotes()).map(({ state }) => state)).toEqual(['declined', 'opened']);
    expect((await awardTo(dearer)).state).toBe('awarded');
  });

  it('goods the hub has planned after a carrier declined are not awarded once more', async () => {
    const [first, second] = [await yard.carrier(), await yard.carrier()];
    const { request, goods } = await askUntilClosed(yard, shipper, [{ by: first }, { by: second }]);
    const { requestId } = request;
    const { consignmentId } = goods;
    const { data } = await shipper.client.call(compareCarriageQuotes, { requestId });
    const [chosen, other] = data;
    const { award } = await shipper.client.call(awardCarriage, { requestId, quoteId: chosen?.quoteId ?? '' });
    const winner = chosen?.carrierId === first.enterpriseId ? first : second;
    await winner.client.call(declineTrip, { tripId: award?.tripId ?? '', reason: '司机生病' });
    const { vehicle } = await yard.carrier();
    const given = { vehicleId: vehicle.vehicleId, day: inDays(1), consignmentIds: [consignmentId] };
    const trip = await hub.client.call(createTrip, given);
    const late = shipper.client.call(awardCarriage, { requestId, quoteId: other?.quoteId ?? '' });
    expect(await refusalOf(late)).toBe('GOODS_CHANGED');
    expect((await shipper.client.call(getConsignment, { consignmentId })).tripId).toBe(trip.tripId);
  });

  it('a request nobody answered has failed, and one that was cancelled stays sealed for good', async () => {
    const { request } = await askUntilClosed(yard, shipper, [], [near]);
    expect(request).toMatchObject({ state: 'failed', openedQuotes: 0, actions: [] });

    const open = await ask([near]);
    const { requestId } = open;
    const { quoteId } = await near.client.call(placeCarriageQuote, { requestId, ...aQuote(near) });
    const cancelled = await shipper.client.call(cancelCarriageRequest, { requestId, reason: '改期' });
    expect(cancelled).toMatchObject({ state: 'cancelled', actions: [] });
    expect((await shipper.client.call(compareCarriageQuotes, { requestId })).data).toEqual([]);
    const seen = await near.client.call(getQuoteInvitation, { requestId });
    expect(seen.quote?.state).toBe('lost');
    expect(seen.quote?.terms).toBeUndefined();
    const place = { requestId, ...aQuote(near) };
    expect(await refusalOf(near.client.call(placeCarriageQuote, place))).toBe('TRANSITION_REFUSED');
    expect(await refusalOf(near.client.call(withdrawCarriageQuote, { quoteId }))).toBe('TRANSITION_REFUSED');
    await eventually(() => told(carriageRequestCancelled.subject, requestId).length === 1);
  });

  it('goods asked about without a consignment are awarded to one that fits', async () => {
    const carrier = await yard.carrier();
    const price = { amount: '70.25', currency: 'USD' } as const;
    const offers = [{ by: carrier, price }];
    const { request } = await askUntilClosed(yard, shipper, offers, [], { goods: freeGoods() });
    const { requestId } = request;
    const { data } = await shipper.client.call(compareCarriageQuotes, { requestId });
    const award = { requestId, quoteId: data[0]?.quoteId ?? '' };
    expect(await faultsOf(shipper.client.call(awardCarriage, award))).toEqual(['/consignmentIds required']);
    const heavy = await yard.draft(shipper, {
      cartons: [{ ...aConsignment().cartons[0], count: 21 } as never],
    });
    const elsewhere = await yard.draft(shipper, { destination: YUEKOU });
    const given = (id: string) => ({ ...award, consignmentIds: [id] });
    expect(await faultsOf(shipper.client.call(awardCarriage, given(heavy.consignmentId)))).toContain(
      '/consignmentIds more-than-asked',
    );
    expect(await faultsOf(shipper.client.call(awardCarriage, given(elsewhere.consignmentId)))).toEqual([
      '/consignmentIds/0 elsewhere',
    ]);
    const fits = await yard.draft(shipper);
    const awarded = await shipper.client.call(awardCarriage, given(fits.consignmentId));
    expect(awarded).toMatchObject({ state: 'awarded', award: { price } });
    // What was refused has left nothing behind.
    const { consignmentId } = heavy;
    expect((await shipper.client.call(getConsignment, { consignmentId })).state).toBe('draft');
  });

  it('goods that have changed since, and a vehicle that is taken, are refused before anything is decided', async () => {
    const carrier = await yard.carrier();
    const first = await askUntilClosed(yard, shipper, [{ by: carrier }]);
    const second = await askUntilClosed(yard, shipper, [{ by: carrier }]);
    const quoteOf = async (requestId: string): Promise<string> =>
      (await shipper.client.call(compareCarriageQuotes, { requestId })).data[0]?.quoteId ?? '';
    const awardOf = async ({ requestId }: CarriageRequestView) =>
      shipper.client.call(awardCarriage, { requestId, quoteId: await quoteOf(requestId) });
    await awardOf(first.request);
    expect(await refusalOf(awardOf(second.request))).toBe('VEHICLE_NOT_AVAILABLE');
    const { consignmentId } = second.goods;
    expect((await shipper.client.call(getConsignment, { consignmentId })).state).toBe('draft');
    await yard.rows(
      `UPDATE logistics.consignment SET weight_grams = weight_grams + 1 WHERE consignment_id = $1`,
      [consignmentId],
    );
    expect(await refusalOf(awardOf(second.request))).toBe('GOODS_CHANGED');
  });
});
