import {
  findLogisticsExceptions,
  getDrive,
  logisticsExceptionRaised,
  recordDriving,
  reportPositions,
  resolveLogisticsException,
} from '@tianfu/contracts';
import { Every } from '@tianfu/service';
import { eventually } from '@tianfu/testing';
import { Injectable, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { RepeatedWork } from '../src/adapters/clock/repeated-work.js';
import { logisticsService } from '../src/index.js';
import { LogisticsModule } from '../src/logistics.module.js';
import { anEvent, inDays, TOMORROW, ZAOSHI } from './support/builders.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

let looks = 0;

/** The service looks at the road once a minute; here it does so ten times a second. */
@Injectable()
class WatchOften {
  constructor(private readonly module: ModuleRef) {}

  @Every(100)
  async look(): Promise<void> {
    await this.module.get(RepeatedWork, { strict: false }).watchRoad();
    looks += 1;
  }
}

@Module({ imports: [LogisticsModule], providers: [WatchOften] })
class WatchedModule {}

let yard: Yard;
let hub: Party;
let shipper: Party;

beforeAll(async () => {
  yard = await Yard.open({}, { ...logisticsService, module: WatchedModule });
  hub = await yard.hub();
  shipper = await yard.shipper();
});
afterAll(() => yard.close());

interface OnTheRoad {
  readonly carrier: Carrier;
  readonly tripId: string;
  readonly consignmentId: string;
}

/** A vehicle that has loaded and left. */
async function onTheRoad(): Promise<OnTheRoad> {
  const carrier = await yard.carrier();
  const goods = await yard.booked(shipper, hub);
  const { tripId } = await yard.accepted(hub, carrier, [goods]);
  const { stops } = await carrier.client.call(getDrive, { tripId });
  const pickUp = stops.find(({ kind }) => kind === 'pick-up');
  const { stopId = '', cartons = [] } = pickUp ?? {};
  const events = [anEvent(stopId, 'arrived'), anEvent(stopId, 'loaded', { scans: cartons })];
  await carrier.client.call(recordDriving, { tripId, events });
  return { carrier, tripId, consignmentId: goods.consignmentId };
}

const kindsOf = async ({ consignmentId }: OnTheRoad): Promise<string[]> => {
  const { data } = await hub.client.call(findLogisticsExceptions, {});
  return data.filter((each) => each.consignmentId === consignmentId).map(({ kind }) => kind);
};

/** In the inbox once, told once, and still so after the road was looked at some more. */
async function isRaisedOnce(road: OnTheRoad, kind: string): Promise<void> {
  await eventually(async () => (await kindsOf(road)).length > 0);
  const after = looks + 3;
  await eventually(() => looks >= after);
  expect(await kindsOf(road)).toEqual([kind]);
  const told = (): unknown[] =>
    yard.harness.events.filter(
      ({ subject, payload }) =>
        subject === logisticsExceptionRaised.subject &&
        'consignmentId' in payload &&
        payload.consignmentId === road.consignmentId,
    );
  await eventually(() => told().length > 0);
  expect(told()).toHaveLength(1);
}

const startedLongAgo = ({ tripId }: OnTheRoad): Promise<object[]> =>
  yard.rows(
    `UPDATE logistics.trip SET history = (SELECT jsonb_agg(step || jsonb_build_object('at', now() - interval '5 hours'))
       FROM jsonb_array_elements(history) step) WHERE trip_id = $1`,
    [tripId],
  );

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('the inbox of a dispatcher', () => {
  it('stays empty while a trip goes as planned', async () => {
    const road = await onTheRoad();
    const after = looks + 3;
    await eventually(() => looks >= after);
    expect(await kindsOf(road)).toEqual([]);
  });

  it('has a late delivery once', async () => {
    const road = await onTheRoad();
    await yard.rows(
      'UPDATE logistics.trip SET stops = replace(stops::text, $2, $3)::jsonb WHERE trip_id = $1',
      [road.tripId, TOMORROW, inDays(-3)],
    );
    await isRaisedOnce(road, 'late');
  });

  it('has a vehicle off its way once', async () => {
    const road = await onTheRoad();
    await road.carrier.client.call(reportPositions, {
      tripId: road.tripId,
      positions: [{ position: { lat: 31.9, lng: 112.1 }, at: ago(0) }],
    });
    await isRaisedOnce(road, 'deviation');
  });

  it('has a vehicle that stands where it should not once', async () => {
    const road = await onTheRoad();
    // Beside the way from Yuekou to Wuhan.
    const position = { lat: 30.545, lng: 113.6 };
    await road.carrier.client.call(reportPositions, {
      tripId: road.tripId,
      positions: [
        { position: { lat: 30.53, lng: 113.2 }, at: ago(70) },
        { position, at: ago(60) },
        { position, at: ago(1) },
      ],
    });
    await isRaisedOnce(road, 'long-stop');
  });

  it('has one that stands there and tells its position every ten seconds, too', async () => {
    const road = await onTheRoad();
    const seconds = Array.from({ length: 360 }, (_none, index) => 3_600 - 10 * index);
    await road.carrier.client.call(reportPositions, {
      tripId: road.tripId,
      positions: [
        { position: { lat: 30.53, lng: 113.2 }, at: ago(70) },
        ...seconds.map((each) => ({ position: { lat: 30.545, lng: 113.6 }, at: ago(each / 60) })),
      ],
    });
    await isRaisedOnce(road, 'long-stop');
  });

  it('has a vehicle off its way whose phone is an hour ahead', async () => {
    const road = await onTheRoad();
    const report = (lat: number, lng: number, at: string) =>
      road.carrier.client.call(reportPositions, {
        tripId: road.tripId,
        positions: [{ position: { lat, lng }, at }],
      });
    await report(30.53, 113.2, ago(-60));
    // Its driver has set the clock.
    await report(31.9, 112.1, ago(0));
    await isRaisedOnce(road, 'deviation');
  });

  it('has a vehicle nobody has heard of for hours once', async () => {
    const road = await onTheRoad();
    await startedLongAgo(road);
    await yard.rows(`UPDATE logistics.trip SET heard_at = now() - interval '5 hours' WHERE trip_id = $1`, [
      road.tripId,
    ]);
    await isRaisedOnce(road, 'no-scan');
  });

  it('stays empty as long as a driver scans, however long ago the trip has started', async () => {
    const road = await onTheRoad();
    await startedLongAgo(road);
    const after = looks + 3;
    await eventually(() => looks >= after);
    expect(await kindsOf(road)).toEqual([]);
  });

  it('has no trouble again that the hub has settled, unless it begins anew', async () => {
    const road = await onTheRoad();
    const silent = (hours: number) =>
      yard.rows(
        'UPDATE logistics.trip SET heard_at = now() - make_interval(hours => $2) WHERE trip_id = $1',
        [road.tripId, hours],
      );
    const open = async () => {
      const { data } = await hub.client.call(findLogisticsExceptions, { state: 'open' });
      return data.filter(({ consignmentId }) => consignmentId === road.consignmentId);
    };
    await yard.rows(
      'UPDATE logistics.trip SET stops = replace(stops::text, $2, $3)::jsonb WHERE trip_id = $1',
      [road.tripId, TOMORROW, inDays(-3)],
    );
    await silent(6);
    await eventually(async () => (await open()).length === 2);
    for (const { exceptionId } of await open()) {
      await hub.client.call(resolveLogisticsException, { exceptionId, resolution: '已联系司机' });
    }
    const after = looks + 3;
    await eventually(() => looks >= after);
    expect(await open()).toEqual([]);

    // Heard of since, and silent once more: as if all of it had been a while ago.
    await yard.rows(
      `UPDATE logistics.trouble SET resolved_at = resolved_at - interval '10 hours' WHERE consignment_id = $1`,
      [road.consignmentId],
    );
    await eventually(async () => (await open()).length === 1);
    expect(await open()).toMatchObject([{ kind: 'no-scan' }]);
  });

  it('has a late delivery however many trips nobody has ended', async () => {
    const road = await onTheRoad();
    await yard.rows(
      `INSERT INTO logistics.trip SELECT (jsonb_populate_record(t, jsonb_build_object('trip_id', gen_random_uuid(),
         'number', 'TR-OLD-' || n, 'returns_at', leaves_at, 'cost_minor', 0, 'hub_minor', 0,
         'heard_at', now() - interval '30 days'))).*
       FROM logistics.trip t, generate_series(1, 200) n WHERE t.trip_id = $1`,
      [road.tripId],
    );
    await yard.rows(
      'UPDATE logistics.trip SET stops = replace(stops::text, $2, $3)::jsonb WHERE trip_id = $1',
      [road.tripId, TOMORROW, inDays(-3)],
    );
    try {
      await isRaisedOnce(road, 'late');
    } finally {
      await yard.rows(`DELETE FROM logistics.trip WHERE number LIKE 'TR-OLD-%'`);
    }
  });

  it('has goods of a waybill nobody scans once', async () => {
    const { consignmentId } = await yard.booked(shipper, hub, { pickUp: ZAOSHI });
    await yard.rows(
      `INSERT INTO logistics.waybill (enterprise_id, provider, carrier_code, number, consignment_id, heard_at)
       VALUES ($1, 'tianfu', 'tm', 'TMSILENT1', $2, now() - interval '49 hours')`,
      [shipper.enterpriseId, consignmentId],
    );
    const road = { carrier: await yard.carrier(), tripId: '', consignmentId };
    await isRaisedOnce(road, 'no-scan');
    const { data } = await hub.client.call(findLogisticsExceptions, { state: 'open' });
    const exceptionId = data.find((each) => each.consignmentId === consignmentId)?.exceptionId ?? '';
    await hub.client.call(resolveLogisticsException, { exceptionId, resolution: '已联系承运商' });
    await isRaisedOnce(road, 'no-scan');
  });
});
