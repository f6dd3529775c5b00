import { writeFileSync } from 'node:fs';
import { eventually } from '@tianfu/testing';
import { aCertifiedSupplier } from './main-job.js';
import { startPlatform, type PlatformProcess } from './platform-process.js';
import { logisticsThings } from './support/logistics-things.js';

describe('over HTTP', () => {
  let platform: PlatformProcess;
  let token: string;
  let consignmentId: string;

  beforeAll(async () => {
    platform = await startPlatform();
    const operator = await platform.as('operator');
    const supplier = await aCertifiedSupplier(platform.url, operator, '箱唛供应商 (generated)');
    token = supplier.token;
    ({ consignmentId = '' } = await logisticsThings(operator, supplier, platform.url));
  });
  afterAll(() => platform.stop());

  const get = (path: string): Promise<Response> =>
    fetch(platform.url + path, { headers: { authorization: `Bearer ${token}` } });

  it.each(['labels', 'packing-list', 'waybill'])('a consignment has its %s as PDF', async (paper) => {
    const response = await get(`/v1/consignments/${consignmentId}/papers/${paper}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    // For people who want to look: where the pages are written is said by the environment.
    if (process.env.PAPERS_FOLDER !== undefined)
      writeFileSync(`${process.env.PAPERS_FOLDER}/http-${paper}.pdf`, bytes);
  });

  it('a booked consignment is told as an EPCIS event', async () => {
    const found = await eventually(async () => {
      const response = await get('/epcis/v2/events?EQ_bizStep=packing');
      // The route answers an EPCISQueryDocument.
      const document = (await response.json()) as {
        epcisBody: { queryResults: { resultsBody: { eventList: { eventID: string }[] } } };
      };
      return document.epcisBody.queryResults.resultsBody.eventList[0];
    });
    const one = await get(`/epcis/v2/events/${encodeURIComponent(found.eventID)}`);
    expect(await one.json()).toMatchObject({ eventID: found.eventID, bizStep: 'packing' });
    const unknown = await get('/epcis/v2/events?EQ_unheard=x');
    expect(unknown.status).toBe(400);
  });
});
