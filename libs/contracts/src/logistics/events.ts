import {
  CalendarDate,
  event,
  Id,
  Instant,
  OneOf,
  Optional,
  Text,
  toEnterprise,
  WholeNumber,
} from '../declare/index.js';
import { CONSIGNMENT_SOURCES } from './consignment-shapes.js';
import { exceptionKinds, PLAN_STATES } from './words.js';

export class ConsignmentEvent {
  @Id()
  consignmentId: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  /** Who ships it. */
  @Id()
  enterpriseId: string;

  @Optional()
  @Id()
  consigneeId?: string;

  @OneOf(CONSIGNMENT_SOURCES)
  source: string;

  @Optional()
  @Id()
  orderId?: string;

  @Optional()
  @Id()
  bookingId?: string;
}

export class ConsignmentBooked extends ConsignmentEvent {
  @Id()
  hubId: string;
}

/** Goods sent via the hub are there, or have left it. */
export class ConsignmentAtHub extends ConsignmentEvent {
  @Id()
  hubId: string;

  @Instant()
  at: string;
}

/** How goods go has changed: via the hub, from another time on, or directly again. */
export class ConsignmentRerouted extends ConsignmentEvent {
  @Id()
  hubId: string;

  /** When the hub gives them on; without it they go directly. */
  @Optional()
  @Instant()
  handOverAt?: string;
}

export class ConsignmentDelivered extends ConsignmentEvent {
  @Instant()
  deliveredAt: string;

  @Optional()
  @Text({ max: 60 })
  receivedBy?: string;
}

export class TripEvent {
  @Id()
  tripId: string;

  @Text({ max: 20 })
  number: string;

  @CalendarDate()
  day: string;

  @Id()
  hubId: string;

  @Id()
  carrierId: string;
}

export class TripDeclined extends TripEvent {
  @Text({ max: 1000 })
  reason: string;
}

export class PlanEnded {
  @Id()
  planId: string;

  @Id()
  hubId: string;

  @CalendarDate()
  day: string;

  @OneOf(PLAN_STATES)
  state: string;

  @WholeNumber({ min: 0, max: 1_000_000 })
  trips: number;

  @WholeNumber({ min: 0, max: 1_000_000 })
  unplanned: number;
}

export class LogisticsExceptionRaised extends ConsignmentEvent {
  @Id()
  exceptionId: string;

  @OneOf(exceptionKinds)
  kind: string;

  @Optional()
  @Id()
  hubId?: string;
}

const parties = ({ enterpriseId, consigneeId }: ConsignmentEvent): ReturnType<typeof toEnterprise>[] =>
  [enterpriseId, ...(consigneeId === undefined ? [] : [consigneeId])].map(toEnterprise);

export const consignmentDrafted = event({
  subject: 'logistics.consignment.drafted.v1',
  summary: { en: 'A consignment was drafted', zh: '托运单已生成草稿' },
  payload: ConsignmentEvent,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const consignmentBooked = event({
  subject: 'logistics.consignment.booked.v1',
  summary: { en: 'A consignment waits to be planned', zh: '托运单待安排' },
  payload: ConsignmentBooked,
  audience: ({ enterpriseId, hubId }) => [toEnterprise(enterpriseId), toEnterprise(hubId)],
});

export const consignmentPlanned = event({
  subject: 'logistics.consignment.planned.v1',
  summary: { en: 'A consignment has its trip', zh: '托运单已安排车次' },
  payload: ConsignmentEvent,
  audience: parties,
});

export const consignmentPickedUp = event({
  subject: 'logistics.consignment.picked-up.v1',
  summary: { en: 'The goods were picked up', zh: '货物已提货' },
  payload: ConsignmentEvent,
  audience: parties,
  notice: true,
});

/** Dispatchers of the hub have other goods to plan, and who waits for them sees the new way. */
export const consignmentRerouted = event({
  subject: 'logistics.consignment.rerouted.v1',
  summary: { en: 'A consignment goes another way: via the hub or directly', zh: '托运单运输方式已调整' },
  payload: ConsignmentRerouted,
  audience: (rerouted) => [...parties(rerouted), toEnterprise(rerouted.hubId)],
});

export const consignmentReachedHub = event({
  subject: 'logistics.consignment.reached-hub.v1',
  summary: { en: 'The goods are at the hub between their two trips', zh: '货物已到集散中心' },
  payload: ConsignmentAtHub,
  audience: parties,
});

export const consignmentLeftHub = event({
  subject: 'logistics.consignment.left-hub.v1',
  summary: { en: 'The goods have left the hub with their second trip', zh: '货物已从集散中心发出' },
  payload: ConsignmentAtHub,
  audience: parties,
});

/** Orders and sampling complete what was shipped when they hear this. */
export const consignmentDelivered = event({
  subject: 'logistics.consignment.delivered.v1',
  summary: { en: 'The goods were delivered', zh: '货物已签收' },
  payload: ConsignmentDelivered,
  audience: parties,
  notice: true,
});

export const consignmentCancelled = event({
  subject: 'logistics.consignment.cancelled.v1',
  summary: { en: 'A consignment was cancelled', zh: '托运单已取消' },
  payload: ConsignmentEvent,
  audience: parties,
});

export const tripTendered = event({
  subject: 'logistics.trip.tendered.v1',
  summary: { en: 'A trip is offered to us', zh: '收到派单' },
  payload: TripEvent,
  audience: ({ carrierId }) => [toEnterprise(carrierId)],
  notice: true,
});

export const tripAccepted = event({
  subject: 'logistics.trip.accepted.v1',
  summary: { en: 'The carrier has accepted the trip', zh: '承运商已接单' },
  payload: TripEvent,
  audience: ({ hubId, carrierId }) => [toEnterprise(hubId), toEnterprise(carrierId)],
  notice: true,
});

export const tripDeclined = event({
  subject: 'logistics.trip.declined.v1',
  summary: { en: 'The carrier has declined the trip', zh: '承运商已拒单' },
  payload: TripDeclined,
  audience: ({ hubId }) => [toEnterprise(hubId)],
  notice: true,
});

export const tripCompleted = event({
  subject: 'logistics.trip.completed.v1',
  summary: { en: 'A trip is done', zh: '车次已完成' },
  payload: TripEvent,
  audience: ({ hubId, carrierId }) => [toEnterprise(hubId), toEnterprise(carrierId)],
});

export const planEnded = event({
  subject: 'logistics.plan.ended.v1',
  summary: { en: 'A planning run has ended', zh: '排车已结束' },
  payload: PlanEnded,
  audience: ({ hubId }) => [toEnterprise(hubId)],
});

export const logisticsExceptionRaised = event({
  subject: 'logistics.exception.raised.v1',
  summary: { en: 'Something goes wrong on the way', zh: '在途异常' },
  payload: LogisticsExceptionRaised,
  audience: (raised) => [
    ...parties(raised),
    ...(raised.hubId === undefined ? [] : [toEnterprise(raised.hubId)]),
  ],
  notice: true,
});
