import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '@tianfu/service';
import { greatCircleTable } from '../src/adapters/distance/great-circle.js';
import { OsrmDistances } from '../src/adapters/distance/osrm.js';

/** A server that speaks OSRM's table format: places as longitude,latitude, answers row by row. */
let server: Server;
let answer: RequestListener;
const asked: string[] = [];
const warnings: string[] = [];

// Of a logger the adapter only warns.
const logger = { warn: (_details: object, text: string) => warnings.push(text) } as unknown as Logger;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    }),
);
beforeEach(() => {
  asked.length = 0;
  warnings.length = 0;
});

// A server that listens on TCP has such an address.
const distances = (): OsrmDistances =>
  new OsrmDistances(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, logger);

const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

const tianmen = { lat: 30.66, lng: 113.17 };
const yuekou = { lat: 30.52, lng: 113.08 };
const wuhan = { lat: 30.571, lng: 114.274 };
const places = [tianmen, yuekou, wuhan];

describe('distances of a map service', () => {
  it('are asked for once as a table, longitude first, and taken cell by cell', async () => {
    answer = json({
      code: 'Ok',
      distances: [
        [0, 21_040.6, 131_000],
        [21_300, 0, null],
        [130_500, 128_000, 0],
      ],
      durations: [
        [0, 1_700.2, 6_100],
        [1_720, 0, null],
        [6_050, 6_200, 0],
      ],
    });
    const { size, metres, seconds } = await distances().table(places);
    expect(asked).toEqual([
      '/table/v1/driving/113.17,30.66;113.08,30.52;114.274,30.571?annotations=distance,duration',
    ]);
    expect(size).toBe(3);
    const { metres: far, seconds: long } = greatCircleTable(places);
    // Where no road leads the estimate stands in.
    expect([...metres]).toEqual([0, 21_041, 131_000, 21_300, 0, far[5], 130_500, 128_000, 0]);
    expect([...seconds]).toEqual([0, 1_701, 6_100, 1_720, 0, long[5], 6_050, 6_200, 0]);
    expect(warnings).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ['refuses', json({ code: 'InvalidQuery', message: 'Query string malformed' }, 400)],
    ['answers no JSON', (_request, response) => response.end('<html>busy</html>')],
    ['hangs up', (request) => request.socket.destroy()],
    ['does not answer', () => undefined],
  ])('are estimated with a warning when it %s', async (_what, listener) => {
    answer = listener;
    expect(await distances().table(places)).toEqual(greatCircleTable(places));
    expect(warnings).toHaveLength(1);
  });

  it('are estimated without asking for more places than it takes at once, or a single one', async () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ lat: 30 + index / 1_000, lng: 113 }));
    expect(await distances().table(many)).toEqual(greatCircleTable(many));
    expect((await distances().table([tianmen])).size).toBe(1);
    expect(asked).toEqual([]);
  });
});
