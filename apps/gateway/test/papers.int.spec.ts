import {
  captureEvents,
  getCaptureJob,
  getPaperPart,
  printPapers,
  queryEvents,
  Refusal,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { anEdge, type Edge } from './edge.js';

describe('the gateway', () => {
  let edge: Edge;
  let who: string;
  beforeAll(async () => {
    edge = await anEdge();
    who = edge.services.signedIn();
  });
  afterAll(() => edge.stop());

  const CONSIGNMENT = newId();

  describe('hands out papers', () => {
    it('as PDF, put together of their parts', async () => {
      const printId = newId();
      const parts = ['%PDF-1.3 ', 'the rest'];
      edge.services.answers(printPapers, () => ({
        printId,
        name: 'CS-2026-000001-labels.pdf',
        bytes: 17,
        parts: 2,
        keptUntil: '2026-11-22T08:30:00Z',
      }));
      edge.services.answers(getPaperPart, ({ part }) => ({
        content: Buffer.from(parts[part] ?? '').toString('base64'),
      }));
      const answer = await edge.as(who, 'GET', `/v1/consignments/${CONSIGNMENT}/papers/labels`);
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="CS-2026-000001-labels.pdf"',
        'cache-control': 'private, no-store',
      });
      expect(answer.text).toBe('%PDF-1.3 the rest');
      const other = newId();
      await edge.as(who, 'GET', `/v1/papers/waybill?consignmentIds=${CONSIGNMENT},${other}`);
      expect(edge.services.last(printPapers).input).toEqual({
        paper: 'waybill',
        consignmentIds: [CONSIGNMENT, other],
      });
    });

    it('to nobody who has not signed in, and says what is refused', async () => {
      const path = `/v1/consignments/${CONSIGNMENT}/papers/labels`;
      expect((await edge.send('GET', path)).json.code).toBe('UNAUTHENTICATED');
      expect((await edge.as(who, 'GET', '/v1/papers/labels')).json.code).toBe('VALIDATION_FAILED');
      edge.services.answers(printPapers, () => new Refusal('TOO_MUCH_TO_PRINT', { limit: 300, actual: 301 }));
      const refused = await edge.as(who, 'GET', path);
      expect(refused.status).toBe(409);
      expect(refused.json).toMatchObject({
        code: 'TOO_MUCH_TO_PRINT',
        title: expect.stringMatching(/300.*301/) as unknown,
      });
    });
  });

  describe('speaks EPCIS 2.0', () => {
    const job = {
      captureID: newId(),
      createdAt: '2026-11-22T08:30:00Z',
      finishedAt: '2026-11-22T08:30:00Z',
      running: false,
      success: true,
      captureErrorBehaviour: 'rollback',
      taken: 1,
      known: 0,
      errors: [],
    };
    const pageOf = (eventList: object[]): string =>
      JSON.stringify({
        '@context': ['c'],
        type: 'EPCISQueryDocument',
        epcisBody: { queryResults: { resultsBody: { eventList } } },
      });

    it('takes captures as JSON-LD and says where to ask what became of them', async () => {
      edge.services.answers(captureEvents, () => job);
      edge.services.answers(getCaptureJob, () => job);
      const document = { '@context': ['c'], type: 'EPCISDocument', 'shop:shelf': 'A3' };
      const taken = await edge.as(who, 'POST', '/epcis/v2/capture', {
        headers: { 'content-type': 'application/ld+json', 'gs1-capture-error-behaviour': 'proceed' },
        body: JSON.stringify(document),
      });
      expect(taken.status).toBe(202);
      expect(taken.headers).toMatchObject({
        location: `/epcis/v2/capture/${job.captureID}`,
        'gs1-epcis-version': '2.0',
      });
      const { input } = edge.services.last(captureEvents);
      expect({ ...input, document: JSON.parse(String(input.document)) as unknown }).toEqual({
        document,
        onError: 'proceed',
      });
      expect((await edge.as(who, 'GET', String(taken.headers.location))).json).toEqual(job);
      const large = { filler: 'x'.repeat(600_000) };
      const refused = await edge.as(who, 'POST', '/epcis/v2/capture', { body: large });
      expect([refused.status, refused.json.code]).toEqual([413, 'BODY_TOO_LARGE']);
      expect((await edge.send('POST', '/epcis/v2/capture', { body: document })).status).toBe(401);
    });

    it('answers queries as JSON-LD with a link to the next page', async () => {
      edge.services.answers(queryEvents, () => ({
        document: pageOf([{ eventID: 'urn:a:b' }]),
        nextPageToken: 'more',
      }));
      const found = await edge.as(who, 'GET', '/epcis/v2/events?EQ_bizStep=shipping%7Cpacking&perPage=1');
      expect(found.status).toBe(200);
      expect(found.headers['content-type']).toBe('application/ld+json; charset=utf-8');
      expect(found.headers.link).toBe(
        '</epcis/v2/events?EQ_bizStep=shipping%7Cpacking&perPage=1&nextPageToken=more>; rel="next"',
      );
      expect(found.json).toMatchObject({ type: 'EPCISQueryDocument' });
      expect(edge.services.last(queryEvents).input).toEqual({
        EQ_bizStep: ['shipping', 'packing'],
        perPage: 1,
      });
    });

    it('shows one event by its id', async () => {
      edge.services.answers(queryEvents, ({ EQ_eventID }) => ({
        document: pageOf(EQ_eventID?.[0] === 'urn:a:b' ? [{ eventID: 'urn:a:b' }] : []),
      }));
      const event = await edge.as(who, 'GET', '/epcis/v2/events/urn%3Aa%3Ab');
      expect(event.json).toEqual({ '@context': ['c'], eventID: 'urn:a:b' });
      expect((await edge.as(who, 'GET', '/epcis/v2/events/urn%3Aa%3Ac')).status).toBe(404);
    });
  });
});
