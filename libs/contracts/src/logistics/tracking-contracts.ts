import { anyone, asMember, byCredential, command, pageOf, query, Empty } from '../declare/index.js';
import { ConsignmentRef, ConsignmentView } from './consignment-shapes.js';
import { DrivingRecorded, DriveView, FindDrives, RecordDriving, ReportPositions } from './driving-shapes.js';
import {
  AttachWaybill,
  FindLogisticsExceptions,
  LogisticsExceptionView,
  OpenTrackingIntake,
  PublicTracking,
  PublicTrackingAsked,
  ReceiveTracking,
  ResolveLogisticsException,
  TrackingIntakeOpened,
  TrackingIntakeRef,
  TrackingIntakes,
  TrackingIntakeView,
  TrackingReceived,
  TrackingView,
} from './tracking-shapes.js';
import { TripRef } from './trip-shapes.js';

export const findDrives = query({
  subject: 'logistics.drive.find.v1',
  summary: { en: 'Trips to drive', zh: '待执行车次' },
  http: 'GET /v1/drives',
  access: asMember('trips.drive'),
  input: FindDrives,
  output: pageOf(DriveView),
});

export const getDrive = query({
  subject: 'logistics.drive.get.v1',
  summary: { en: 'A trip on the road: the next stop and its cartons', zh: '行车任务：下一站与箱号' },
  http: 'GET /v1/drives/:tripId',
  access: asMember('trips.drive'),
  input: TripRef,
  output: DriveView,
});

/** No idempotency key: each event has an id of the phone's making. */
export const recordDriving = command({
  subject: 'logistics.drive.record.v1',
  summary: {
    en: 'Arrived, loaded, delivered: what a phone collected, each taken once',
    zh: '上报到达、装车、签收（每条只生效一次）',
  },
  http: 'POST /v1/drives/:tripId/events',
  access: asMember('trips.drive'),
  input: RecordDriving,
  output: DrivingRecorded,
  idempotency: 'none',
  errors: [
    'TRANSITION_REFUSED',
    'STOP_UNKNOWN',
    'STOP_OUT_OF_ORDER',
    'GOODS_NOT_AT_HUB',
    'CARTON_UNKNOWN',
    'CARTON_OF_ANOTHER_TRIP',
    'CARTON_MISSING',
    'PROOF_MISSING',
    'DELIVERY_CODE_WRONG',
  ],
});

export const reportPositions = command({
  subject: 'logistics.drive.position.v1',
  summary: { en: 'Where the vehicle was', zh: '上报车辆位置' },
  http: 'POST /v1/drives/:tripId/positions',
  access: asMember('trips.drive'),
  input: ReportPositions,
  output: Empty,
  idempotency: 'none',
  errors: ['TRANSITION_REFUSED'],
});

export const openTrackingIntake = command({
  subject: 'logistics.intake.open.v1',
  summary: { en: 'Open an address for tracking callbacks', zh: '开通物流轨迹回调地址' },
  http: 'POST /v1/tracking-intakes',
  access: asMember('tracking.manage'),
  input: OpenTrackingIntake,
  output: TrackingIntakeOpened,
  status: 201,
});

export const closeTrackingIntake = command({
  subject: 'logistics.intake.close.v1',
  summary: { en: 'Take no more callbacks at an address', zh: '关闭回调地址' },
  http: 'POST /v1/tracking-intakes/:intakeId/close',
  access: asMember('tracking.manage'),
  input: TrackingIntakeRef,
  output: TrackingIntakeView,
});

export const findTrackingIntakes = query({
  subject: 'logistics.intake.find.v1',
  summary: { en: 'Our addresses for tracking callbacks', zh: '本企业回调地址' },
  http: 'GET /v1/tracking-intakes',
  access: asMember('tracking.manage'),
  input: Empty,
  output: TrackingIntakes,
});

/** The gateway passes callbacks on as they came; the signature is the caller's credential. */
export const receiveTracking = command({
  subject: 'logistics.tracking.receive.v1',
  summary: { en: 'A tracking callback', zh: '物流轨迹回调' },
  access: byCredential(),
  input: ReceiveTracking,
  output: TrackingReceived,
  errors: ['SIGNATURE_WRONG', 'CALLBACK_TOO_OLD', 'CALLBACK_UNREADABLE'],
});

export const attachWaybill = command({
  subject: 'logistics.waybill.attach.v1',
  summary: { en: "Tie a carrier's waybill number to a consignment", zh: '绑定承运商运单号' },
  http: 'POST /v1/consignments/:consignmentId/waybill',
  access: asMember('consignments.edit'),
  input: AttachWaybill,
  output: ConsignmentView,
  errors: ['TRANSITION_REFUSED', 'WAYBILL_TAKEN'],
});

export const getTracking = query({
  subject: 'logistics.tracking.get.v1',
  summary: { en: 'Where a consignment is: status, timeline, arrival', zh: '货物轨迹与预计到达' },
  http: 'GET /v1/consignments/:consignmentId/tracking',
  access: asMember('consignments.read'),
  input: ConsignmentRef,
  output: TrackingView,
});

export const getPublicTracking = query({
  subject: 'logistics.tracking.public.v1',
  summary: { en: 'Where a consignment is, for whoever has its token', zh: '凭追踪码查询轨迹' },
  http: 'GET /v1/track/:token',
  access: anyone(),
  input: PublicTrackingAsked,
  output: PublicTracking,
});

export const findLogisticsExceptions = query({
  subject: 'logistics.exception.find.v1',
  summary: { en: 'What goes wrong on the way, newest first', zh: '在途异常（新的在前）' },
  http: 'GET /v1/logistics-exceptions',
  access: asMember('consignments.read'),
  input: FindLogisticsExceptions,
  output: pageOf(LogisticsExceptionView),
});

export const resolveLogisticsException = command({
  subject: 'logistics.exception.resolve.v1',
  summary: { en: 'Settle an exception, saying how', zh: '处理异常（说明方式）' },
  http: 'POST /v1/logistics-exceptions/:exceptionId/resolve',
  access: asMember('trips.plan'),
  input: ResolveLogisticsException,
  output: LogisticsExceptionView,
  errors: ['TRANSITION_REFUSED'],
});
