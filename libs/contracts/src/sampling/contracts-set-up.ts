import { asMember, asOperator, command, pageOf, query, signedIn } from '../declare/index.js';
import {
  AbsenceRef,
  AbsenceReport,
  Absences,
  CalendarSpan,
  CentreCalendar,
  CentreDayRef,
  FindAbsences,
  PlanRepair,
  ReportAbsence,
  SetCentreDay,
} from './calendar.js';
import { ChangeService, FindServices, PublishService, ServiceRef, ServiceView } from './catalogue.js';
import { CentreRef, CentreView, ChangeCentre, FindCentres, RegisterCentre } from './centres.js';
import {
  AddResource,
  ChangeResource,
  FindResources,
  ImportResources,
  ResourceImport,
  ResourceView,
} from './resources.js';
import { ImportResourceSheet, ResourceSheet, ResourceSheetReport } from './sheets.js';

export const registerCentre = command({
  subject: 'sampling.centre.register.v1',
  summary: { en: 'Register a sample-making centre for an enterprise', zh: '为企业登记打样中心' },
  http: 'POST /v1/centres',
  access: asOperator('sampling.register'),
  input: RegisterCentre,
  output: CentreView,
  status: 201,
});

export const findCentres = query({
  subject: 'sampling.centre.find.v1',
  summary: { en: 'Sample-making centres', zh: '打样中心列表' },
  http: 'GET /v1/centres',
  access: signedIn(),
  input: FindCentres,
  output: pageOf(CentreView),
});

export const getCentre = query({
  subject: 'sampling.centre.get.v1',
  summary: { en: 'One sample-making centre', zh: '打样中心' },
  http: 'GET /v1/centres/:centreId',
  access: signedIn(),
  input: CentreRef,
  output: CentreView,
});

export const changeCentre = command({
  subject: 'sampling.centre.change.v1',
  summary: { en: "Change a centre's profile and rules", zh: '修改中心资料与规则' },
  http: 'PUT /v1/centres/:centreId',
  access: asMember('sampling.manage'),
  input: ChangeCentre,
  output: CentreView,
  ifMatch: true,
});

export const findResources = query({
  subject: 'sampling.resource.find.v1',
  summary: { en: 'People, machines and tables of a centre', zh: '中心的人员、设备与台位' },
  http: 'GET /v1/centres/:centreId/resources',
  access: asMember('sampling.staff'),
  input: FindResources,
  output: pageOf(ResourceView),
});

export const addResource = command({
  subject: 'sampling.resource.add.v1',
  summary: { en: 'Add a person, machine or table', zh: '新增资源' },
  http: 'POST /v1/centres/:centreId/resources',
  access: asMember('sampling.manage'),
  input: AddResource,
  output: ResourceView,
  errors: ['RESOURCE_NAME_TAKEN'],
  status: 201,
});

export const changeResource = command({
  subject: 'sampling.resource.change.v1',
  summary: { en: 'Change a resource', zh: '修改资源' },
  http: 'PUT /v1/centres/:centreId/resources/:resourceId',
  access: asMember('sampling.manage'),
  input: ChangeResource,
  output: ResourceView,
  errors: ['RESOURCE_NAME_TAKEN', 'RESOURCE_BUSY'],
  ifMatch: true,
});

export const importResources = command({
  subject: 'sampling.resource.import.v1',
  summary: { en: 'Import resources from a sheet', zh: '从表格导入资源' },
  http: 'POST /v1/centres/:centreId/resource-imports',
  access: asMember('sampling.manage'),
  input: ImportResources,
  output: ResourceImport,
  errors: ['RESOURCE_BUSY'],
});

export const importResourceSheet = command({
  subject: 'sampling.resource.import-sheet.v1',
  summary: {
    en: 'Import resources, shifts and working days from an Excel file',
    zh: '从 Excel 导入资源、班次与日历',
  },
  http: 'POST /v1/centres/:centreId/resource-sheet',
  access: asMember('sampling.manage'),
  input: ImportResourceSheet,
  output: ResourceSheetReport,
  errors: ['RESOURCE_BUSY'],
});

