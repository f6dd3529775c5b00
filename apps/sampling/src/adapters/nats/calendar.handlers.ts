import {
  clearCentreDay,
  findAbsences,
  getCentreCalendar,
  reportAbsence,
  setCentreDay,
  withdrawAbsence,
  type AbsenceRef,
  type AbsenceReport,
  type Absences,
  type CalendarSpan,
  type CentreCalendar,
  type CentreDayRef,
  type FindAbsences,
  type PlanRepair,
  type ReportAbsence,
  type SetCentreDay,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { Handles, type Call } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { KeepCalendar } from '../../application/keep-calendar.js';
import { RepairPlan } from '../../application/repair-plan.js';
import { callId } from './call-id.js';
import { SERVICE } from './scopes.js';

/** Working days and absences; what they disturb is repaired at once. */
@Controller()
export class CalendarHandlers {
  constructor(
    private readonly keepCalendar: KeepCalendar,
    private readonly repairPlan: RepairPlan,
  ) {}

  @Handles(getCentreCalendar)
  show(asked: CalendarSpan, call: Call): Promise<CentreCalendar> {
    return call.read(async (tx) => {
      const clock = await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now');
      assert(clock !== undefined, 'the clock has one row');
      return this.keepCalendar.show(tx, asked, clock.now);
    }, SERVICE);
  }

  @Handles(setCentreDay)
  async setDay({ centreId, date, working, note }: SetCentreDay, call: Call): Promise<PlanRepair> {
    const day = note === undefined ? { working } : { working, note };
    await call.transaction((tx) => this.keepCalendar.setDay(tx, { centreId, date }, day, call), SERVICE);
    return this.repairPlan.run(centreId, 'calendar');
  }

  @Handles(clearCentreDay)
  async clearDay(at: CentreDayRef, call: Call): Promise<PlanRepair> {
    await call.transaction((tx) => this.keepCalendar.setDay(tx, at, undefined, call), SERVICE);
    return this.repairPlan.run(at.centreId, 'calendar');
  }

  @Handles(findAbsences)
  absences(asked: FindAbsences, call: Call): Promise<Absences> {
    return call.read((tx) => this.keepCalendar.absences(tx, asked, call), SERVICE);
  }

  @Handles(reportAbsence)
  async report(asked: ReportAbsence, call: Call): Promise<AbsenceReport> {
    const step = { ...SERVICE, step: true };
    const absence = await call.transaction(
      (tx) => this.keepCalendar.report(tx, asked, callId(call), call),
      step,
    );
    const repair = await this.repairPlan.run(asked.centreId, 'absence');
    return call.transaction(() => Promise.resolve({ absence, repair }), SERVICE);
  }

  @Handles(withdrawAbsence)
  async withdraw(at: AbsenceRef, call: Call): Promise<PlanRepair> {
    await call.transaction((tx) => this.keepCalendar.withdraw(tx, at, call), SERVICE);
    return this.repairPlan.run(at.centreId, 'absence');
  }
}
