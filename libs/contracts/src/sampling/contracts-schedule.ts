import { asMember, command, query } from '../declare/index.js';
import { BookingView } from './bookings.js';
import { PlanRepair } from './calendar.js';
import { CentreFigures, FigureSpan } from './figures.js';
import { FreezeStep, MoveConsequences, MoveStep, Replan, ScheduleSpan, ScheduleView } from './schedule.js';

export const getSchedule = query({
  subject: 'sampling.schedule.get.v1',
  summary: { en: 'The live schedule', zh: '实时排程' },
  http: 'GET /v1/centres/:centreId/schedule',
  access: asMember('sampling.staff'),
  input: ScheduleSpan,
  output: ScheduleView,
});

export const previewMove = query({
  subject: 'sampling.schedule.preview-move.v1',
  summary: { en: 'What moving a step would bring', zh: '预览移动工序的影响' },
  http: 'GET /v1/centres/:centreId/schedule/move-preview',
  access: asMember('sampling.staff'),
  input: MoveStep,
  output: MoveConsequences,
});

export const moveStep = command({
  subject: 'sampling.schedule.move.v1',
  summary: { en: 'Move or resize a step', zh: '移动或调整工序' },
  http: 'POST /v1/centres/:centreId/schedule/moves',
  access: asMember('sampling.staff'),
  input: MoveStep,
  output: MoveConsequences,
  errors: ['MOVE_REFUSED', 'SLOT_TAKEN'],
  ifMatch: true,
});

export const freezeStep = command({
  subject: 'sampling.schedule.freeze.v1',
  summary: { en: 'Freeze a step where it is, or let it go', zh: '冻结或解冻工序' },
  http: 'PUT /v1/centres/:centreId/bookings/:bookingId/steps/:step/frozen',
  access: asMember('sampling.staff'),
  input: FreezeStep,
  output: BookingView,
  errors: ['TRANSITION_REFUSED'],
});

export const replanCentre = command({
  subject: 'sampling.schedule.replan.v1',
  summary: { en: 'Plan again what is not frozen', zh: '重新排程' },
  http: 'POST /v1/centres/:centreId/schedule/replans',
  access: asMember('sampling.staff'),
  input: Replan,
  output: PlanRepair,
});

export const getCentreFigures = query({
  subject: 'sampling.figures.get.v1',
  summary: { en: 'Turnaround, on time, utilisation, bottleneck', zh: '周期、准时率、利用率与瓶颈' },
  http: 'GET /v1/centres/:centreId/figures',
  access: asMember('sampling.staff'),
  input: FigureSpan,
  output: CentreFigures,
});
