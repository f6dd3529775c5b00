import type { Facility, Production, StandingState, Supplier } from '../../domain/factory.js';

/** Of a factory whose certificate has been told of; the checks of the table vouch for the rest. */
export const FACTORY_COLUMNS = `factory_id, name, place, lat, lng, state, level, scope, valid_until, production, won,
  decided, changed_seq`;

export interface FactoryRow {
  factory_id: string;
  name: string;
  place: string | null;
  lat: number;
  lng: number;
  state: StandingState;
  level: string;
  scope: string[];
  valid_until: string;
  production: Production;
  won: number;
  decided: number;
  changed_seq: string;
}

export function supplierOf(row: FactoryRow): Supplier {
  const { factory_id: factoryId, name, place, lat, lng, state, level, scope, production, won, decided } = row;
  return {
    kind: 'supplier',
    factoryId,
    name,
    ...(place === null ? {} : { place }),
    position: { lat, lng },
    standing: { state, level, scope, validUntil: row.valid_until },
    production,
    record: { won, decided },
  };
}

export const FACILITY_COLUMNS = 'facility_id, name, address, lat, lng, position_doubtful, changed_seq';

export interface FacilityRow {
  facility_id: string;
  name: string;
  address: string;
  lat: number | null;
  lng: number | null;
  position_doubtful: boolean;
  changed_seq: string;
}

export function facilityOf({
  facility_id: factoryId,
  name,
  address,
  lat,
  lng,
  position_doubtful,
}: FacilityRow): Facility {
  const placed = lat !== null && lng !== null && !position_doubtful;
  return { kind: 'facility', factoryId, name, place: address, ...(placed ? { position: { lat, lng } } : {}) };
}
