import type { CentreFigures, DayFigures, FirmFigures } from '@tianfu/contracts';
import type { ReadTx } from '@tianfu/service';
import type { Figures } from '../../application/side-ports.js';
import type { Span } from '../../domain/plan.js';
import { present } from './booking-rows.js';

const MAX_FIRMS = 200;
const MAX_ROWS = 50_000;

interface MadeRow {
  samples: number;
  hours: number | null;
  on_time: number | null;
  rounds: number | null;
}

/** Of samples made ready in a span of days in China. */
const READY = `b.centre_id = $1 AND b.ready_at >= ($2::date)::timestamp AT TIME ZONE 'Asia/Shanghai'
  AND b.ready_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`;
const MEASURES = `count(*)::integer AS samples,
  round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM b.ready_at - b.confirmed_at)) / 3600)::numeric, 1)
    ::double precision AS hours,
  round(100.0 * count(*) FILTER (WHERE b.ready_at <= b.first_promised_at) / nullif(count(*), 0), 1)
    ::double precision AS on_time,
  round(avg(b.round), 2)::double precision AS rounds`;

export class FigureStore implements Figures {
  async made(
    tx: ReadTx,
    centreId: string,
    from: string,
    until: string,
  ): Promise<Omit<CentreFigures, 'resources' | 'bottleneck'>> {
    const params = [centreId, from, until];
    const total = await tx.one<MadeRow>(`SELECT ${MEASURES} FROM booking b WHERE ${READY}`, params);
    const firms = await tx.query<MadeRow & { enterprise_id: string; enterprise_name: string }>(
      `SELECT b.enterprise_id, max(b.enterprise_name) AS enterprise_name, ${MEASURES} FROM booking b WHERE ${READY}
       GROUP BY b.enterprise_id ORDER BY 3 DESC, 1 LIMIT ${MAX_FIRMS}`,
      params,
    );
    const days = await tx.query<{ date: string; ready: number; on_time: number }>(
      `SELECT (b.ready_at AT TIME ZONE 'Asia/Shanghai')::date::text AS date, count(*)::integer AS ready,
              count(*) FILTER (WHERE b.ready_at <= b.first_promised_at)::integer AS on_time
       FROM booking b WHERE ${READY} GROUP BY 1 ORDER BY 1`,
      params,
    );
    return {
      ...measuresOf(total),
      firms: firms.map((row): FirmFigures => ({
        enterpriseId: row.enterprise_id,
        enterpriseName: row.enterprise_name,
        ...measuresOf(row),
      })),
      days: days.map(({ date, ready, on_time: onTime }): DayFigures => ({ date, ready, onTime })),
    };
  }

  async planned(tx: ReadTx, centreId: string, from: string, until: string): Promise<Map<string, Span[]>> {
    const rows = await tx.query<{ resource_id: string; from: number; until: number }>(
      `SELECT resource_id, extract(epoch FROM lower(work))::double precision / 60 AS "from",
              extract(epoch FROM upper(work))::double precision / 60 AS until
       FROM allocation
       WHERE centre_id = $1 AND during && tstzrange(($2::date)::timestamp AT TIME ZONE 'Asia/Shanghai',
         ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
       LIMIT ${MAX_ROWS}`,
      [centreId, from, until],
    );
    const spans = new Map<string, Span[]>();
    for (const { resource_id: id, from: begin, until: end } of rows)
      spans.set(id, [...(spans.get(id) ?? []), { from: begin, until: end }]);
    return spans;
  }
}

function measuresOf(
  row: MadeRow | undefined,
): Pick<FirmFigures, 'samples' | 'turnaroundHours' | 'onTimePercent' | 'roundsPerSample'> {
  if (row === undefined) return { samples: 0 };
  return {
    samples: row.samples,
    ...present({ turnaroundHours: row.hours, onTimePercent: row.on_time, roundsPerSample: row.rounds }),
  };
}
