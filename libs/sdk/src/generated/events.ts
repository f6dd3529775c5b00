// Generated from the contracts by `npm run generate`; changes made here do not last.

import type { BidDecided, BidSealed, BookingCancelled, BookingEvent, BookingHeld, BookingPromised, CarriageQuoteDecided, CarriageQuoteSealed, CarriageRequestCancelled, CarriageRequestClosed, CarriageRequestEvent, CarriageRequestOpened, CentreEvent, CertificateGranted, CertificateStopped, ConsignmentAtHub, ConsignmentBooked, ConsignmentDelivered, ConsignmentEvent, ConsignmentRerouted, ContractRecorded, DossierDecision, DossierEvent, EnterpriseCreated, InboundReceived, LogisticsExceptionRaised, MembershipChanged, OrderBrief, OrderCancelled, OrderClosed, OrderCompleted, OrderEvent, OrderInMaking, OrderMatched, OrderReady, PlanChanged, PlanEnded, ProblemReported, PromiseChanged, RoundRequested, SampleCredited, SampleHandedOver, SampleReady, SampleShipped, SessionEnded, StepEvent, TripDeclined, TripEvent, WarehouseEvent } from './types.js';

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
  'logistics.carriage-request.cancelled.v1': CarriageRequestCancelled;
  'logistics.carriage-request.closed.v1': CarriageRequestClosed;
  'logistics.carriage-request.failed.v1': CarriageRequestEvent;
  'logistics.carriage-request.opened.v1': CarriageRequestOpened;
  'logistics.carriage-request.released.v1': CarriageRequestClosed;
  'logistics.consignment.booked.v1': ConsignmentBooked;
  'logistics.consignment.cancelled.v1': ConsignmentEvent;
  'logistics.consignment.delivered.v1': ConsignmentDelivered;
  'logistics.consignment.drafted.v1': ConsignmentEvent;
  'logistics.consignment.left-hub.v1': ConsignmentAtHub;
  'logistics.consignment.picked-up.v1': ConsignmentEvent;
  'logistics.consignment.planned.v1': ConsignmentEvent;
  'logistics.consignment.reached-hub.v1': ConsignmentAtHub;
  'logistics.consignment.rerouted.v1': ConsignmentRerouted;
  'logistics.exception.raised.v1': LogisticsExceptionRaised;
  'logistics.inbound.announced.v1': WarehouseEvent;
  'logistics.inbound.received.v1': InboundReceived;
  'logistics.outbound.requested.v1': WarehouseEvent;
  'logistics.outbound.returned.v1': WarehouseEvent;
  'logistics.outbound.shipped.v1': WarehouseEvent;
  'logistics.plan.ended.v1': PlanEnded;
  'logistics.quote.decided.v1': CarriageQuoteDecided;
  'logistics.quote.placed.v1': CarriageQuoteSealed;
  'logistics.quote.reopened.v1': CarriageQuoteSealed;
  'logistics.quote.revised.v1': CarriageQuoteSealed;
  'logistics.quote.withdrawn.v1': CarriageQuoteSealed;
  'logistics.trip.accepted.v1': TripEvent;
  'logistics.trip.completed.v1': TripEvent;
  'logistics.trip.declined.v1': TripDeclined;
  'logistics.trip.tendered.v1': TripEvent;
  'matching.order.matched.v1': OrderMatched;
  'orders.bid.decided.v1': BidDecided;
  'orders.bid.invalidated.v1': BidSealed;
  'orders.bid.lapsed.v1': BidSealed;
  'orders.bid.placed.v1': BidSealed;
  'orders.bid.reconfirmed.v1': BidSealed;
  'orders.bid.revised.v1': BidSealed;
  'orders.bid.withdrawn.v1': BidSealed;
  'orders.contract.recorded.v1': ContractRecorded;
  'orders.order.amended.v1': OrderBrief;
  'orders.order.awarded.v1': OrderEvent;
  'orders.order.cancelled.v1': OrderCancelled;
  'orders.order.closed.v1': OrderClosed;
  'orders.order.completed.v1': OrderCompleted;
  'orders.order.delivered.v1': OrderInMaking;
  'orders.order.failed.v1': OrderEvent;
  'orders.order.production-started.v1': OrderInMaking;
  'orders.order.published.v1': OrderBrief;
  'orders.order.ready.v1': OrderReady;
  'sampling.booking.cancelled.v1': BookingCancelled;
  'sampling.booking.changed.v1': BookingPromised;
  'sampling.booking.collected.v1': SampleHandedOver;
  'sampling.booking.confirmed.v1': BookingPromised;
  'sampling.booking.credited.v1': SampleCredited;
  'sampling.booking.deposit-recorded.v1': BookingEvent;
  'sampling.booking.expired.v1': BookingEvent;
  'sampling.booking.held.v1': BookingHeld;
  'sampling.booking.promise-changed.v1': PromiseChanged;
  'sampling.booking.ready.v1': SampleReady;
  'sampling.booking.shipped.v1': SampleShipped;
  'sampling.centre.registered.v1': CentreEvent;
  'sampling.plan.changed.v1': PlanChanged;
  'sampling.round.approved.v1': BookingEvent;
  'sampling.round.requested.v1': RoundRequested;
  'sampling.step.changed.v1': StepEvent;
  'sampling.step.problem-reported.v1': ProblemReported;
  'sampling.waitlist.offered.v1': BookingHeld;
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
  'logistics.carriage-request.cancelled.v1': {"en":"The shipper has cancelled its request","zh":"询价已取消","notice":true},
  'logistics.carriage-request.closed.v1': {"en":"The deadline has passed and the quotes are open","zh":"询价已截止并开标","notice":true},
  'logistics.carriage-request.failed.v1': {"en":"The deadline has passed without a quote","zh":"询价截止，无人报价","notice":true},
  'logistics.carriage-request.opened.v1': {"en":"A shipper asks us for a quote","zh":"收到询价","notice":true},
  'logistics.carriage-request.released.v1': {"en":"The trip of the award came to nothing: another quote can be awarded","zh":"中标车次未成，可改定其他报价","notice":true},
  'logistics.consignment.booked.v1': {"en":"A consignment waits to be planned","zh":"托运单待安排","notice":false},
  'logistics.consignment.cancelled.v1': {"en":"A consignment was cancelled","zh":"托运单已取消","notice":false},
  'logistics.consignment.delivered.v1': {"en":"The goods were delivered","zh":"货物已签收","notice":true},
  'logistics.consignment.drafted.v1': {"en":"A consignment was drafted","zh":"托运单已生成草稿","notice":true},
  'logistics.consignment.left-hub.v1': {"en":"The goods have left the hub with their second trip","zh":"货物已从集散中心发出","notice":false},
  'logistics.consignment.picked-up.v1': {"en":"The goods were picked up","zh":"货物已提货","notice":true},
  'logistics.consignment.planned.v1': {"en":"A consignment has its trip","zh":"托运单已安排车次","notice":false},
  'logistics.consignment.reached-hub.v1': {"en":"The goods are at the hub between their two trips","zh":"货物已到集散中心","notice":false},
  'logistics.consignment.rerouted.v1': {"en":"A consignment goes another way: via the hub or directly","zh":"托运单运输方式已调整","notice":false},
  'logistics.exception.raised.v1': {"en":"Something goes wrong on the way","zh":"在途异常","notice":true},
  'logistics.inbound.announced.v1': {"en":"Goods are announced to our warehouse","zh":"收到入库预报","notice":true},
  'logistics.inbound.received.v1': {"en":"The warehouse has counted our goods in","zh":"海外仓已收货清点","notice":true},
  'logistics.outbound.requested.v1': {"en":"Pieces are to be sent from our warehouse","zh":"收到出库单","notice":true},
  'logistics.outbound.returned.v1': {"en":"Pieces came back to the warehouse","zh":"海外仓收到退货","notice":true},
  'logistics.outbound.shipped.v1': {"en":"The warehouse has sent our pieces","zh":"海外仓已发货","notice":true},
  'logistics.plan.ended.v1': {"en":"A planning run has ended","zh":"排车已结束","notice":false},
  'logistics.quote.decided.v1': {"en":"Our quote has won or lost","zh":"运输报价结果已出","notice":true},
  'logistics.quote.placed.v1': {"en":"Our quote is sealed","zh":"运输报价已密封","notice":false},
  'logistics.quote.reopened.v1': {"en":"Our quote stands again: the award was taken back","zh":"原定标已解除，本方报价重新参与定标","notice":true},
  'logistics.quote.revised.v1': {"en":"Our quote was revised","zh":"运输报价已修改","notice":false},
  'logistics.quote.withdrawn.v1': {"en":"Our quote was withdrawn","zh":"运输报价已撤回","notice":false},
  'logistics.trip.accepted.v1': {"en":"The carrier has accepted the trip","zh":"承运商已接单","notice":true},
  'logistics.trip.completed.v1': {"en":"A trip is done","zh":"车次已完成","notice":false},
  'logistics.trip.declined.v1': {"en":"The carrier has declined the trip","zh":"承运商已拒单","notice":true},
  'logistics.trip.tendered.v1': {"en":"A trip is offered to us","zh":"收到派单","notice":true},
  'matching.order.matched.v1': {"en":"A new order suits us","zh":"有适合本厂的新需求","notice":true},
  'orders.bid.decided.v1': {"en":"Our bid has won or lost","zh":"报价结果已出","notice":true},
  'orders.bid.invalidated.v1': {"en":"The conditions have changed: confirm our bid again","zh":"需求已变更，请重新确认报价","notice":true},
  'orders.bid.lapsed.v1': {"en":"Our bid was not confirmed again and stays unopened","zh":"报价未重新确认，已失效","notice":true},
  'orders.bid.placed.v1': {"en":"Our bid is sealed","zh":"报价已密封","notice":false},
  'orders.bid.reconfirmed.v1': {"en":"Our bid stands under the changed conditions","zh":"报价已重新确认","notice":false},
  'orders.bid.revised.v1': {"en":"Our bid was revised","zh":"报价已修改","notice":false},
  'orders.bid.withdrawn.v1': {"en":"Our bid was withdrawn","zh":"报价已撤回","notice":false},
  'orders.contract.recorded.v1': {"en":"A contract was recorded","zh":"合同已记录","notice":true},
  'orders.order.amended.v1': {"en":"The conditions of an open order have changed","zh":"需求已变更","notice":false},
  'orders.order.awarded.v1': {"en":"The order is awarded","zh":"需求已定标","notice":true},
  'orders.order.cancelled.v1': {"en":"The order was cancelled","zh":"需求已取消","notice":true},
  'orders.order.closed.v1': {"en":"The deadline has passed and the bids are open","zh":"报价已截止并开标","notice":true},
  'orders.order.completed.v1': {"en":"The order is complete","zh":"订单已完成","notice":true},
  'orders.order.delivered.v1': {"en":"The goods of the order have been delivered","zh":"订单货已送达","notice":true},
  'orders.order.failed.v1': {"en":"The deadline has passed without a bid","zh":"报价截止，无人报价","notice":true},
  'orders.order.production-started.v1': {"en":"Production of the order has started","zh":"订单已开工","notice":true},
  'orders.order.published.v1': {"en":"An order is open for bids","zh":"需求已发布","notice":false},
  'orders.order.ready.v1': {"en":"The goods of the order are ready","zh":"订单货已备好","notice":true},
  'sampling.booking.cancelled.v1': {"en":"A sample booking was cancelled","zh":"打样预约已取消","notice":true},
  'sampling.booking.changed.v1': {"en":"A sample booking was changed","zh":"打样预约已变更","notice":false},
  'sampling.booking.collected.v1': {"en":"A sample was collected","zh":"样衣已自提","notice":true},
  'sampling.booking.confirmed.v1': {"en":"A sample booking is confirmed","zh":"打样预约已确认","notice":true},
  'sampling.booking.credited.v1': {"en":"The cost of a sample was credited to its order","zh":"打样费已抵扣大货","notice":true},
  'sampling.booking.deposit-recorded.v1': {"en":"The deposit is recorded","zh":"定金已登记","notice":true},
  'sampling.booking.expired.v1': {"en":"The hold on a sample booking ended","zh":"打样占位已到期","notice":true},
  'sampling.booking.held.v1': {"en":"Slots are held for a sample","zh":"打样时段已占位","notice":false},
  'sampling.booking.promise-changed.v1': {"en":"The promised date of a sample changed","zh":"打样交期有变更","notice":true},
  'sampling.booking.ready.v1': {"en":"A sample is ready","zh":"样衣已完成","notice":true},
  'sampling.booking.shipped.v1': {"en":"A sample was handed to logistics","zh":"样衣已交物流","notice":true},
  'sampling.centre.registered.v1': {"en":"Your sample-making centre is registered","zh":"打样中心已登记","notice":true},
  'sampling.plan.changed.v1': {"en":"A centre's plan changed","zh":"中心排程有变更","notice":false},
  'sampling.round.approved.v1': {"en":"A sample was approved","zh":"样衣已确认合格","notice":true},
  'sampling.round.requested.v1': {"en":"Another round of a sample is asked for","zh":"客户申请改样","notice":true},
  'sampling.step.changed.v1': {"en":"A step of a sample moved on","zh":"打样工序有进展","notice":false},
  'sampling.step.problem-reported.v1': {"en":"A problem with a sample","zh":"打样遇到问题","notice":true},
  'sampling.waitlist.offered.v1': {"en":"A slot is free for you: confirm it in time","zh":"候补有空档，请及时确认","notice":true},
} as const satisfies Readonly<Record<EventSubject, { en: string; zh: string; notice: boolean }>>;
