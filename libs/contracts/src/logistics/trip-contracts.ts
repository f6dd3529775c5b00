import { asMember, command, pageOf, query } from '../declare/index.js';
import { PlanDay, PlanRef, PlanView } from './plan-shapes.js';
import {
  AcceptTrip,
  AddConsignment,
  AssignVehicle,
  CancelTrip,
  ChangeShareRule,
  CreateTrip,
  DeclineTrip,
  FindProposals,
  FindTenders,
  FindTrips,
  LockStop,
  MoveConsignment,
  TenderView,
  TripDifference,
  TripDifferenceAsked,
  TripEdited,
  TripProposals,
  TripRef,
  TripSummary,
  TripView,
} from './trip-shapes.js';

export const proposeTrips = query({
  subject: 'logistics.trip.propose.v1',
  summary: {
    en: 'Which consignments of a day fit together, and what each would pay',
    zh: '拼车建议及费用分摊',
  },
  http: 'GET /v1/trip-proposals',
  access: asMember('trips.plan'),
  input: FindProposals,
  output: TripProposals,
  errors: ['NOT_A_HUB'],
});

export const planDay = command({
  subject: 'logistics.plan.start.v1',
  summary: { en: 'Plan the day: starts a search and answers at once', zh: '一键排车（后台计算）' },
  http: 'POST /v1/plans',
  access: asMember('trips.plan'),
  input: PlanDay,
  output: PlanView,
  errors: ['NOT_A_HUB', 'PLAN_RUNNING'],
  status: 202,
});

export const getPlan = query({
  subject: 'logistics.plan.get.v1',
  summary: { en: 'How far a planning run is', zh: '排车进度' },
  http: 'GET /v1/plans/:planId',
  access: asMember('trips.plan'),
  input: PlanRef,
  output: PlanView,
});

export const abortPlan = command({
  subject: 'logistics.plan.abort.v1',
  summary: { en: 'Stop a planning run; the old plan stands', zh: '停止排车，保留原计划' },
  http: 'POST /v1/plans/:planId/abort',
  access: asMember('trips.plan'),
  input: PlanRef,
  output: PlanView,
  errors: ['TRANSITION_REFUSED'],
});

export const createTrip = command({
  subject: 'logistics.trip.create.v1',
  summary: { en: 'Put consignments on a vehicle', zh: '新建车次' },
  http: 'POST /v1/trips',
  access: asMember('trips.plan'),
  input: CreateTrip,
  output: TripView,
  errors: [
    'NOT_A_HUB',
    'VEHICLE_TOO_SMALL',
    'VEHICLE_OFF_DUTY',
    'VEHICLE_NOT_AVAILABLE',
    'CONSIGNMENT_TAKEN',
    'SHARE_RULE_TOO_LARGE',
    'LEG_CURRENCY',
    'CUT_OFF_PASSED',
  ],
  status: 201,
});

export const findTrips = query({
  subject: 'logistics.trip.find.v1',
  summary: {
    en: "Our hub's trips: those of one day as they leave, else the newest day first",
    zh: '本中心车次（指定日期时按发车先后，否则新的在前）',
  },
  http: 'GET /v1/trips',
  access: asMember('trips.plan'),
  input: FindTrips,
  output: pageOf(TripSummary),
  errors: ['NOT_A_HUB'],
});

export const getTrip = query({
  subject: 'logistics.trip.get.v1',
  summary: { en: 'One trip with its stops and shares', zh: '车次详情' },
  http: 'GET /v1/trips/:tripId',
  access: asMember('trips.plan'),
  input: TripRef,
  output: TripView,
});

export const addConsignment = command({
  subject: 'logistics.trip.add.v1',
  summary: { en: 'Put one more consignment on a trip', zh: '车次加货' },
  http: 'POST /v1/trips/:tripId/consignments',
  access: asMember('trips.plan'),
  input: AddConsignment,
  output: TripEdited,
  errors: [
    'TRANSITION_REFUSED',
    'VEHICLE_TOO_SMALL',
    'VEHICLE_OFF_DUTY',
    'CONSIGNMENT_TAKEN',
    'SHARE_RULE_TOO_LARGE',
    'LEG_CURRENCY',
    'CUT_OFF_PASSED',
  ],
  ifMatch: true,
});

