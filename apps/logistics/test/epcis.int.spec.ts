import { createRequire } from 'node:module';
import {
  captureEvents,
  type CaptureJobView,
  getCaptureJob,
  queryEvents,
  type QueryEvents,
} from '@tianfu/contracts';
import { newId, present } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { publishedSchema } from './published-epcis-schema.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

const schema = publishedSchema(createRequire(import.meta.url));
const CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';

let yard: Yard;
let hub: Party;
let carrier: Carrier;
let shipper: Party;
let consignee: Party;
let stranger: Party;

beforeAll(async () => {
  yard = await Yard.open();
  hub = await yard.hub();
  carrier = await yard.carrier();
  shipper = await yard.shipper();
  consignee = await yard.party('武汉收货方（示例）');
  stranger = await yard.party('别家服饰（示例）');
});
afterAll(() => yard.close());

interface Found {
  readonly events: Readonly<Record<string, unknown>>[];
  readonly next: string | undefined;
}

/** What a query answers, judged by the published schema. */
async function find({ client }: Party, asked: QueryEvents = {}): Promise<Found> {
  const { document, nextPageToken } = await client.call(queryEvents, asked);
  // The contract says that it is an EPCISQueryDocument.
  const parsed = JSON.parse(document) as {
    epcisBody: { queryResults: { resultsBody: { eventList: Record<string, unknown>[] } } };
  };
  expect(schema.faultsOf(parsed)).toEqual([]);
  return { events: parsed.epcisBody.queryResults.resultsBody.eventList, next: nextPageToken };
}

const anEvent = (given: object = {}): object => ({
  type: 'ObjectEvent',
  eventTime: '2026-11-22T08:00:00.000+08:00',
  eventTimeZoneOffset: '+08:00',
  action: 'OBSERVE',
  bizStep: 'inspecting',
  epcList: ['urn:epc:id:sgtin:0614141.107346.2017'],
  ...given,
});
const documentOf = (eventList: readonly object[]): string =>
  JSON.stringify({
    '@context': [CONTEXT, { shop: 'https://shop.example/' }],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: '2026-11-22T08:00:00Z',
    epcisBody: { eventList },
  });
const capture = ({ client }: Party, events: readonly object[], onError?: string): Promise<CaptureJobView> =>
  client.call(captureEvents, { document: documentOf(events), ...(onError === undefined ? {} : { onError }) });

describe('who asks for what was recorded since', () => {
  it('misses nothing of a capture that took longer than another', async () => {
    const polling = await yard.shipper();
    const since = async (GE_recordTime?: string) =>
      (await find(polling, { orderBy: 'recordTime', orderDirection: 'ASC', ...present({ GE_recordTime }) }))
        .events;
    const waiting = async () => {
      const sql = 'SELECT FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0';
      return (await yard.harness.admin.query(sql)).rowCount;
    };
    const eventID = `urn:uuid:${newId()}`;
    const holder = await yard.harness.admin.connect();
    let captured: Promise<CaptureJobView>;
    let last: unknown;
    try {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE logistics.epcis_capture IN EXCLUSIVE MODE');
      captured = capture(polling, [anEvent({ eventID })]);
      await eventually(async () => (await waiting()) === 1);
      // What a consignment tells is recorded meanwhile, or waits.
      await yard.booked(polling, hub);
      await eventually(async () => (await since()).length > 0 || (await waiting()) === 2);
      last = (await since()).at(-1)?.recordTime;
      await holder.query('COMMIT');
    } finally {
      holder.release();
    }
    await captured;
    expect(await since(typeof last === 'string' ? last : undefined)).toContainEqual(
      expect.objectContaining({ eventID }),
    );
  });
});

describe('the way of a consignment', () => {
  it('is told by events: packed, shipped, received, for shipper and recipient', async () => {
    const goods = [await yard.booked(shipper, hub, { consigneeId: consignee.enterpriseId })];
    const [{ cartons, number } = { cartons: [], number: '' }] = goods;
    const sscc = cartons[0]?.sscc ?? '';
    const trip = await yard.accepted(hub, carrier, goods);
    await yard.drive(carrier, trip, yard.codes(goods));
    const told = await eventually(async () => {
      const { events } = await find(shipper, {
        MATCH_anyEPC: [`https://id.gs1.org/00/${sscc}`],
        orderBy: 'recordTime',
        orderDirection: 'ASC',
      });
      return events.length === 3 ? events : undefined;
    });
    expect(told).toMatchObject([
      {
        type: 'AggregationEvent',
        action: 'ADD',
        bizStep: 'packing',
        parentID: `https://id.gs1.org/00/${sscc}`,
        childQuantityList: [{ quantity: 15, uom: 'H87' }],
      },
      {
        type: 'ObjectEvent',
        bizStep: 'shipping',
        disposition: 'in_transit',
        readPoint: { id: 'geo:30.52,113.08' },
      },
      { type: 'ObjectEvent', bizStep: 'receiving', readPoint: { id: 'geo:30.571,114.274' } },
    ]);
    expect(told[1]?.epcList).toHaveLength(20);
    // By the waybill everybody with a part in it finds the same; nobody else anything.
    const waybill = { EQ_bizTransaction_bol: [`https://id.tianfu.example/waybill/${number}`] };
    expect((await find(shipper, waybill)).events).toHaveLength(22);
    expect((await find(consignee, waybill)).events).toHaveLength(22);
    expect((await find(stranger, waybill)).events).toEqual([]);
    const asOrder = { EQ_bizTransaction_po: waybill.EQ_bizTransaction_bol };
    expect((await find(shipper, asOrder)).events).toEqual([]);
    expect(
      (await find(shipper, { ...waybill, EQ_bizStep: ['urn:epcglobal:cbv:bizstep:packing'] })).events,
    ).toHaveLength(20);
    const byUrn = `urn:epc:id:sscc:${sscc.slice(1, 8)}.${sscc.slice(0, 1)}${sscc.slice(8, 17)}`;
    expect((await find(shipper, { MATCH_parentID: [byUrn] })).events).toHaveLength(1);
  });
});

