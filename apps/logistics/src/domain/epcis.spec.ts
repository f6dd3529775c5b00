import { createRequire } from 'node:module';
import { EPCIS_EVENT_TYPES } from '@tianfu/contracts';
import fc from 'fast-check';
import { canonicalEpc, ssccUri } from './epc.js';
import { readCapture } from './epcis-document.js';
import { EPCIS_CONTEXT, type EpcisEvent } from './epcis-event.js';
import { indexOf } from './epcis-index.js';
import { eventsOf, type TracedGoods } from './epcis-of-consignment.js';
import { eventFaults } from './epcis-rules.js';
import { CBV_BIZ_STEPS, CBV_DISPOSITIONS } from './epcis-words.js';
import { publishedSchema } from '../../test/published-epcis-schema.js';

const schema = publishedSchema(createRequire(import.meta.url));
const SSCC = '376104250021234569';

const goods: TracedGoods = {
  consignmentId: 'c1',
  number: 'CS-2026-000123',
  enterpriseId: 'e1',
  consigneeId: 'e2',
  orderNumber: 'PO-2026-000007',
  pickUp: { lat: 30.66, lng: 113.17 },
  hub: undefined,
  destination: { lat: 30.58, lng: 114.29 },
  cartons: [
    { sscc: SSCC, contents: [{ colour: '藏青 / 白', size: 'M', quantityPieces: 24 }] },
    { sscc: '376104250021234576', contents: [] },
  ],
};
const naming = { base: 'https://tianfu.example/id', eventId: (of: string) => `urn:test:${of}` };
const at = new Date('2026-11-22T08:00:00Z');
const all = (['packing', 'shipping', 'receiving'] as const).flatMap((step) =>
  eventsOf(step, goods, at, naming),
);

const documentOf = (eventList: readonly object[]): object => ({
  '@context': [EPCIS_CONTEXT, { shop: 'https://shop.example/' }],
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: at.toISOString(),
  epcisBody: { eventList },
});

describe('the events of a consignment', () => {
  it('are valid by the published schema and by our own rules', () => {
    expect(schema.faultsOf(documentOf(all))).toEqual([]);
    expect(all.map((event) => eventFaults(event, new Set()))).toEqual(all.map(() => []));
  });

  it('pack pieces into cartons, ship the cartons, receive them', () => {
    expect(all.map(({ type, bizStep }) => `${type} ${String(bizStep)}`)).toEqual([
      'AggregationEvent packing',
      'ObjectEvent packing',
      'ObjectEvent shipping',
      'ObjectEvent receiving',
    ]);
    expect(all[0]).toMatchObject({
      parentID: `https://id.gs1.org/00/${SSCC}`,
      readPoint: { id: 'geo:30.66,113.17' },
      childQuantityList: [{ quantity: 24, uom: 'H87' }],
      bizTransactionList: [
        { type: 'po', bizTransaction: 'https://tianfu.example/id/order/PO-2026-000007' },
        { type: 'bol', bizTransaction: 'https://tianfu.example/id/waybill/CS-2026-000123' },
      ],
    });
  });

  it('have the same ids when they are made again, and no two the same', () => {
    const again = eventsOf('shipping', goods, at, naming);
    expect(again).toEqual(eventsOf('shipping', goods, at, naming));
    expect(new Set(all.map(({ eventID }) => eventID)).size).toBe(all.length);
  });

  it('are cut into several where a consignment has thousands of cartons', () => {
    const cartons = Array.from({ length: 1_000 }, (_none, index) => ({
      sscc: String(index).padStart(18, '0'),
      contents: [],
    }));
    const events = eventsOf('shipping', { ...goods, cartons }, at, naming);
    expect(events).toHaveLength(3);
    expect(Math.max(...events.map((event) => JSON.stringify(event).length))).toBeLessThan(65_536);
  });
});

const anEvent = (given: object = {}): Record<string, unknown> => ({
  type: 'ObjectEvent',
  eventID: 'urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8',
  eventTime: '2026-11-22T08:00:00.000+08:00',
  eventTimeZoneOffset: '+08:00',
  action: 'OBSERVE',
  epcList: ['urn:epc:id:sgtin:0614141.107346.2017'],
  ...given,
});
const codesOf = (event: object): string[] =>
  eventFaults(event, new Set(['shop'])).map(({ pointer, code }) => `${pointer} ${code}`);