export const moveConsignment = command({
  subject: 'logistics.trip.move.v1',
  summary: {
    en: 'Move a consignment between trips, or say what that would change',
    zh: '在车次间调整托运单',
  },
  http: 'POST /v1/trips/:tripId/move',
  access: asMember('trips.plan'),
  input: MoveConsignment,
  output: TripEdited,
  errors: [
    'TRANSITION_REFUSED',
    'VEHICLE_TOO_SMALL',
    'VEHICLE_OFF_DUTY',
    'STOP_LOCKED',
    'SHARE_RULE_TOO_LARGE',
    'LEG_CURRENCY',
    'CUT_OFF_PASSED',
  ],
  ifMatch: true,
});

export const lockStop = command({
  subject: 'logistics.trip.lock.v1',
  summary: { en: 'Lock a stop against later planning, or free it', zh: '锁定或解锁停靠点' },
  http: 'POST /v1/trips/:tripId/lock',
  access: asMember('trips.plan'),
  input: LockStop,
  output: TripView,
  errors: ['TRANSITION_REFUSED'],
  ifMatch: true,
});

export const assignVehicle = command({
  subject: 'logistics.trip.assign-vehicle.v1',
  summary: { en: 'Give a trip another vehicle', zh: '更换车辆' },
  http: 'POST /v1/trips/:tripId/vehicle',
  access: asMember('trips.plan'),
  input: AssignVehicle,
  output: TripView,
  errors: [
    'TRANSITION_REFUSED',
    'VEHICLE_TOO_SMALL',
    'VEHICLE_OFF_DUTY',
    'VEHICLE_NOT_AVAILABLE',
    'LEG_CURRENCY',
  ],
  ifMatch: true,
});

export const changeShareRule = command({
  subject: 'logistics.trip.share-rule.v1',
  summary: { en: 'Choose the rule the cost is split by', zh: '选择费用分摊规则' },
  http: 'POST /v1/trips/:tripId/share-rule',
  access: asMember('trips.plan'),
  input: ChangeShareRule,
  output: TripView,
  errors: ['TRANSITION_REFUSED', 'SHARE_RULE_TOO_LARGE'],
  ifMatch: true,
});

export const tenderTrip = command({
  subject: 'logistics.trip.tender.v1',
  summary: { en: 'Offer a trip to its carrier', zh: '向承运商派单' },
  http: 'POST /v1/trips/:tripId/tender',
  access: asMember('trips.plan'),
  input: TripRef,
  output: TripView,
  errors: ['TRANSITION_REFUSED', 'CARRIER_NOT_CERTIFIED'],
  ifMatch: true,
});

export const cancelTrip = command({
  subject: 'logistics.trip.cancel.v1',
  summary: { en: 'Give a trip up; its consignments wait for another', zh: '取消车次，托运单退回待排' },
  http: 'POST /v1/trips/:tripId/cancel',
  access: asMember('trips.plan'),
  input: CancelTrip,
  output: TripView,
  errors: ['TRANSITION_REFUSED'],
});

export const getTripDifference = query({
  subject: 'logistics.trip.difference.v1',
  summary: { en: 'What changed on a trip since a version', zh: '车次自某版本以来的变化' },
  http: 'GET /v1/trips/:tripId/difference',
  access: asMember('trips.plan'),
  input: TripDifferenceAsked,
  output: TripDifference,
});

export const findTenders = query({
  subject: 'logistics.tender.find.v1',
  summary: { en: 'Trips tendered to us', zh: '派给本企业的车次' },
  http: 'GET /v1/tenders',
  access: asMember('tenders.answer'),
  input: FindTenders,
  output: pageOf(TenderView),
});

export const getTender = query({
  subject: 'logistics.tender.get.v1',
  summary: { en: 'One trip tendered to us', zh: '派单详情' },
  http: 'GET /v1/tenders/:tripId',
  access: asMember('tenders.answer'),
  input: TripRef,
  output: TenderView,
});

export const acceptTrip = command({
  subject: 'logistics.tender.accept.v1',
  summary: { en: 'Accept a tendered trip', zh: '接单' },
  http: 'POST /v1/tenders/:tripId/accept',
  access: asMember('tenders.answer'),
  input: AcceptTrip,
  output: TenderView,
  errors: ['TRANSITION_REFUSED', 'CARRIER_NOT_CERTIFIED'],
});

export const declineTrip = command({
  subject: 'logistics.tender.decline.v1',
  summary: { en: 'Decline a trip, also after accepting it, with reason', zh: '拒单或接单后退单（说明原因）' },
  http: 'POST /v1/tenders/:tripId/decline',
  access: asMember('tenders.answer'),
  input: DeclineTrip,
  output: TenderView,
  errors: ['TRANSITION_REFUSED'],
});
