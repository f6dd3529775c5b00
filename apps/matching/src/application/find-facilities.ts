import {
  DEFAULT_PAGE_SIZE,
  type FacilityView,
  type FindFacilities as Asked,
  type PageOf,
} from '@tianfu/contracts';
import { isUuid } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import { searchable } from '../domain/searchable.js';
import { cursorOf, placeOf } from '@tianfu/contracts';
import type { Facilities } from './ports.js';

/** The facility directory, by name. */
export class FindFacilities {
  constructor(private readonly facilities: Facilities) {}

  async run(
    tx: ReadTx,
    { q, countryCode, cursor, limit = DEFAULT_PAGE_SIZE }: Asked,
  ): Promise<PageOf<FacilityView>> {
    const rows = await this.facilities.find(tx, {
      text: q === undefined ? undefined : searchable(q),
      countryCode: countryCode?.toUpperCase(),
      after: cursor === undefined ? undefined : placeOf(cursor, isPlace)[0],
      limit: limit + 1,
    });
    const data = rows.slice(0, limit);
    const last = data.at(-1);
    if (rows.length <= limit || last === undefined) return { data, page: { hasMore: false } };
    return { data, page: { nextCursor: cursorOf([last.facilityId]), hasMore: true } };
  }
}

const isPlace = (parts: readonly unknown[]): parts is readonly [string] =>
  parts.length === 1 && typeof parts[0] === 'string' && isUuid(parts[0]);
