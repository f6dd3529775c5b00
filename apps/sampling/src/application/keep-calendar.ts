import {
  refuseField,
  type Absences,
  type CalendarSpan,
  type CentreCalendar,
  type FindAbsences,
  type ReportAbsence,
  type AbsenceView,
} from '@tianfu/contracts';
import { daysBetween, shanghaiDate } from '@tianfu/kernel';
import { type Call, found, type ReadTx, type Tx } from '@tianfu/service';
import { daysAt, knownUntil, type DayOverride } from '../domain/centre-calendar.js';
import { minuteOfText } from '../domain/minutes.js';
import { ownCentre } from './own-centre.js';
import type { Calendars, Centres, Resources } from './centre-ports.js';
import type { Plans } from './plan-ports.js';

const MAX_DAYS = 400;
/** An absence is reported late, or planned a year ahead. */
const MAX_ABSENCE_DAYS = 366;
const DAY_MINUTES = 1_440;

/** Working days of a centre, and who is away when. */
export class KeepCalendar {
  constructor(
    private readonly centres: Centres,
    private readonly calendars: Calendars,
    private readonly resources: Resources,
    private readonly plans: Plans,
  ) {}

  async show(tx: ReadTx, { centreId, from, until }: CalendarSpan, now: Date): Promise<CentreCalendar> {
    const days = daysBetween(from, until);
    if (days < 0) throw refuseField('/until', 'endsBeforeItBegins');
    if (days > MAX_DAYS) throw refuseField('/until', 'too-late', { maximumDays: MAX_DAYS });
    const centre = found(await this.centres.get(tx, centreId));
    const today = shanghaiDate(now);
    const overrides = await this.calendars.overrides(tx, centreId, from < today ? from : today);
    return {
      days: daysAt(from, until, overrides),
      knownUntil: knownUntil(today, overrides, Math.max(centre.policy.horizonDays, MAX_DAYS)),
    };
  }

  async setDay(
    tx: Tx,
    at: { centreId: string; date: string },
    day: DayOverride | undefined,
    call: Call,
  ): Promise<void> {
    await ownCentre(tx, this.centres, at.centreId, call);
    if (at.date < shanghaiDate(await tx.now())) throw refuseField('/date', 'inThePast');
    if (day === undefined) await this.calendars.clearDay(tx, at.centreId, at.date);
    else await this.calendars.setDay(tx, at.centreId, at.date, day);
    await this.plans.touch(tx, at.centreId);
  }

  /** `absenceId` comes from the command, so that a repeat of it adds no second one. */
  async report(tx: Tx, asked: ReportAbsence, absenceId: string, call: Call): Promise<AbsenceView> {
    const { centreId, resourceId, kind, from, until, note } = asked;
    const { enterpriseId } = await ownCentre(tx, this.centres, centreId, call);
    const resource = found(await this.resources.get(tx, centreId, resourceId));
    const minutes = minuteOfText(until) - minuteOfText(from);
    if (minutes <= 0) throw refuseField('/until', 'endsBeforeItBegins');
    if (minutes > MAX_ABSENCE_DAYS * DAY_MINUTES)
      throw refuseField('/until', 'too-late', { maximumDays: MAX_ABSENCE_DAYS });
    if (minuteOfText(until) * 60_000 <= (await tx.now()).getTime()) throw refuseField('/until', 'inThePast');
    const noted = note === undefined ? {} : { note };
    await this.calendars.addAbsence(tx, {
      absenceId,
      centreId,
      enterpriseId,
      resourceId,
      kind,
      from,
      until,
      ...noted,
    });
    await this.plans.touch(tx, centreId);
    return { absenceId, resourceId, resourceName: resource.name, kind, from, until, ...noted };
  }

  async withdraw(tx: Tx, at: { centreId: string; absenceId: string }, call: Call): Promise<void> {
    await ownCentre(tx, this.centres, at.centreId, call);
    found((await this.calendars.removeAbsence(tx, at.centreId, at.absenceId)) || undefined);
    await this.plans.touch(tx, at.centreId);
  }

  async absences(tx: ReadTx, { centreId, from, until }: FindAbsences, call: Call): Promise<Absences> {
    await ownCentre(tx, this.centres, centreId, call);
    if (minuteOfText(until) <= minuteOfText(from)) throw refuseField('/until', 'endsBeforeItBegins');
    return { data: await this.calendars.absences(tx, centreId, from, until) };
  }
}
