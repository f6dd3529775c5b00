import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  acceptTrip,
  addVehicle,
  bookConsignment,
  certificateGranted,
  type ConsignmentView,
  createConsignment,
  type CreateConsignment,
  createTrip,
  type CreateTrip,
  describeCarrier,
  type DriveView,
  getDrive,
  publishRateCard,
  type RateCardContent,
  type RateCardView,
  recordDriving,
  registerHub,
  tenderTrip,
  type TripView,
  type VehicleContent,
  type VehicleView,
} from '@tianfu/contracts';
import type { Caller } from '@tianfu/service';
import {
  aMember,
  anOperator,
  eventually,
  Harness,
  type HarnessOptions,
  type TestClient,
} from '@tianfu/testing';
import { logisticsService } from '../../src/index.js';
import { aCertificate, aConsignment, anEvent, aRateCard, aVehicle, HUB_PLACE, TOMORROW } from './builders.js';

/** A member of an enterprise with its client. */
export interface Party {
  readonly caller: Caller;
  readonly enterpriseId: string;
  readonly client: TestClient;
}

export interface Carrier extends Party {
  readonly vehicle: VehicleView;
}

/** The logistics service on real servers, with the short words tests need. */
export class Yard {
  private constructor(
    readonly harness: Harness,
    readonly keyFolder: string,
  ) {}

  static async open(options: HarnessOptions = {}, service = logisticsService): Promise<Yard> {
    const keyFolder = mkdtempSync(join(tmpdir(), `tianfu-test-${process.pid}-`));
    const keyFile = join(keyFolder, 'tracking.key');
    writeFileSync(keyFile, randomBytes(32), { mode: 0o600 });
    process.env.TRACKING_KEY_FILE = keyFile;
    process.env.LOGISTICS_MIN_QUOTING_SECONDS = '1';
    return new Yard(await Harness.start([service], options), keyFolder);
  }

  async close(): Promise<void> {
    await this.harness.stop();
    rmSync(this.keyFolder, { recursive: true });
  }

  /** An enterprise whose name has arrived. */
  async party(name: string, given: Partial<Caller> = {}): Promise<Party> {
    const caller = aMember(given);
    // A member has an enterprise; the type knows callers without one too.
    const enterpriseId = caller.enterpriseId ?? '';
    await this.harness.admin.query(
      'INSERT INTO logistics.party (enterprise_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [enterpriseId, name],
    );
    return { caller, enterpriseId, client: this.harness.as(caller) };
  }

  shipper(): Promise<Party> {
    return this.party('天门锦绣制衣厂（示例）');
  }

  /** An enterprise an operator has made a hub. */
  async hub(): Promise<Party> {
    const party = await this.party('天门集散中心（示例）');
    await this.harness
      .as(anOperator())
      .call(registerHub, { enterpriseId: party.enterpriseId, name: '天门集散中心', place: HUB_PLACE });
    return party;
  }

  /** A certified carrier with a vehicle. */
  async carrier(given: Partial<VehicleContent> = {}): Promise<Carrier> {
    const party = await this.party('天门捷运物流（示例）');
    await this.certify(party.enterpriseId);
    await party.client.call(describeCarrier, { name: '天门捷运', dispatchPhone: '0728-5220000' });
    return { ...party, vehicle: await party.client.call(addVehicle, aVehicle(given)) };
  }

  /** Told by the event, as certification does. */
  async certify(enterpriseId: string): Promise<void> {
    await this.harness.publish(certificateGranted, aCertificate(enterpriseId));
    await eventually(async () => {
      const sql = `SELECT 1 FROM logistics.standing WHERE enterprise_id = $1 AND state = 'certified'`;
      return (await this.harness.admin.query(sql, [enterpriseId])).rowCount === 1;
    });
  }

  card(carrier: Party, given: Partial<RateCardContent> = {}): Promise<RateCardView> {
    return carrier.client.call(publishRateCard, aRateCard(given));
  }

  draft(shipper: Party, given: Partial<CreateConsignment> = {}): Promise<ConsignmentView> {
    return shipper.client.call(createConsignment, aConsignment(given));
  }

  async booked(shipper: Party, hub: Party, given: Partial<CreateConsignment> = {}): Promise<ConsignmentView> {
    const { consignmentId } = await this.draft(shipper, given);
    return shipper.client.call(bookConsignment, { consignmentId, hubId: hub.enterpriseId });
  }

  trip(
    hub: Party,
    { vehicle }: Carrier,
    goods: readonly ConsignmentView[],
    given: Partial<CreateTrip> = {},
  ): Promise<TripView> {
    const consignmentIds = goods.map(({ consignmentId }) => consignmentId);
    return hub.client.call(createTrip, {
      day: TOMORROW,
      vehicleId: vehicle.vehicleId,
      consignmentIds,
      ...given,
    });
  }

  /** A trip its carrier has accepted. */
  async accepted(hub: Party, carrier: Carrier, goods: readonly ConsignmentView[]): Promise<TripView> {
    const trip = await this.trip(hub, carrier, goods);
    const { tripId, version } = trip;
    await hub.client.call(tenderTrip, { tripId }, { ifMatch: version });
    await carrier.client.call(acceptTrip, { tripId });
    return trip;
  }

  /** Drives a trip to its end: every carton scanned, every delivery proven by its code. */
  async drive(
    carrier: Party,
    { tripId }: Pick<TripView, 'tripId'>,
    codes: ReadonlyMap<string, string>,
  ): Promise<DriveView> {
    let drive = await carrier.client.call(getDrive, { tripId });
    for (const stop of drive.stops.filter(({ kind }) => kind === 'pick-up' || kind === 'delivery')) {
      const done =
        stop.kind === 'pick-up'
          ? anEvent(stop.stopId, 'loaded', { scans: stop.cartons })
          : anEvent(stop.stopId, 'delivered', {
              proof: { kind: 'code', code: codes.get(stop.consignmentId ?? '') ?? '', receivedBy: '王店长' },
            });
      const events = [anEvent(stop.stopId, 'arrived'), done];
      const { data, drive: after } = await carrier.client.call(recordDriving, { tripId, events });
      expect(data.map(({ outcome, code }) => code ?? outcome)).toEqual(['taken', 'taken']);
      drive = after;
    }
    return drive;
  }

  /** Codes by consignment, as their shippers know them. */
  codes(goods: readonly ConsignmentView[]): Map<string, string> {
    return new Map(goods.map(({ consignmentId, deliveryCode }) => [consignmentId, deliveryCode ?? '']));
  }

  async rows<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    // A superuser looks past row-level security; the caller says what its statement returns.
    return (await this.harness.admin.query(sql, [...params])).rows as Row[];
  }
}
