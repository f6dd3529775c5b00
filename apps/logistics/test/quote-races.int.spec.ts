import {
  awardCarriage,
  carriageQuoteDecided,
  compareCarriageQuotes,
  type Contract,
  declineTrip,
  findCarriageRequests,
  findConsignments,
  findQuoteInvitations,
  findTenders,
  getCarriageRequest,
  getConsignment,
  getQuoteInvitation,
  placeCarriageQuote,
  reviseCarriageQuote,
  tripTendered,
  upkeep,
} from '@tianfu/contracts';
import { anOperator, eventually, refusalOf } from '@tianfu/testing';
import { cny, tomorrowAt } from './support/builders.js';
import { aQuote, askUntilClosed, inMs, openRequest } from './support/quotes.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

const PRICE = '7654.32';
const MARKS = [PRICE, '765432', '密封金丝雀', 'canary-remark', '04:44:44'];

let yard: Yard;
let hub: Party;
let shipper: Party;
let carriers: Carrier[];

beforeAll(async () => {
  yard = await Yard.open();
  hub = await yard.hub();
  shipper = await yard.shipper();
  carriers = [];
  for (let count = 0; count < 3; count += 1) carriers.push(await yard.carrier());
});
afterAll(() => yard.close());

/** Every row of logistics as text, ciphertexts and stored answers byte for byte. */
async function dump(): Promise<string> {
  const tables = await yard.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await yard.rows<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
    parts.push(name, ...rows.map(({ line }) => line));
  }
  const sealed = await yard.rows<{ bytes: Buffer }>(
    `SELECT ciphertext AS bytes FROM logistics.carriage_quote_revision
     UNION ALL SELECT response FROM logistics.idempotency`,
  );
  return [...parts, ...sealed.map(({ bytes }) => bytes.toString('latin1'))].join('\n');
}

const marksIn = (text: string): string[] => MARKS.filter((mark) => text.includes(mark));

async function told(client: Party['client'], contract: Contract, input: object): Promise<string> {
  try {
    return JSON.stringify(await client.call(contract, input));
  } catch (error) {
    return JSON.stringify(error, Object.getOwnPropertyNames(error));
  }
}

describe('a quote with a marked price', () => {
  it('is nowhere to be read before the deadline, by nobody, and where it belongs after it', async () => {
    const [bidder, rival] = [carriers[0], carriers[1]];
    if (bidder === undefined || rival === undefined) throw new Error('three carriers were made');
    const { request, goods } = await openRequest(yard, shipper, [bidder, rival], 5_000);
    const { requestId } = request;
    const { consignmentId } = goods;
    const marked = aQuote(bidder, {
      price: cny(PRICE),
      pickUpAt: tomorrowAt('12:44').replace(':00.000Z', ':44.000Z'),
      remark: '密封金丝雀 canary-remark',
    });
    const placed = await bidder.client.call(placeCarriageQuote, { requestId, ...marked });
    const { quoteId } = placed;
    await bidder.client.call(reviseCarriageQuote, { quoteId, ...marked });
    const asked: [Contract, object][] = [
      [getCarriageRequest, { requestId }],
      [findCarriageRequests, {}],
      [compareCarriageQuotes, { requestId }],
      [awardCarriage, { requestId, quoteId }],
      [getQuoteInvitation, { requestId }],
      [findQuoteInvitations, {}],
      [findTenders, {}],
      [getConsignment, { consignmentId }],
      [findConsignments, {}],
      [upkeep.logistics.findAudit, {}],
      [upkeep.logistics.findDeadLetters, {}],
      [placeCarriageQuote, { requestId, ...marked, deliverAt: 'never' }],
      [reviseCarriageQuote, { quoteId, ...marked, deliverAt: marked.pickUpAt }],
    ];
    const answers: string[] = [];
    for (const client of [shipper, bidder, rival, hub].map((party) => party.client)) {
      for (const [contract, input] of asked) answers.push(await told(client, contract, input));
    }
    const operator = yard.harness.as(anOperator());
    for (const [contract, input] of asked) answers.push(await told(operator, contract, input));
    await eventually(
      () => yard.harness.events.filter(({ aggregateId }) => aggregateId === quoteId).length === 2,
    );
    const before = await dump();
    const events = JSON.stringify(yard.harness.events);
    expect(Date.now()).toBeLessThan(Date.parse(request.deadline));
    expect(marksIn(answers.join('\n'))).toEqual([]);
    expect(marksIn(before)).toEqual([]);
    expect(marksIn(events)).toEqual([]);
    // The search can find: everything searched has what is no secret.
    expect(before).toContain(request.number);
    expect(before).not.toContain(placed.salt);
    expect(events).toContain(quoteId);
    // Not even whether there is one is told to whoever asked.
    const seen = await told(shipper.client, getCarriageRequest, { requestId });
    expect(seen).not.toContain(quoteId);

    await eventually(
      async () => (await shipper.client.call(getCarriageRequest, { requestId })).state === 'closed',
    );
    expect(marksIn(await told(shipper.client, compareCarriageQuotes, { requestId }))).toContain(PRICE);
    expect(marksIn(await told(bidder.client, getQuoteInvitation, { requestId }))).toContain(PRICE);
    for (const client of [rival.client, hub.client, operator]) {
      expect(marksIn(await told(client, compareCarriageQuotes, { requestId }))).toEqual([]);
      expect(marksIn(await told(client, getQuoteInvitation, { requestId }))).toEqual([]);
    }
    expect(marksIn(JSON.stringify(yard.harness.events))).toEqual([]);
  });
});