/** Events with something wrong, each by the pointer and code of the fault. */
const WRONG: readonly (readonly [object, string])[] = [
  [anEvent({ type: 'SomethingEvent' }), '/type oneOf'],
  [anEvent({ eventTime: '2026-11-22 08:00' }), '/eventTime instant'],
  [anEvent({ eventTimeZoneOffset: '8' }), '/eventTimeZoneOffset offset'],
  [anEvent({ action: 'ERASE' }), '/action oneOf'],
  [anEvent({ epcList: [] }), '/epcList required'],
  [anEvent({ epcList: ['not a uri'] }), '/epcList/0 uri'],
  [anEvent({ bizStep: 'teleporting' }), '/bizStep vocabulary'],
  [anEvent({ disposition: 'lost' }), '/disposition vocabulary'],
  [anEvent({ readPoint: 'urn:a:b' }), '/readPoint object'],
  [anEvent({ bizTransactionList: [{ type: 'po' }] }), '/bizTransactionList/0/bizTransaction required'],
  [anEvent({ parentID: 'urn:a:b' }), '/parentID unknownField'],
  [anEvent({ colour: 'red' }), '/colour unknownField'],
  [anEvent({ quantityList: [{ epcClass: 'urn:a:b', quantity: 'many' }] }), '/quantityList/0/quantity number'],
  [
    anEvent({ type: 'AggregationEvent', epcList: undefined, action: 'ADD', childEPCs: ['urn:a:b'] }),
    '/parentID required',
  ],
];

/** What the standard's text asks for and its schema does not: a parent of an aggregation, something observed. */
const SAID_BY_THE_TEXT = ['/parentID required', '/epcList required'];

describe('an event from outside', () => {
  it('is told where it breaks the standard, and the published schema refuses it too', () => {
    for (const [event, expected] of WRONG) {
      const clean: unknown = JSON.parse(JSON.stringify(event));
      expect(codesOf(clean as object)).toContain(expected); // an object goes in and comes out
      expect({ expected, refused: schema.faultsOf(documentOf([clean as object])).length > 0 }).toEqual({
        expected,
        refused: !SAID_BY_THE_TEXT.includes(expected),
      });
    }
  });

  it('may carry fields of namespaces its document declares', () => {
    expect(codesOf(anEvent({ 'shop:shelf': 'A3' }))).toEqual([]);
    expect(codesOf(anEvent({ 'other:shelf': 'A3' }))).toEqual(['/other:shelf unknownField']);
  });

  it('may say its words short or in full', () => {
    for (const bizStep of [
      'shipping',
      'urn:epcglobal:cbv:bizstep:shipping',
      'https://ref.gs1.org/cbv/BizStep-shipping',
    ]) {
      expect(codesOf(anEvent({ bizStep }))).toEqual([]);
      expect(indexOf(anEvent({ bizStep }) as EpcisEvent).bizStep).toBe('shipping'); // checked a line above
    }
  });

  it('knows the words the published schema knows', () => {
    expect([...CBV_BIZ_STEPS].toSorted()).toEqual(schema.wordsOf('bizStep'));
    expect([...CBV_DISPOSITIONS].toSorted()).toEqual(schema.wordsOf('disposition'));
  });

  it('is never trusted: whatever a field holds, it is judged without an error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EPCIS_EVENT_TYPES),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (type, fields) => {
          expect(Array.isArray(eventFaults({ ...anEvent(fields), type }, new Set()))).toBe(true);
        },
      ),
    );
  });
});

describe('a capture', () => {
  it('is a document or one event, each naming the context of the standard', () => {
    expect(readCapture(JSON.stringify(documentOf([anEvent()])))).toMatchObject({ ok: true });
    const alone = readCapture(JSON.stringify(anEvent({ '@context': EPCIS_CONTEXT })));
    expect(alone).toMatchObject({ ok: true, events: [{ faults: [] }] });
    expect(readCapture(JSON.stringify(anEvent()))).toMatchObject({
      ok: false,
      faults: [{ pointer: '/@context' }],
    });
  });

  it('is refused where it is no document', () => {
    for (const text of ['', '{', '[]', '"x"', '{"type":"EPCISDocument"}', '['.repeat(100_000)]) {
      expect(readCapture(text).ok).toBe(false);
    }
    const deep = `{"a":${'['.repeat(50)}${']'.repeat(50)}}`;
    expect(readCapture(deep)).toMatchObject({ ok: false, faults: [{ code: 'object' }] });
  });

  it('says in which event of the document a fault is', () => {
    const read = readCapture(JSON.stringify(documentOf([anEvent(), anEvent({ action: 'ERASE' })])));
    expect(read).toMatchObject({
      ok: true,
      events: [{ faults: [] }, { faults: [{ pointer: '/epcisBody/eventList/1/action' }] }],
    });
  });
});

describe('a carton', () => {
  it('is the same however its number is written', () => {
    const link = ssccUri(SSCC);
    expect(canonicalEpc(link)).toBe(link);
    expect(canonicalEpc(`https://shop.example/x/00/${SSCC}`)).toBe(link);
    // Prefix 7610425, extension digit 3, reference 002123456, check digit 9.
    expect(canonicalEpc('urn:epc:id:sscc:7610425.3002123456')).toBe(link);
    expect(canonicalEpc('urn:epc:id:sgtin:0614141.107346.2017')).toBe('urn:epc:id:sgtin:0614141.107346.2017');
    expect(canonicalEpc('https://shop.example/00/376104250021234560')).toBe(
      'https://shop.example/00/376104250021234560',
    );
  });
});
