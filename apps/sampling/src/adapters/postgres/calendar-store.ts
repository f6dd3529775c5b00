import type { AbsenceView } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Calendars, NewAbsence } from '../../application/centre-ports.js';
import type { DayOverride, DayOverrides } from '../../domain/centre-calendar.js';

const MAX_ABSENCES = 1_000;

/** What the centre said of days, from one on; without it, from yesterday on by the database's clock. */
export async function overridesOf(tx: ReadTx, centreId: string, from?: string): Promise<DayOverrides> {
  const rows = await tx.query<{ day: string; working: boolean; note: string | null }>(
    `SELECT day::text, working, note FROM centre_day WHERE centre_id = $1
       AND day >= coalesce($2::date, (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date - 1)`,
    [centreId, from ?? null],
  );
  return new Map(
    rows.map(({ day, working, note }): [string, DayOverride] => [
      day,
      note === null ? { working } : { working, note },
    ]),
  );
}

interface AbsenceRow {
  absence_id: string;
  resource_id: string;
  resource_name: string;
  kind: string;
  from: Date;
  until: Date;
  note: string | null;
}

export class CalendarStore implements Calendars {
  overrides(tx: ReadTx, centreId: string, from: string): Promise<DayOverrides> {
    return overridesOf(tx, centreId, from);
  }

  async setDay(tx: Tx, centreId: string, date: string, { working, note }: DayOverride): Promise<void> {
    await tx.execute(
      `INSERT INTO centre_day (centre_id, day, working, note) VALUES ($1, $2, $3, $4)
       ON CONFLICT (centre_id, day) DO UPDATE SET working = excluded.working, note = excluded.note`,
      [centreId, date, working, note ?? null],
    );
  }

  async clearDay(tx: Tx, centreId: string, date: string): Promise<void> {
    await tx.execute('DELETE FROM centre_day WHERE centre_id = $1 AND day = $2', [centreId, date]);
  }

  async addAbsence(tx: Tx, absence: NewAbsence): Promise<void> {
    const { absenceId, centreId, enterpriseId, resourceId, kind, from, until, note } = absence;
    await tx.execute(
      `INSERT INTO absence (absence_id, centre_id, enterprise_id, resource_id, kind, during, note)
       VALUES ($1, $2, $3, $4, $5, tstzrange($6, $7), $8) ON CONFLICT DO NOTHING`,
      [absenceId, centreId, enterpriseId, resourceId, kind, from, until, note ?? null],
    );
  }

  async removeAbsence(tx: Tx, centreId: string, absenceId: string): Promise<boolean> {
    const removed = await tx.execute('DELETE FROM absence WHERE centre_id = $1 AND absence_id = $2', [
      centreId,
      absenceId,
    ]);
    return removed === 1;
  }

  async absences(tx: ReadTx, centreId: string, from: string, until: string): Promise<AbsenceView[]> {
    const rows = await tx.query<AbsenceRow>(
      `SELECT a.absence_id, a.resource_id, r.name AS resource_name, a.kind, lower(a.during) AS "from",
              upper(a.during) AS until, a.note
       FROM absence a JOIN resource r ON r.resource_id = a.resource_id
       WHERE a.centre_id = $1 AND a.during && tstzrange($2, $3)
       ORDER BY lower(a.during), a.absence_id LIMIT ${MAX_ABSENCES}`,
      [centreId, from, until],
    );
    return rows.map((row) => ({
      absenceId: row.absence_id,
      resourceId: row.resource_id,
      resourceName: row.resource_name,
      kind: row.kind,
      from: row.from.toISOString(),
      until: row.until.toISOString(),
      ...(row.note === null ? {} : { note: row.note }),
    }));
  }
}
