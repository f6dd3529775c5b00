import type { TripView } from '@tianfu/sdk';
import type { Party } from '../main-job.js';
import type { IdPool } from './fuzz-values.js';
import { aCarton, aVehicle, GOODS, tripDay } from './logistics-things.js';

/**
 * For each operation of logistics that wants things in one state: such ones, which no other operation brings out of it.
 * @param party with what `logisticsThings` made: hub, carrier and warehouse
 */
export async function logisticsStages(party: Party, warehouseId: string): Promise<Record<string, IdPool>> {
  return { ...(await roadStages(party)), ...(await warehouseStages(party, warehouseId)) };
}

async function roadStages({ client }: Party): Promise<Record<string, IdPool>> {
  let vehicles = 1;
  // A vehicle goes on one trip a day.
  const vehicle = () => client.addVehicle(aVehicle(`鄂R${String((vehicles += 1)).padStart(5, '0')}`));
  const waiting = async () => {
    const { consignmentId } = await client.createConsignment(aCarton());
    return client.bookConsignment({ consignmentId });
  };
  const trip = async (): Promise<TripView> => {
    const { vehicleId } = await vehicle();
    const { consignmentId } = await waiting();
    return client.createTrip({ day: tripDay(), vehicleId, consignmentIds: [consignmentId] });
  };
  const tendered = async (): Promise<string> => {
    const { tripId, version } = await trip();
    await client.tenderTrip({ tripId }, { ifMatch: version });
    return tripId;
  };
  const driven = async (): Promise<string> => {
    const tripId = await tendered();
    await client.acceptTrip({ tripId });
    return tripId;
  };
  const of = ({ tripId, version, stops }: TripView): IdPool => ({
    tripId: [tripId],
    consignmentId: stops.flatMap(({ consignmentId }) => consignmentId ?? []),
    stopId: stops.filter(({ kind }) => kind === 'pick-up').map(({ stopId }) => stopId),
    'If-Match': [version],
  });
  const draft = await client.createConsignment(aCarton());
  const tracked = await waiting();
  const viaHub = await waiting();
  const { consignmentId } = await waiting();
  const legs = await client.sendViaHub({ consignmentId }, { ifMatch: viaHub.version });
  const changing = await vehicle();
  const road = { tripId: [await driven()] };
  return {
    updateConsignment: { consignmentId: [draft.consignmentId], 'If-Match': [draft.version] },
    bookConsignment: { consignmentId: [(await client.createConsignment(aCarton())).consignmentId] },
    sendViaHub: { consignmentId: [viaHub.consignmentId], 'If-Match': [viaHub.version] },
    sendDirectly: { consignmentId: [consignmentId], 'If-Match': [legs.version] },
    attachWaybill: { consignmentId: [tracked.consignmentId] },
    getPublicTracking: { token: [tracked.trackingToken] },
    changeVehicle: {
      vehicleId: [changing.vehicleId],
      shifts: [aVehicle('').shifts],
      'If-Match': [changing.version],
    },
    addConsignment: { ...of(await trip()), consignmentId: [(await waiting()).consignmentId] },
    assignVehicle: { ...of(await trip()), vehicleId: [(await vehicle()).vehicleId] },
    lockStop: of(await trip()),
    moveConsignment: of(await trip()),
    changeShareRule: of(await trip()),
    tenderTrip: of(await trip()),
    cancelTrip: of(await trip()),
    getTender: road,
    getDrive: road,
    acceptTrip: { tripId: [await tendered()] },
    declineTrip: { tripId: [await tendered()] },
  };
}

async function warehouseStages({ client }: Party, warehouseId: string): Promise<Record<string, IdPool>> {
  const announced = async (): Promise<string> => {
    const lines = [{ ...GOODS, batch: 'B2', expectedPieces: 900, pieceCm3: 2_000 }];
    return (await client.announceInbound({ warehouseId, expectedOn: '2099-01-01', lines })).inboundId;
  };
  const received = [{ line: 1, goodPieces: 900, damagedPieces: 0 }];
  await client.receiveInbound({ inboundId: await announced(), lines: received, complete: true });
  const lines = [{ ...GOODS, pieces: 1 }];
  const recipient = { address: '1 Example St, Los Angeles' };
  const { outboundId } = await client.requestOutbound({ warehouseId, recipient, lines });
  return {
    receiveInbound: { inboundId: [await announced()], lines: [received] },
    cancelInbound: { inboundId: [await announced()] },
    requestOutbound: { warehouseId: [warehouseId], lines: [lines] },
    cancelOutbound: { outboundId: [outboundId] },
    disposeStock: { pieces: [1] },
  };
}