describe('at the deadline', () => {
  it('what was in time by the clock of PostgreSQL is opened, and nothing else', async () => {
    const { request } = await openRequest(yard, shipper, carriers, 2_000);
    const { requestId, deadline } = request;
    const endsMs = Date.parse(deadline);
    const sealed = new Set<string>();
    // A quote takes a hundred revisions, and a quick machine makes more in two seconds.
    await eventually(() => Date.now() > endsMs - 400);
    await Promise.all(
      carriers.map(async (carrier) => {
        let quoteId: string | undefined;
        while (Date.now() < endsMs + 200) {
          const terms = aQuote(carrier);
          try {
            const receipt =
              quoteId === undefined
                ? await carrier.client.call(placeCarriageQuote, { requestId, ...terms })
                : await carrier.client.call(reviseCarriageQuote, { quoteId, ...terms });
            quoteId = receipt.quoteId;
            expect(Date.parse(receipt.sealedAt)).toBeLessThan(endsMs);
            sealed.add(quoteId);
          } catch (error) {
            expect(error).toMatchObject({ code: 'DEADLINE_PASSED' });
            break;
          }
        }
      }),
    );
    await eventually(
      async () => (await shipper.client.call(getCarriageRequest, { requestId })).state === 'closed',
    );
    const { data } = await shipper.client.call(compareCarriageQuotes, { requestId });
    expect(new Set(data.map(({ quoteId }) => quoteId))).toEqual(sealed);
    const late = await yard.rows('SELECT 1 FROM logistics.carriage_quote WHERE sealed_at >= deadline');
    expect(late).toEqual([]);
  });
});

