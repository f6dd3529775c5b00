import { createHash } from 'node:crypto';
import type { FacilityView } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Facilities, FacilityFilter, ImportCounts } from '../../application/ports.js';
import type { FacilityFacts } from '../../domain/facility-row.js';
import { countsOf, type CountsRow } from './import-counts.js';

const GIVEN = `jsonb_to_recordset($1) AS g(facility_id uuid, country_code text, name text, name_key text,
  address text, address_key text, lat double precision, lng double precision, position_doubtful boolean)`;

/**
 * Whether a given position `g` takes the place of a stored one `f`: any where there is none, a real one where
 * it was the centre of a country, and a corrected one of the same list. So a repeat of all lists changes nothing.
 */
const positionCounts = (g: string): string => `(${g}.lat IS NOT NULL AND (f.lat IS NULL
  OR (f.position_doubtful AND NOT ${g}.position_doubtful)
  OR (f.source = $2 AND f.position_doubtful = ${g}.position_doubtful AND (f.lat, f.lng) <> (${g}.lat, ${g}.lng))))`;
/** Spellings that differ in case or width are those of the list that first had the facility. */
const spellingCounts = (g: string): string =>
  `(f.source = $2 AND (f.name, f.address) <> (${g}.name, ${g}.address))`;

interface ViewRow {
  facility_id: string;
  country_code: string;
  name: string;
  address: string;
  lat: number | null;
  lng: number | null;
  position_doubtful: boolean;
  source: string;
}

export class FacilityStore implements Facilities {
  async compare(tx: ReadTx, source: string, rows: readonly FacilityFacts[]): Promise<ImportCounts> {
    const counted = await tx.one<CountsRow>(
      `SELECT count(*) FILTER (WHERE f.facility_id IS NULL)::integer AS created,
              count(*) FILTER (WHERE f.facility_id IS NOT NULL
                AND (${positionCounts('g')} OR ${spellingCounts('g')}))::integer AS updated,
              count(*)::integer AS given
       FROM ${GIVEN}
       LEFT JOIN facility f ON (f.country_code, f.name_key, f.address_key) = (g.country_code, g.name_key, g.address_key)`,
      [asJson(rows), source],
    );
    return countsOf(counted);
  }

  async store(tx: Tx, source: string, rows: readonly FacilityFacts[]): Promise<void> {
    const better = positionCounts('excluded');
    const spelling = spellingCounts('excluded');
    await tx.execute(
      `INSERT INTO facility AS f (facility_id, country_code, name, name_key, address, address_key, lat, lng,
                                  position_doubtful, source)
       SELECT facility_id, country_code, name, name_key, address, address_key, lat, lng, position_doubtful, $2
       FROM ${GIVEN}
       ON CONFLICT (country_code, name_key, address_key) DO UPDATE SET
         name = CASE WHEN ${spelling} THEN excluded.name ELSE f.name END,
         address = CASE WHEN ${spelling} THEN excluded.address ELSE f.address END,
         lat = CASE WHEN ${better} THEN excluded.lat ELSE f.lat END,
         lng = CASE WHEN ${better} THEN excluded.lng ELSE f.lng END,
         position_doubtful = CASE WHEN ${better} THEN excluded.position_doubtful ELSE f.position_doubtful END
       WHERE ${better} OR ${spelling}`,
      [asJson(rows), source],
    );
  }

  async find(tx: ReadTx, { text, countryCode, after, limit }: FacilityFilter): Promise<FacilityView[]> {
    const rows = await tx.query<ViewRow>(
      `SELECT facility_id, country_code, name, address, lat, lng, position_doubtful, source FROM facility
       WHERE ($1::text IS NULL OR name_key LIKE $1) AND ($2::text IS NULL OR country_code = $2)
         AND ($3::uuid IS NULL
              OR (name_key, facility_id) > (SELECT name_key, facility_id FROM facility WHERE facility_id = $3))
       ORDER BY name_key, facility_id LIMIT $4`,
      [text === undefined ? null : containing(text), countryCode ?? null, after ?? null, limit],
    );
    return rows.map(viewOf);
  }
}

/** A LIKE pattern that takes the text literally. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

const asJson = (rows: readonly FacilityFacts[]): string =>
  JSON.stringify(
    rows.map((row) => ({
      facility_id: newId(),
      country_code: row.countryCode,
      name: row.name,
      name_key: row.nameKey,
      address: row.address,
      address_key: hashed(row.addressKey),
      lat: row.position?.lat ?? null,
      lng: row.position?.lng ?? null,
      position_doubtful: row.positionDoubtful,
    })),
  );

/** Short enough for an index, whatever the address. */
const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');

const viewOf = (row: ViewRow): FacilityView => ({
  facilityId: row.facility_id,
  countryCode: row.country_code,
  name: row.name,
  address: row.address,
  ...(row.lat === null || row.lng === null ? {} : { position: { lat: row.lat, lng: row.lng } }),
  positionDoubtful: row.position_doubtful,
  source: row.source,
});