describe('events from outside', () => {
  it('are kept as they came, fields of their own included, and found by what they say', async () => {
    const party = await yard.party('采集方（示例）');
    const eventID = 'urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8';
    const job = await capture(party, [
      anEvent({ eventID, 'shop:shelf': 'A3' }),
      anEvent({ action: 'ADD', bizStep: 'commissioning', eventTime: '2026-11-23T08:00:00Z' }),
    ]);
    expect(job).toMatchObject({ success: true, running: false, taken: 2, known: 0, errors: [] });
    expect(await party.client.call(getCaptureJob, { captureID: job.captureID })).toEqual(job);
    expect((await find(party, { EQ_eventID: [eventID] })).events).toMatchObject([{ 'shop:shelf': 'A3' }]);
    expect((await find(party, { EQ_action: ['ADD'] })).events).toMatchObject([{ bizStep: 'commissioning' }]);
    expect((await find(party, { GE_eventTime: '2026-11-23T00:00:00Z' })).events).toHaveLength(1);
    expect((await find(party, { LT_eventTime: '2026-11-23T00:00:00Z' })).events).toHaveLength(1);
    expect((await find(party, { eventType: ['AggregationEvent'] })).events).toEqual([]);
    expect((await find(stranger, { EQ_eventID: [eventID] })).events).toEqual([]);
    expect(await refusalOf(stranger.client.call(getCaptureJob, { captureID: job.captureID }))).toBe(
      'NOT_FOUND',
    );
  });

  it('have one effect, however often and however many at once they are sent', async () => {
    const party = await yard.party('重复采集（示例）');
    const events = [anEvent({ eventID: 'urn:uuid:0d9d4a55-1111-4a51-bd6a-0bba133845a8' }), anEvent()];
    const jobs = await Promise.all([1, 2, 3, 4].map(() => capture(party, events)));
    expect(jobs.reduce((sum, { taken }) => sum + taken, 0)).toBe(2);
    expect(jobs.reduce((sum, { known }) => sum + known, 0)).toBe(6);
    expect((await find(party)).events).toHaveLength(2);
    // The same id with other content is another event's.
    const other = capture(party, [
      anEvent({ eventID: 'urn:uuid:0d9d4a55-1111-4a51-bd6a-0bba133845a8', bizStep: 'packing' }),
    ]);
    await expect(other).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [{ code: 'eventIdTaken' }],
    });
  });

  it('are taken whole or not at all, unless the capture says to proceed', async () => {
    const party = await yard.party('有误采集（示例）');
    const events = [anEvent(), anEvent({ action: 'ERASE' })];
    const errors = [{ pointer: '/epcisBody/eventList/1/action', code: 'oneOf' }];
    expect(await capture(party, events)).toMatchObject({ success: false, taken: 0, errors });
    expect((await find(party)).events).toEqual([]);
    expect(await capture(party, events, 'proceed')).toMatchObject({ success: false, taken: 1, errors });
    expect((await find(party)).events).toHaveLength(1);
    for (const document of ['', '[]', '{"type":"EPCISDocument"}', '{"a":"\u0000"}']) {
      expect(await refusalOf(party.client.call(captureEvents, { document }))).toBe('VALIDATION_FAILED');
    }
    const nul = [anEvent({ 'shop:note': 'a\u0000b' })];
    expect(await refusalOf(capture(party, nul))).toBe('VALIDATION_FAILED');
  });

  it('come page by page in the order asked for, none twice', async () => {
    const party = await yard.party('分页（示例）');
    const events = Array.from({ length: 25 }, (_none, index) =>
      anEvent({
        eventTime: `2026-11-22T08:00:${String(index % 5).padStart(2, '0')}Z`,
        epcList: [`urn:test:${index}`],
      }),
    );
    await capture(party, events);
    const seen: string[] = [];
    let page = await find(party, { perPage: 10, orderDirection: 'ASC' });
    for (;;) {
      seen.push(...page.events.map(({ epcList }) => String(epcList)));
      if (page.next === undefined) break;
      page = await find(party, { perPage: 10, orderDirection: 'ASC', nextPageToken: page.next });
    }
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
    const { next } = await find(party, { perPage: 10 });
    const wrong = party.client.call(queryEvents, { orderDirection: 'ASC', nextPageToken: next ?? '' });
    await expect(wrong).rejects.toMatchObject({ faults: [{ pointer: '/nextPageToken' }] });
    const pattern = party.client.call(queryEvents, { MATCH_epc: ['urn:epc:idpat:sgtin:0614141.*.*'] });
    await expect(pattern).rejects.toMatchObject({ faults: [{ pointer: '/MATCH_epc', code: 'no-patterns' }] });
  });
});
