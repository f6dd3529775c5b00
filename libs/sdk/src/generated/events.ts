// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { BidDecided, BidSealed, CertificateGranted, CertificateStopped, ConsignmentBooked, ConsignmentDelivered, ConsignmentEvent, ContractRecorded, DossierDecision, DossierEvent, EnterpriseCreated, LogisticsExceptionRaised, MembershipChanged, OrderBrief, OrderCancelled, OrderClosed, OrderEvent, OrderMatched, PlanEnded, SessionEnded, TripDeclined, TripEvent } from './types.js';

/** Payload of every event, by subject. */
export interface EventPayloads {
  'certification.certificate.granted.v1': CertificateGranted;
  'certification.certificate.stopped.v1': CertificateStopped;
  'certification.dossier.rejected.v1': DossierDecision;
  'certification.dossier.review-started.v1': DossierEvent;
  'certification.dossier.revision-requested.v1': DossierDecision;
  'certification.dossier.submitted.v1': DossierEvent;
  'identity.enterprise.created.v1': EnterpriseCreated;
  'identity.member.joined.v1': MembershipChanged;
  'identity.session.ended.v1': SessionEnded;
  'logistics.consignment.booked.v1': ConsignmentBooked;
  'logistics.consignment.cancelled.v1': ConsignmentEvent;
  'logistics.consignment.delivered.v1': ConsignmentDelivered;
  'logistics.consignment.drafted.v1': ConsignmentEvent;
  'logistics.consignment.picked-up.v1': ConsignmentEvent;
  'logistics.consignment.planned.v1': ConsignmentEvent;
  'logistics.exception.raised.v1': LogisticsExceptionRaised;
  'logistics.plan.ended.v1': PlanEnded;
  'logistics.trip.accepted.v1': TripEvent;
  'logistics.trip.completed.v1': TripEvent;
  'logistics.trip.declined.v1': TripDeclined;
  'logistics.trip.tendered.v1': TripEvent;
  'matching.order.matched.v1': OrderMatched;
  'orders.bid.decided.v1': BidDecided;
  'orders.bid.placed.v1': BidSealed;
  'orders.bid.revised.v1': BidSealed;
  'orders.bid.withdrawn.v1': BidSealed;
  'orders.contract.recorded.v1': ContractRecorded;
  'orders.order.awarded.v1': OrderEvent;
  'orders.order.cancelled.v1': OrderCancelled;
  'orders.order.closed.v1': OrderClosed;
  'orders.order.failed.v1': OrderEvent;
  'orders.order.published.v1': OrderBrief;
}

export type EventSubject = keyof EventPayloads;

/** Every event: its name in both languages, and whether it stays in the notification list. */
export const EVENTS = {
  'certification.certificate.granted.v1': {"en":"The enterprise is certified","zh":"认证已通过","notice":true},
  'certification.certificate.stopped.v1': {"en":"The certificate is suspended, revoked or expired","zh":"认证已暂停、撤销或到期","notice":true},
  'certification.dossier.rejected.v1': {"en":"The dossier was rejected","zh":"认证被驳回","notice":true},
  'certification.dossier.review-started.v1': {"en":"The review has started","zh":"认证审核已开始","notice":false},
  'certification.dossier.revision-requested.v1': {"en":"The dossier needs a revision","zh":"认证材料需要修改","notice":true},
  'certification.dossier.submitted.v1': {"en":"A dossier was submitted","zh":"认证已提交","notice":true},
  'identity.enterprise.created.v1': {"en":"An enterprise was created","zh":"企业已创建","notice":false},
  'identity.member.joined.v1': {"en":"Somebody joined the enterprise","zh":"新成员加入","notice":true},
  'identity.session.ended.v1': {"en":"A session or API key ended, or its rights changed","zh":"会话或密钥已失效","notice":false},
  'logistics.consignment.booked.v1': {"en":"A consignment waits to be planned","zh":"托运单待安排","notice":false},
  'logistics.consignment.cancelled.v1': {"en":"A consignment was cancelled","zh":"托运单已取消","notice":false},
  'logistics.consignment.delivered.v1': {"en":"The goods were delivered","zh":"货物已签收","notice":true},
  'logistics.consignment.drafted.v1': {"en":"A consignment was drafted","zh":"托运单已生成草稿","notice":true},
  'logistics.consignment.picked-up.v1': {"en":"The goods were picked up","zh":"货物已提货","notice":true},
  'logistics.consignment.planned.v1': {"en":"A consignment has its trip","zh":"托运单已安排车次","notice":false},
  'logistics.exception.raised.v1': {"en":"Something goes wrong on the way","zh":"在途异常","notice":true},
  'logistics.plan.ended.v1': {"en":"A planning run has ended","zh":"排车已结束","notice":false},
  'logistics.trip.accepted.v1': {"en":"The carrier has accepted the trip","zh":"承运商已接单","notice":true},
  'logistics.trip.completed.v1': {"en":"A trip is done","zh":"车次已完成","notice":false},
  'logistics.trip.declined.v1': {"en":"The carrier has declined the trip","zh":"承运商已拒单","notice":true},
  'logistics.trip.tendered.v1': {"en":"A trip is offered to us","zh":"收到派单","notice":true},
  'matching.order.matched.v1': {"en":"A new order suits us","zh":"有适合本厂的新需求","notice":true},
  'orders.bid.decided.v1': {"en":"Our bid has won or lost","zh":"报价结果已出","notice":true},
  'orders.bid.placed.v1': {"en":"Our bid is sealed","zh":"报价已密封","notice":false},
  'orders.bid.revised.v1': {"en":"Our bid was revised","zh":"报价已修改","notice":false},
  'orders.bid.withdrawn.v1': {"en":"Our bid was withdrawn","zh":"报价已撤回","notice":false},
  'orders.contract.recorded.v1': {"en":"A contract was recorded","zh":"合同已记录","notice":true},
  'orders.order.awarded.v1': {"en":"The order is awarded","zh":"需求已定标","notice":true},
  'orders.order.cancelled.v1': {"en":"The order was cancelled","zh":"需求已取消","notice":true},
  'orders.order.closed.v1': {"en":"The deadline has passed and the bids are open","zh":"报价已截止并开标","notice":true},
  'orders.order.failed.v1': {"en":"The deadline has passed without a bid","zh":"报价截止，无人报价","notice":true},
  'orders.order.published.v1': {"en":"An order is open for bids","zh":"需求已发布","notice":false},
} as const satisfies Readonly<Record<EventSubject, { en: string; zh: string; notice: boolean }>>;