export const exportResourceSheet = query({
  subject: 'sampling.resource.export-sheet.v1',
  summary: {
    en: 'Resources, shifts and working days as an Excel file',
    zh: '导出资源、班次与日历（Excel）',
  },
  http: 'GET /v1/centres/:centreId/resource-sheet',
  access: asMember('sampling.staff'),
  input: CentreRef,
  output: ResourceSheet,
});

export const getCentreCalendar = query({
  subject: 'sampling.calendar.get.v1',
  summary: { en: 'Working days of a centre', zh: '中心工作日历' },
  http: 'GET /v1/centres/:centreId/calendar',
  access: signedIn(),
  input: CalendarSpan,
  output: CentreCalendar,
});

export const setCentreDay = command({
  subject: 'sampling.calendar.set-day.v1',
  summary: { en: 'Say whether a day is worked', zh: '设置某日是否上班' },
  http: 'PUT /v1/centres/:centreId/calendar/:date',
  access: asMember('sampling.manage'),
  input: SetCentreDay,
  output: PlanRepair,
});

export const clearCentreDay = command({
  subject: 'sampling.calendar.clear-day.v1',
  summary: { en: 'Go back to the public calendar for a day', zh: '恢复公共日历' },
  http: 'DELETE /v1/centres/:centreId/calendar/:date',
  access: asMember('sampling.manage'),
  input: CentreDayRef,
  output: PlanRepair,
});

export const findAbsences = query({
  subject: 'sampling.absence.find.v1',
  summary: { en: 'Absences and maintenance', zh: '缺勤与保养' },
  http: 'GET /v1/centres/:centreId/absences',
  access: asMember('sampling.staff'),
  input: FindAbsences,
  output: Absences,
});

export const reportAbsence = command({
  subject: 'sampling.absence.report.v1',
  summary: { en: 'Somebody or something is not there: the plan is repaired', zh: '登记缺勤或保养并修复排程' },
  http: 'POST /v1/centres/:centreId/absences',
  access: asMember('sampling.staff'),
  input: ReportAbsence,
  output: AbsenceReport,
});

export const withdrawAbsence = command({
  subject: 'sampling.absence.withdraw.v1',
  summary: { en: 'Take back an absence', zh: '撤销缺勤' },
  http: 'DELETE /v1/centres/:centreId/absences/:absenceId',
  access: asMember('sampling.staff'),
  input: AbsenceRef,
  output: PlanRepair,
});

export const findServices = query({
  subject: 'sampling.service.find.v1',
  summary: { en: 'What a centre offers', zh: '中心服务目录' },
  http: 'GET /v1/centres/:centreId/services',
  access: signedIn(),
  input: FindServices,
  output: pageOf(ServiceView),
});

export const getService = query({
  subject: 'sampling.service.get.v1',
  summary: { en: 'One service with its steps and prices', zh: '服务详情' },
  http: 'GET /v1/centres/:centreId/services/:serviceId',
  access: signedIn(),
  input: ServiceRef,
  output: ServiceView,
});

export const publishService = command({
  subject: 'sampling.service.publish.v1',
  summary: { en: 'Offer a service', zh: '发布服务' },
  http: 'POST /v1/centres/:centreId/services',
  access: asMember('sampling.manage'),
  input: PublishService,
  output: ServiceView,
  status: 201,
});

export const changeService = command({
  subject: 'sampling.service.change.v1',
  summary: { en: 'Change a service; bookings keep what they booked', zh: '修改服务（已有预约不受影响）' },
  http: 'PUT /v1/centres/:centreId/services/:serviceId',
  access: asMember('sampling.manage'),
  input: ChangeService,
  output: ServiceView,
  ifMatch: true,
});
