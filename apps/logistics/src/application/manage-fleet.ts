import {
  type CarrierView,
  type ChangeVehicle,
  type DescribeCarrier,
  type FindVehicles,
  type PageOf,
  Refusal,
  type VehicleContent,
  type VehicleRef,
  type VehicleView,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { shiftFaults } from '../domain/vehicle-shifts.js';
import type { CarrierStore, HubStore, VehicleStore } from './ports.js';
import { refuseFaults, refuseState } from './refuse-faults.js';
import type { StoredVehicle } from './stored.js';

/** A carrier says who it is and keeps its fleet. */
export class ManageFleet {
  constructor(
    private readonly carriers: CarrierStore,
    private readonly vehicles: VehicleStore,
    private readonly hubs: HubStore,
  ) {}

  async describe(tx: Tx, input: DescribeCarrier, call: Call): Promise<CarrierView> {
    const carrierId = requireEnterprise(call.caller);
    await this.carriers.describe(tx, carrierId, input);
    return required(this.carriers.byId(tx, carrierId));
  }

  /** @throws Refusal `NOT_FOUND` */
  own(tx: ReadTx, call: Call): Promise<CarrierView> {
    return required(this.carriers.byId(tx, requireEnterprise(call.caller)));
  }

  /** @throws Refusal `CARRIER_NOT_DESCRIBED`, `VALIDATION_FAILED`, `PLATE_TAKEN` */
  async add(tx: Tx, input: VehicleContent, call: Call): Promise<VehicleView> {
    const carrierId = requireEnterprise(call.caller);
    if ((await this.carriers.byId(tx, carrierId)) === undefined) throw new Refusal('CARRIER_NOT_DESCRIBED');
    refuseFaults(vehicleFaults(input));
    const vehicleId = newId();
    await this.vehicles.add(tx, vehicleId, carrierId, input);
    return vehicleViewOf(await required(this.vehicles.lock(tx, vehicleId, carrierId)));
  }

  /** Trips that are planned keep what they were planned with. @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, `VERSION_STALE`, `VALIDATION_FAILED`, `PLATE_TAKEN` */
  async change(tx: Tx, { vehicleId, ...content }: ChangeVehicle, call: Call): Promise<VehicleView> {
    const carrierId = requireEnterprise(call.caller);
    const stored = await required(this.vehicles.lock(tx, vehicleId, carrierId));
    refuseState(stored.state === 'active', stored.state);
    if (stored.version !== call.expectedVersion) throw new Refusal('VERSION_STALE');
    refuseFaults(vehicleFaults(content));
    await this.vehicles.change(tx, vehicleId, content);
    return vehicleViewOf(await required(this.vehicles.lock(tx, vehicleId, carrierId)));
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async retire(tx: Tx, { vehicleId }: VehicleRef, call: Call): Promise<VehicleView> {
    const carrierId = requireEnterprise(call.caller);
    const stored = await required(this.vehicles.lock(tx, vehicleId, carrierId));
    refuseState(stored.state === 'active', stored.state);
    await this.vehicles.retire(tx, vehicleId);
    return vehicleViewOf(await required(this.vehicles.lock(tx, vehicleId, carrierId)));
  }

  /** @throws Refusal `NOT_A_HUB` */
  async find(tx: ReadTx, asked: FindVehicles, call: Call): Promise<PageOf<VehicleView>> {
    const enterpriseId = requireEnterprise(call.caller);
    const forHub = asked.forHub === true;
    if (forHub && (await this.hubs.byId(tx, enterpriseId)) === undefined) throw new Refusal('NOT_A_HUB');
    const { rows, nextCursor } = await this.vehicles.find(tx, forHub ? undefined : enterpriseId, asked);
    return pageOfSlice({ rows: rows.map(vehicleViewOf), nextCursor });
  }
}

function vehicleFaults({ shifts, tariff }: VehicleContent) {
  const { fixed, perKm } = tariff;
  return [
    ...shiftFaults(shifts),
    ...(fixed.currency === perKm.currency
      ? []
      : [
          { pointer: '/tariff/perKm/currency', code: 'other-currency', params: { currency: fixed.currency } },
        ]),
  ];
}

const vehicleViewOf = ({
  content,
  vehicleId,
  carrierId,
  carrierName,
  state,
  version,
}: StoredVehicle): VehicleView => ({
  ...content,
  vehicleId,
  carrierId,
  carrierName,
  state,
  version,
});
