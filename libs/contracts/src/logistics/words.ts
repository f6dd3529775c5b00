/** The codes of logistics, each with its English and Chinese name. */
import type { Bilingual } from '../declare/index.js';

type Words = Readonly<Record<string, Bilingual>>;
const codesOf = <W extends Words>(words: W): readonly (keyof W & string)[] => Object.keys(words);

/** Incoterms 2020 (ICC publication 723). The group decides who pays the carriage. */
export const INCOTERMS = {
  EXW: { en: 'EXW – ex works', zh: 'EXW 工厂交货' },
  FCA: { en: 'FCA – free carrier', zh: 'FCA 货交承运人' },
  FAS: { en: 'FAS – free alongside ship', zh: 'FAS 船边交货' },
  FOB: { en: 'FOB – free on board', zh: 'FOB 船上交货' },
  CFR: { en: 'CFR – cost and freight', zh: 'CFR 成本加运费' },
  CIF: { en: 'CIF – cost, insurance and freight', zh: 'CIF 成本、保险费加运费' },
  CPT: { en: 'CPT – carriage paid to', zh: 'CPT 运费付至' },
  CIP: { en: 'CIP – carriage and insurance paid to', zh: 'CIP 运费、保险费付至' },
  DAP: { en: 'DAP – delivered at place', zh: 'DAP 目的地交货' },
  DPU: { en: 'DPU – delivered at place unloaded', zh: 'DPU 目的地卸货后交货' },
  DDP: { en: 'DDP – delivered duty paid', zh: 'DDP 完税后交货' },
} as const satisfies Words;
export type Incoterm = keyof typeof INCOTERMS;
export const incoterms = codesOf(INCOTERMS);

export const CONSIGNMENT_STATES = [
  'draft',
  'booked',
  'planned',
  'accepted',
  'picked-up',
  'in-transit',
  'delivered',
  'closed',
  'returned',
  'cancelled',
] as const;
export type ConsignmentState = (typeof CONSIGNMENT_STATES)[number];

/** A request for quotes: sealed while `open`, opened when `closed`; `failed` without a quote. */
export const CARRIAGE_REQUEST_STATES = ['open', 'closed', 'awarded', 'failed', 'cancelled'] as const;
export type CarriageRequestState = (typeof CARRIAGE_REQUEST_STATES)[number];
export const CARRIAGE_QUOTE_STATES = [
  'submitted',
  'withdrawn',
  'opened',
  'won',
  'declined',
  'lost',
  'disqualified',
] as const;
export type CarriageQuoteState = (typeof CARRIAGE_QUOTE_STATES)[number];

export const TRIP_STATES = ['planned', 'tendered', 'accepted', 'underway', 'completed', 'cancelled'] as const;
export type TripState = (typeof TRIP_STATES)[number];

export const TRIP_KINDS = {
  'milk-run': { en: 'Milk run to the hub', zh: '循环取货' },
  'line-haul': { en: 'Line haul from the hub', zh: '干线运输' },
  'shared-container': { en: 'Shared container', zh: '拼柜' },
  direct: { en: 'Direct run', zh: '直送' },
} as const satisfies Words;
export type TripKind = keyof typeof TRIP_KINDS;
export const tripKinds = codesOf(TRIP_KINDS);

export const STOP_KINDS = ['depot-start', 'pick-up', 'delivery', 'depot-end'] as const;
export type StopKind = (typeof STOP_KINDS)[number];
export const STOP_STATES = ['planned', 'arrived', 'done', 'failed'] as const;
export type StopState = (typeof STOP_STATES)[number];

/** How a trip's cost is split. Neither lets anybody pay more than alone. */
export const SHARE_RULES = {
  proportional: { en: 'In proportion to the cost alone', zh: '按单独运输成本比例分摊' },
  shapley: { en: 'Shapley value (up to eight consignments)', zh: '沙普利值（不超过八票）' },
} as const satisfies Words;
export type ShareRule = keyof typeof SHARE_RULES;
export const shareRules = codesOf(SHARE_RULES);

/** What going alone would be: the trip's vehicle for it alone, or a carrier's published rate card. */
export const ALONE_BY = ['vehicle', 'rate-card'] as const;
export type AloneBy = (typeof ALONE_BY)[number];

export const PLAN_STATES = ['running', 'finished', 'aborted', 'stale', 'failed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const DRIVING_KINDS = ['arrived', 'loaded', 'delivered', 'failed'] as const;
export type DrivingKind = (typeof DRIVING_KINDS)[number];
export const PROOF_KINDS = ['signature', 'photo', 'code'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** The one status of a consignment on its way, whatever a carrier calls it. */
export const TRACKING_STATUSES = {
  registered: { en: 'Registered', zh: '已下单' },
  'picked-up': { en: 'Picked up', zh: '已揽收' },
  'in-transit': { en: 'In transit', zh: '运输中' },
  customs: { en: 'In customs', zh: '清关中' },
  'customs-cleared': { en: 'Cleared by customs', zh: '已清关' },
  'out-for-delivery': { en: 'Out for delivery', zh: '派送中' },
  delivered: { en: 'Delivered', zh: '已签收' },
  forwarded: { en: 'Handed to another carrier', zh: '已转投' },
  exception: { en: 'Problem', zh: '疑难' },
  refused: { en: 'Refused by the recipient', zh: '拒签' },
  returning: { en: 'On its way back', zh: '退回中' },
  returned: { en: 'Returned to the sender', zh: '已退签' },
} as const satisfies Words;
export type TrackingStatus = keyof typeof TRACKING_STATUSES;
export const trackingStatuses = codesOf(TRACKING_STATUSES);

/** What goods sent via the hub do there. */
export const HUB_PASSAGES = ['reached', 'left'] as const;
export type HubPassage = (typeof HUB_PASSAGES)[number];

/** Who sends tracking callbacks; `tianfu` is our own format, for carriers with a system of their own. */
export const TRACKING_PROVIDERS = ['tianfu', 'kuaidi100', 'kdniao'] as const;
export type TrackingProvider = (typeof TRACKING_PROVIDERS)[number];

export const EXCEPTION_KINDS = {
  late: { en: 'Late', zh: '晚点' },
  deviation: { en: 'Off the route', zh: '偏离路线' },
  'long-stop': { en: 'Standing too long', zh: '停留过久' },
  'no-scan': { en: 'No sign of life', zh: '长时间无扫描' },
  declined: { en: 'Declined by the carrier', zh: '承运商拒单' },
  'failed-stop': { en: 'Pick-up or delivery failed', zh: '取货或派送失败' },
  'carton-missing': { en: 'Carton missing', zh: '缺箱' },
  'carrier-problem': { en: 'The carrier reports a problem', zh: '承运商报告异常' },
} as const satisfies Words;
export type ExceptionKind = keyof typeof EXCEPTION_KINDS;
export const exceptionKinds = codesOf(EXCEPTION_KINDS);

/** What ends an exception; all but the first by itself, for a carrier's decline. */
export const EXCEPTION_ENDS = {
  hand: { en: 'By hand', zh: '人工处理' },
  award: { en: 'Another quote was awarded', zh: '已授予其他报价' },
  acceptance: { en: 'A carrier has accepted the trip', zh: '承运商已接单' },
  'other-trip': { en: 'The goods are on another trip', zh: '货物已改排其他车次' },
} as const satisfies Words;
export type ExceptionEnd = keyof typeof EXCEPTION_ENDS;
export const exceptionEnds = codesOf(EXCEPTION_ENDS);

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
