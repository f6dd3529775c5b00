import { type FindVehicles, Refusal, type VehicleContent } from '@tianfu/contracts';
import { assert, formatMoney, isCurrency, parseMoney } from '@tianfu/kernel';
import { isUniqueViolation, type Keyset, PageQuery, type ReadTx, type Slice, type Tx } from '@tianfu/service';
import type { VehicleStore } from '../../application/ports.js';
import type { StoredVehicle } from '../../application/stored.js';
import { certifiedSql } from './party-store.js';

interface VehicleRow {
  vehicle_id: string;
  carrier_id: string;
  carrier_name: string;
  plate: string;
  capacity_kg: number;
  capacity_m3: string;
  capacity_cartons: number;
  depot_address: string;
  depot_lat: number;
  depot_lng: number;
  shifts: VehicleContent['shifts'];
  fixed_minor: string;
  per_km: string;
  currency: string;
  state: 'active' | 'retired';
  version: number;
  created_at: Date;
}

const COLUMNS = [
  'plate',
  'capacity_kg',
  'capacity_m3',
  'capacity_cartons',
  'depot_address',
  'depot_lat',
  'depot_lng',
  'shifts',
  'fixed_minor',
  'per_km',
  'currency',
] as const;
const FROM =
  'SELECT v.*, c.name AS carrier_name FROM vehicle v JOIN carrier c ON c.carrier_id = v.carrier_id';
const ADD = `INSERT INTO vehicle (vehicle_id, carrier_id, state, version, created_at, ${COLUMNS.join(', ')})
  VALUES ($1, $2, 'active', 1, clock_timestamp(), ${COLUMNS.map((_, index) => `$${index + 3}`).join(', ')})`;
const CHANGE = `UPDATE vehicle SET version = version + 1,
  ${COLUMNS.map((column, index) => `${column} = $${index + 2}`).join(', ')} WHERE vehicle_id = $1`;
const RETIRE = `UPDATE vehicle SET state = 'retired', version = version + 1 WHERE vehicle_id = $1`;

const NEWEST: Keyset = {
  name: '-createdAt',
  column: 'v.created_at',
  idColumn: 'v.vehicle_id',
  type: 'timestamptz',
  direction: 'DESC',
};
/** Vehicles a day is planned with at most; the limit of a planning run. */
const MAX_AVAILABLE = 200;
const USABLE = `v.state = 'active' AND ${certifiedSql('v.carrier_id')}`;
/** Squared and in degrees of latitude: enough to compare by. */
const FROM_HUB = `(v.depot_lat - h.lat) ^ 2 + ((v.depot_lng - h.lng) * cos(radians(h.lat))) ^ 2`;

/** The fleets of carriers. */
export class PostgresVehicles implements VehicleStore {
  async add(tx: Tx, vehicleId: string, carrierId: string, content: VehicleContent): Promise<void> {
    await plateFree(tx.execute(ADD, [vehicleId, carrierId, ...valuesOf(content)]));
  }

  async change(tx: Tx, vehicleId: string, content: VehicleContent): Promise<void> {
    await plateFree(tx.execute(CHANGE, [vehicleId, ...valuesOf(content)]));
  }

  async retire(tx: Tx, vehicleId: string): Promise<void> {
    await tx.execute(RETIRE, [vehicleId]);
  }

  async lock(tx: Tx, vehicleId: string, carrierId: string): Promise<StoredVehicle | undefined> {
    const sql = `${FROM} WHERE v.vehicle_id = $1 AND v.carrier_id = $2 FOR UPDATE OF v`;
    const row = await tx.one<VehicleRow>(sql, [vehicleId, carrierId]);
    return row && vehicleOf(row);
  }

  async available(tx: ReadTx, vehicleIds: readonly string[]): Promise<StoredVehicle[]> {
    const rows = await tx.query<VehicleRow>(
      `${FROM} WHERE ${USABLE} AND v.vehicle_id = ANY($1) ORDER BY v.vehicle_id LIMIT ${MAX_AVAILABLE}`,
      [vehicleIds],
    );
    return rows.map(vehicleOf);
  }

  async nearest(tx: ReadTx, hubId: string): Promise<StoredVehicle[]> {
    const rows = await tx.query<VehicleRow>(
      `${FROM} JOIN hub h ON h.hub_id = $1 WHERE ${USABLE} ORDER BY ${FROM_HUB}, v.vehicle_id LIMIT ${MAX_AVAILABLE}`,
      [hubId],
    );
    return rows.map(vehicleOf);
  }

  async find(tx: ReadTx, carrierId: string | undefined, asked: FindVehicles): Promise<Slice<StoredVehicle>> {
    const page = new PageQuery(NEWEST, asked);
    // A hub sees what it could plan with, a carrier all of its own.
    page.where('uuid', 'v.carrier_id = $?', carrierId);
    const usable = carrierId === undefined ? USABLE : 'true';
    const rows = await tx.query<VehicleRow>(
      `${FROM} WHERE ${usable}${page.conditions} ${page.tail}`,
      page.params,
    );
    return page.slice(rows, (row) => ({ key: row.created_at.toISOString(), id: row.vehicle_id }), vehicleOf);
  }
}

async function plateFree(written: Promise<unknown>): Promise<void> {
  try {
    await written;
  } catch (error) {
    if (!isUniqueViolation(error, 'vehicle_plate')) throw error;
    throw new Refusal('PLATE_TAKEN', {}, [], { cause: error });
  }
}

function valuesOf({
  plate,
  capacityKg,
  capacityM3,
  capacityCartons,
  depot,
  shifts,
  tariff,
}: VehicleContent): unknown[] {
  const fixed = parseMoney(tariff.fixed);
  assert(fixed.ok, 'an amount was checked with its contract');
  return [
    plate,
    capacityKg,
    capacityM3,
    capacityCartons,
    depot.address,
    depot.position.lat,
    depot.position.lng,
    JSON.stringify(shifts),
    fixed.value.minor.toString(),
    tariff.perKm.amount,
    tariff.fixed.currency,
  ];
}

function vehicleOf(row: VehicleRow): StoredVehicle {
  const { currency } = row;
  assert(isCurrency(currency), 'a tariff is in a currency of the platform');
  return {
    vehicleId: row.vehicle_id,
    carrierId: row.carrier_id,
    carrierName: row.carrier_name,
    state: row.state,
    version: row.version,
    createdAt: row.created_at,
    content: {
      plate: row.plate,
      capacityKg: row.capacity_kg,
      capacityM3: Number(row.capacity_m3),
      capacityCartons: row.capacity_cartons,
      depot: { address: row.depot_address, position: { lat: row.depot_lat, lng: row.depot_lng } },
      shifts: row.shifts,
      tariff: {
        fixed: formatMoney({ minor: BigInt(row.fixed_minor), currency }),
        perKm: { amount: row.per_km, currency },
      },
    },
  };
}