describe('awards at the same time', () => {
  it('end in exactly one, with one trip, and a repetition gets the same answer', async () => {
    const fresh = [await yard.carrier(), await yard.carrier()];
    const offers = fresh.map((by) => ({ by }));
    const { request, goods } = await askUntilClosed(yard, shipper, offers);
    const { requestId } = request;
    const { data } = await shipper.client.call(compareCarriageQuotes, { requestId });
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const quoteId = data[index % data.length]?.quoteId ?? '';
        return shipper.client
          .call(awardCarriage, { requestId, quoteId }, { idempotencyKey: `${requestId}-${index}` })
          .then(({ award }) => ({ award, index }))
          .catch((error: unknown) => ({ error, index }));
      }),
    );
    const won = outcomes.flatMap((each) => ('award' in each ? [each] : []));
    const refused = outcomes.flatMap((each) => ('error' in each ? [each.error] : []));
    for (const error of refused) expect(error).toMatchObject({ code: 'REQUEST_ALREADY_AWARDED' });
    expect(won).toHaveLength(1);
    const [{ award, index } = { award: undefined, index: 0 }] = won;
    const quoteId = data[index % data.length]?.quoteId ?? '';
    const options = { idempotencyKey: `${requestId}-${index}` };
    const again = await shipper.client.call(awardCarriage, { requestId, quoteId }, options);
    expect(again.award).toEqual(award);
    const { consignmentId } = goods;
    expect((await shipper.client.call(getConsignment, { consignmentId })).tripId).toBe(award?.tripId);
    const tripId = award?.tripId;
    await eventually(
      () =>
        yard.harness.events.filter(
          ({ subject, aggregateId }) => subject === tripTendered.subject && aggregateId === tripId,
        ).length === 1,
    );
    const decided = (): unknown[] =>
      yard.harness.events.filter(
        ({ subject, payload }) =>
          subject === carriageQuoteDecided.subject && JSON.stringify(payload).includes(requestId),
      );
    await eventually(() => decided().length === 2);
    expect(
      await yard.rows('SELECT 1 FROM logistics.carriage_award WHERE request_id = $1', [requestId]),
    ).toHaveLength(1);
  });

  it('and declines leave one award at most, on one trip, whoever is first', async () => {
    const fresh = [await yard.carrier(), await yard.carrier(), await yard.carrier()];
    const { request, goods } = await askUntilClosed(
      yard,
      shipper,
      fresh.map((by) => ({ by })),
    );
    const { requestId } = request;
    const { consignmentId } = goods;
    const { data } = await shipper.client.call(compareCarriageQuotes, { requestId });
    const tell = (quoteId: string) =>
      shipper.client.call(awardCarriage, { requestId, quoteId }).then(
        ({ award }) => award?.quoteId ?? '',
        (error: unknown) => error,
      );
    await tell(data[0]?.quoteId ?? '');
    for (const next of data.slice(1)) {
      const { award } = await shipper.client.call(getCarriageRequest, { requestId });
      const tripId = award?.tripId ?? '';
      const carrier = fresh.find(({ enterpriseId }) => enterpriseId === award?.carrierId);
      if (carrier === undefined) throw new Error('the award is one of theirs');
      // Awards before, between and after two declines of the same trip.
      const [declines, awards] = [
        [0, 1].map(() =>
          carrier.client.call(declineTrip, { tripId, reason: '车辆故障' }).then(
            () => 'declined',
            (error: unknown) => error,
          ),
        ),
        Array.from({ length: 8 }, () => tell(next.quoteId)),
      ];
      const [answers, outcomes] = await Promise.all([Promise.all(declines), Promise.all(awards)]);
      expect(answers.filter((answer) => answer === 'declined')).toHaveLength(1);
      const refused = outcomes.filter((outcome) => outcome !== next.quoteId);
      for (const error of refused) expect(error).toMatchObject({ code: 'REQUEST_ALREADY_AWARDED' });
      expect(outcomes.length - refused.length).toBeLessThanOrEqual(1);
      if (refused.length === outcomes.length) expect(await tell(next.quoteId)).toBe(next.quoteId);

      const active = await yard.rows<{ quote_id: string }>(
        `SELECT quote_id FROM logistics.carriage_award WHERE request_id = $1 AND state = 'active'`,
        [requestId],
      );
      expect(active).toEqual([{ quote_id: next.quoteId }]);
      const after = await shipper.client.call(getCarriageRequest, { requestId });
      const carried = await shipper.client.call(getConsignment, { consignmentId });
      expect(carried).toMatchObject({ state: 'planned', tripId: after.award?.tripId });
      const shares = await yard.rows('SELECT 1 FROM logistics.trip_share WHERE consignment_id = $1', [
        consignmentId,
      ]);
      expect(shares).toHaveLength(1);
    }
    const states = (await shipper.client.call(compareCarriageQuotes, { requestId })).data;
    expect(states.map(({ state }) => state).toSorted()).toEqual(['declined', 'declined', 'won']);
  });

  it('are refused before the deadline, and by PostgreSQL whatever the program thinks', async () => {
    const [carrier] = carriers;
    if (carrier === undefined) throw new Error('three carriers were made');
    const { request } = await openRequest(yard, shipper, [carrier], 3_600_000);
    const { requestId } = request;
    const { quoteId } = await carrier.client.call(placeCarriageQuote, { requestId, ...aQuote(carrier) });
    expect(await refusalOf(shipper.client.call(awardCarriage, { requestId, quoteId }))).toBe('BIDS_SEALED');
    const force = yard.rows(
      `INSERT INTO logistics.carriage_award (award_id, request_id, quote_id, enterprise_id, carrier_id,
         certificate_id, standing_version, state, awarded_at)
       SELECT gen_random_uuid(), q.request_id, q.quote_id, q.shipper_id, q.enterprise_id, q.certificate_id, 1,
         'active', now() FROM logistics.carriage_quote q WHERE q.quote_id = $1`,
      [quoteId],
    );
    await expect(force).rejects.toMatchObject({ constraint: 'carriage_award_bid_in_time' });
    const read = yard.rows(`UPDATE logistics.carriage_quote SET price = 1 WHERE quote_id = $1`, [quoteId]);
    await expect(read).rejects.toMatchObject({ constraint: 'carriage_quote_sealed' });
    expect(inMs(0) < request.deadline).toBe(true);
  });
});
