import type { SmvBand } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { ImportCounts, LineRecords } from '../../application/ports.js';
import type { LineFacts } from '../../domain/line-row.js';
import { countsOf, type CountsRow } from './import-counts.js';

/** Of the precision the table has: what is compared is what would be stored. */
const GIVEN = `jsonb_to_recordset($1) AS g(day date, department text, team integer, smv_minutes numeric(8, 4),
  wip_pieces integer, workers numeric(7, 2), overtime_minutes integer, productivity numeric(13, 12))`;
const FACTS = ['smv_minutes', 'wip_pieces', 'workers', 'overtime_minutes', 'productivity'] as const;
const of = (table: string): string => `(${FACTS.map((fact) => `${table}.${fact}`).join(', ')})`;

/** The last band has no upper end; this is as far as its contract counts. */
const NO_END = 10_000;

interface BandRow {
  band: number;
  records: number;
  mean_productivity: number;
}

export class LineStore implements LineRecords {
  async compare(tx: ReadTx, source: string, rows: readonly LineFacts[]): Promise<ImportCounts> {
    const counted = await tx.one<CountsRow>(
      `SELECT count(*) FILTER (WHERE l.source IS NULL)::integer AS created,
              count(*) FILTER (WHERE l.source IS NOT NULL AND ${of('l')} IS DISTINCT FROM ${of('g')})::integer AS updated,
              count(*)::integer AS given
       FROM ${GIVEN}
       LEFT JOIN line_record l ON l.source = $2 AND (l.day, l.department, l.team) = (g.day, g.department, g.team)`,
      [asJson(rows), source],
    );
    return countsOf(counted);
  }

  async store(tx: Tx, source: string, rows: readonly LineFacts[]): Promise<void> {
    await tx.execute(
      `INSERT INTO line_record AS l (source, day, department, team, ${FACTS.join(', ')})
       SELECT $2, day, department, team, ${FACTS.join(', ')} FROM ${GIVEN}
       ON CONFLICT (source, day, department, team) DO UPDATE SET ${of('').replaceAll('.', '')} = ${of('excluded')}
       WHERE ${of('l')} IS DISTINCT FROM ${of('excluded')}`,
      [asJson(rows), source],
    );
  }

  async summarise(tx: ReadTx, edges: readonly number[]): Promise<SmvBand[]> {
    const rows = await tx.query<BandRow>(
      `SELECT width_bucket(smv_minutes, $1::numeric[]) AS band, count(*)::integer AS records,
              round(avg(productivity), 4)::double precision AS mean_productivity
       FROM line_record GROUP BY band ORDER BY band`,
      [edges],
    );
    return rows.map(({ band, records, mean_productivity: meanProductivity }) => {
      const from = edges[band - 1];
      assert(from !== undefined, 'bands begin at zero, and minutes are above it');
      return { smvFromMinutes: from, smvToMinutes: edges[band] ?? NO_END, records, meanProductivity };
    });
  }
}

const asJson = (rows: readonly LineFacts[]): string =>
  JSON.stringify(
    rows.map((row) => ({
      day: row.day,
      department: row.department,
      team: row.team,
      smv_minutes: row.smvMinutes,
      wip_pieces: row.wipPieces ?? null,
      workers: row.workers,
      overtime_minutes: row.overtimeMinutes,
      productivity: row.productivity,
    })),
  );
