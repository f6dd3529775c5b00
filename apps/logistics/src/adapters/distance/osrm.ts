import type { Position } from '@tianfu/kernel';
import type { Logger } from '@tianfu/service';
import type { Distances } from '../../application/ports.js';
import type { DistanceTable } from '../../domain/route.js';
import { greatCircleTable } from './great-circle.js';

/** The most places OSRM's table service takes in one request by default (--max-table-size). */
const MAX_TABLE = 100;
const TIMEOUT_MS = 1_500;

/**
 * Distances of an OSRM server (`/table/v1/driving`, project-osrm.org). Where it does not answer in time, has no way,
 * or is asked for more than it takes at once, the great circle stands in.
 */
export class OsrmDistances implements Distances {
  constructor(
    private readonly baseUrl: string,
    private readonly logger: Logger,
  ) {}

  async table(positions: readonly Position[]): Promise<DistanceTable> {
    const fallback = greatCircleTable(positions);
    if (positions.length < 2 || positions.length > MAX_TABLE) return fallback;
    try {
      const places = positions.map(({ lat, lng }) => `${lng},${lat}`).join(';');
      const url = `${this.baseUrl}/table/v1/driving/${places}?annotations=distance,duration`;
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      return merged(await response.json(), fallback);
    } catch (error) {
      this.logger.warn({ err: error }, 'the map service did not answer; distances are estimated');
      return fallback;
    }
  }
}

/** What the server says, where it says a number; it has null where no road leads. */
export function merged(answer: unknown, fallback: DistanceTable): DistanceTable {
  const { distances, durations } = (answer ?? {}) as Partial<Record<string, unknown>>; // looked at cell by cell
  const cellsOf = (rows: unknown, instead: Uint32Array): Uint32Array =>
    instead.map((estimate, place) => {
      const row: unknown = Array.isArray(rows) ? rows[Math.floor(place / fallback.size)] : undefined;
      const cell: unknown = Array.isArray(row) ? row[place % fallback.size] : undefined;
      return typeof cell === 'number' && cell >= 0 && cell < 2 ** 32 - 1 ? Math.ceil(cell) : estimate;
    });
  return {
    size: fallback.size,
    metres: cellsOf(distances, fallback.metres),
    seconds: cellsOf(durations, fallback.seconds),
  };
}
