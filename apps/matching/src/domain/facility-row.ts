import type { JsonRow, RowFault } from '@tianfu/contracts';
import { isCountryCentre, normaliseCountry, toHalfWidth, type Position } from '@tianfu/kernel';
import { RowReader, type FacilityFlag, type Language } from './import-row.js';
import { searchable } from './searchable.js';

/** A facility as a list has it, checked. */
export interface FacilityFacts {
  readonly countryCode: string;
  readonly name: string;
  readonly address: string;
  /** With the country these say which facility it is: case, width and blanks make no difference. */
  readonly nameKey: string;
  readonly addressKey: string;
  readonly position?: Position;
  readonly positionDoubtful: boolean;
}

export type CheckedFacility =
  | { readonly ok: true; readonly facts: FacilityFacts; readonly flags: readonly FacilityFlag[] }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

const NAME_LENGTH = 200;
const ADDRESS_LENGTH = 600;
const COUNTRY_LENGTH = 100;

/** Reads one row of a facility list (columns country, name, address, lat, lng). */
export function checkedFacility(row: JsonRow, language: Language): CheckedFacility {
  const reader = new RowReader(row, language);
  const name = reader.text('name', NAME_LENGTH);
  const address = reader.text('address', ADDRESS_LENGTH);
  const spelling = reader.text('country', COUNTRY_LENGTH);
  const country = normaliseCountry(spelling);
  if (country === undefined) reader.refuse('country', 'unknown-country', { value: spelling.slice(0, 40) });
  const position = positionOf(reader);
  if (country === undefined || reader.faults.length > 0) return { ok: false, faults: reader.faults };

  const positionDoubtful = position !== undefined && isCountryCentre(position);
  const flags: FacilityFlag[] = [];
  if (positionDoubtful) flags.push('country-centre');
  if (position === undefined) flags.push('no-position');
  if (spelling !== country.name && spelling !== country.code) flags.push('country-normalised');
  const facts = {
    countryCode: country.code,
    name,
    address,
    nameKey: searchable(name),
    addressKey: folded(address),
    ...(position === undefined ? {} : { position }),
    positionDoubtful,
  };
  return { ok: true, facts, flags };
}

export const facilityKey = ({ countryCode, nameKey, addressKey: address }: FacilityFacts): string =>
  `${countryCode} ${address} ${nameKey}`;

function positionOf(reader: RowReader): Position | undefined {
  const lat = reader.number('lat', -90, 90);
  const lng = reader.number('lng', -180, 180);
  const [hasLat, hasLng] = [reader.peek('lat') !== '', reader.peek('lng') !== ''];
  if (hasLat !== hasLng) reader.refuse(hasLat ? 'lng' : 'lat', 'position-half');
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
}

/** Without what differs between two spellings of one address. */
const folded = (address: string): string => toHalfWidth(address).toLowerCase().replaceAll(/\s+/g, ' ').trim();
